import { marksWhole } from '../../shared/anchor/needs-review.ts';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { doOrTell } from '../app/do.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { choosableKinds, kindWord, ownKinds } from '../reader/kinds.ts';
import { finishLink, mayEndAt } from '../reader/link-marks.ts';
import { openPassage } from '../reader/open-passage.ts';
import { readingState } from '../reader/reading-state.ts';
import { Icon } from '../ui/Icon.tsx';
import { AnnotationDetails } from './AnnotationDetails.tsx';
import { toggleChosen } from './GroupBar.tsx';
import { LinkMenu } from './LinkMenu.tsx';
import { NoteField } from './NoteField.tsx';

type Props = { readonly view: ArticleView; readonly annotation: Annotation };

/** One annotation: its quote, its kind, its note; the one that is looked at can be edited. */
export function AnnotationCard({ view, annotation }: Props) {
  const { article } = view;
  const isCurrent = useStore(readingState, (state) => state.annotationId === annotation.id);
  const isChoosing = useStore(readingState, (state) => state.isChoosing);
  const isChosen = useStore(readingState, (state) => state.chosenIds.has(annotation.id));
  const { kind, target, note, tags, speakers } = annotation;
  const show = () => {
    if (mayEndAt(annotation.id)) void finishLink(article.id, annotation.id);
    else openPassage(article.id, target.position, annotation.id);
  };
  const verdict = annotation.verification.at(-1)?.status ?? 'unchecked';
  return (
    <div className="card" data-kind={kind} data-current={isCurrent}>
      <p className="card-head">
        {isChoosing && (
          <input
            type="checkbox"
            aria-label={t('group.tick', { quote: target.quote.exact.slice(0, 60) })}
            checked={isChosen}
            onChange={() => toggleChosen(annotation.id)}
          />
        )}
        <span className="kind-sample card-kind">{kindWord(kind)}</span>
        {annotation.voice && <span>{t(`voice.${annotation.voice}`)}</span>}
        {verdict !== 'unchecked' && (
          <span className="verdict" data-verdict={verdict}>
            {t(`verdict.${verdict}`)}
          </span>
        )}
      </p>
      <button type="button" className="card-quote" onClick={show} dir="auto">
        {marksWhole(target) ? (
          <span className="card-whole">{t('state.whole')}</span>
        ) : (
          target.quote.exact
        )}
      </button>
      {target.state !== 'exact' && !marksWhole(target) && (
        <p className="card-state">{t(`state.${target.state}`)}</p>
      )}
      {speakers.length > 0 && (
        <p className="card-speakers">{speakers.map(({ name }) => name).join(' ← ')}</p>
      )}
      {(isCurrent || note !== '') && <NoteField articleId={article.id} annotation={annotation} />}
      {tags.length > 0 && (
        <p className="card-tags">
          {tags.map((tag) => (
            <span key={tag} className="chip">
              {tag}
            </span>
          ))}
        </p>
      )}
      {isCurrent && <CardActions articleId={article.id} annotation={annotation} />}
    </div>
  );
}

type ActionProps = { readonly articleId: string; readonly annotation: Annotation };

function CardActions({ articleId, annotation }: ActionProps) {
  const own = useStore(ownKinds, (state) => state.list);
  const detailsOpen = useStore(readingState, (state) => state.detailsOpen);
  const isLinking = useStore(readingState, (state) => state.linkAsked === annotation.id);
  const ids = { articleId, annotationId: annotation.id };
  return (
    <>
      <div className="card-actions">
        <select
          aria-label={t('inspector.kind')}
          value={annotation.kind}
          onChange={(event) =>
            void doOrTell('annotation:change', { ...ids, kind: event.target.value })
          }
        >
          {[...new Set([...choosableKinds(own), annotation.kind])].map((kind) => (
            <option key={kind} value={kind}>
              {kindWord(kind)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="link-button"
          aria-expanded={detailsOpen}
          onClick={() => readingState.set({ detailsOpen: !detailsOpen })}
        >
          {t('inspector.details')}
        </button>
        <button
          type="button"
          className="link-button"
          aria-expanded={isLinking}
          onClick={() => readingState.set({ linkAsked: isLinking ? null : annotation.id })}
        >
          <Icon name="link" /> {t('inspector.link')}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('app.remove')}
          title={t('app.remove')}
          onClick={() =>
            void doOrTell('annotation:remove', { articleId, annotationIds: [annotation.id] })
          }
        >
          <Icon name="trash" />
        </button>
      </div>
      {isLinking && <LinkMenu articleId={articleId} annotation={annotation} />}
      {detailsOpen && <AnnotationDetails articleId={articleId} annotation={annotation} />}
    </>
  );
}
