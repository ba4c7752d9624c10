import { useState } from 'react';
import { type SetAside, setAsideReasons } from '../../shared/article/judge-capture.ts';
import type { Article, Capture } from '../../shared/model/article.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { factLine, formatDay, t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { CaptureComparison } from './CaptureComparison.tsx';
import { LostMarks } from './LostMarks.tsx';

/** Every saving of the article's original, and two of them compared sentence by sentence. */
export function CapturesView({ article }: { readonly article: Article }) {
  const captures = capturesOf(article);
  const [beforeId, setBefore] = useState(captures.at(-2)?.id);
  const [afterId, setAfter] = useState(captures.at(-1)?.id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section className="captures" aria-label={t('reader.captures')} tabIndex={0}>
      <h2>{t('reader.captures')}</h2>
      <ol className="capture-list">
        {captures.map((capture) => (
          <CaptureLine
            key={capture.id}
            capture={capture}
            isShown={capture.id === article.version.captureId}
            onChoose={() => void choose(article.id, capture.id)}
          />
        ))}
      </ol>
      <LostMarks article={article} />
      {captures.length === 0 && <p className="hint">{t('captures.none')}</p>}
      {captures.length === 1 && <p className="hint">{t('captures.one')}</p>}
      {beforeId && afterId && captures.length > 1 && (
        <>
          <div className="capture-choice">
            <CaptureChoice
              label={t('captures.before')}
              {...{ captures, value: beforeId, onChange: setBefore }}
            />
            <CaptureChoice
              label={t('captures.after')}
              {...{ captures, value: afterId, onChange: setAfter }}
            />
          </div>
          <CaptureComparison articleId={article.id} beforeId={beforeId} afterId={afterId} />
        </>
      )}
    </section>
  );
}

/** The captures of an article, oldest first. */
const capturesOf = (article: Article): Capture[] =>
  Object.values(article.captures).sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));

const momentOf = ({ capturedAt }: Capture): string =>
  `${formatDay(capturedAt)} ${capturedAt.slice(11, 16)} UTC`;

/** Makes a capture the text, and says what became of the marks. */
async function choose(articleId: string, captureId: string): Promise<void> {
  const done = await doOrTell('capture:choose', { articleId, captureId });
  if (!done) return;
  const { settled, toReview } = done;
  tellNotice(
    settled + toReview === 0
      ? t('captures.chosen')
      : t('captures.chosenMarks', { settled, open: toReview }),
  );
}

type LineProps = {
  readonly capture: Capture;
  readonly isShown: boolean;
  readonly onChoose: () => void;
};

function CaptureLine({ capture, isShown, onChoose }: LineProps) {
  const { route, fileName, url, mediaType, size, sha256, setAside } = capture;
  const facts = [
    t(`captures.route.${route}`),
    fileName,
    mediaType,
    t('captures.size', { size: Math.max(1, Math.round(size / 1024)) }),
  ].filter(Boolean);
  return (
    <li>
      <strong>{momentOf(capture)}</strong>
      {isShown ? (
        <span className="tag">{t('captures.shown')}</span>
      ) : (
        <button type="button" className="link-button" onClick={onChoose}>
          {t('captures.choose')}
        </button>
      )}
      <p>{factLine(facts)}</p>
      {url && (
        <p className="capture-source">
          <bdi>{url}</bdi>
        </p>
      )}
      {setAside && !isShown && <p>{t('captures.setAside', { why: asideWords(setAside) })}</p>}
      <p className="capture-source">SHA-256 {sha256}</p>
    </li>
  );
}

const asideWords = (why: string): string =>
  (setAsideReasons as readonly string[]).includes(why)
    ? t(`captures.aside.${why as SetAside}`)
    : why;

type ChoiceProps = {
  readonly label: string;
  readonly captures: readonly Capture[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

const CaptureChoice = ({ label, captures, value, onChange }: ChoiceProps) => (
  <Field label={label}>
    {(props) => (
      <select {...props} value={value} onChange={(event) => onChange(event.target.value)}>
        {captures.map((capture, at) => (
          <option key={capture.id} value={capture.id}>
            {at + 1}. {momentOf(capture).replace(' UTC', '')}
          </option>
        ))}
      </select>
    )}
  </Field>
);
