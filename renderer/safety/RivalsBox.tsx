import { useMemo, useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { type OpenRival, openRivals } from '../../shared/notebook/rivals.ts';
import { didOrTell } from '../app/do.ts';
import { useAnswer } from '../app/use-answer.ts';
import { formatMoment, t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { nameOfField, wordOfValue } from './field-words.ts';

/** What was written about an article at the same time on two machines. */
export function ArticleRivals({ article }: { readonly article: Article }) {
  const rivals = useMemo(() => openRivals({ type: 'article', id: article.id }, article), [article]);
  return <RivalsBox rivals={rivals} />;
}

type RoomProps = { readonly type: 'argument' | 'timeline'; readonly ids: readonly string[] };

/** What was written at the same time on two machines in maps or timelines: those named, or all. */
export function RoomRivals({ type, ids }: RoomProps) {
  const concerns = useMemo(
    () => (refs: readonly DocumentRef[]) => refs.some((ref) => ref.type === type),
    [type],
  );
  const rivals = useAnswer('rival:list', { type, ids: [...ids] }, concerns).value ?? [];
  return <RivalsBox rivals={rivals} />;
}

/** Says that there are two texts, and shows both of each place until a person has decided. */
function RivalsBox({ rivals }: { readonly rivals: readonly OpenRival[] }) {
  const [isOpen, setOpen] = useState(false);
  if (rivals.length === 0) return null;
  return (
    <section className="both-texts" aria-labelledby="rivals-title">
      <h3 id="rivals-title">{t('rivals.title', { count: rivals.length })}</h3>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('rivals.compare')}
      </button>
      {isOpen && (
        <Dialog title={t('rivals.all')} size="safety" onClose={() => setOpen(false)}>
          <p className="field-hint">{t('rivals.hint')}</p>
          <ul className="both-texts-list">
            {rivals.map((rival) => (
              <RivalRow key={rival.key} rival={rival} />
            ))}
          </ul>
        </Dialog>
      )}
    </section>
  );
}

function RivalRow({ rival }: { readonly rival: OpenRival }) {
  const { key, ref, about, field, shown, other, device, at } = rival;
  const decide = (choice: 'take' | 'keep') => void didOrTell('rival:decide', { ref, key, choice });
  return (
    <li>
      <p className="compared-head">
        {nameOfField(field)}
        {about && about !== shown && (
          <>
            {' · '}
            <bdi>{about}</bdi>
          </>
        )}
      </p>
      <div className="both-texts-pair">
        <RivalText
          head={t('rivals.shown')}
          text={wordOfValue(field, shown)}
          action={t('rivals.keep')}
          onChoose={() => decide('keep')}
        />
        <RivalText
          head={t('rivals.other', { device, when: formatMoment(at) })}
          text={wordOfValue(field, other)}
          action={t('rivals.take')}
          onChoose={() => decide('take')}
        />
      </div>
    </li>
  );
}

type TextProps = {
  readonly head: string;
  readonly text: string;
  readonly action: string;
  readonly onChoose: () => void;
};

const RivalText = ({ head, text, action, onChoose }: TextProps) => (
  <div>
    <span className="tag">{head}</span>
    <p className="rival-text" dir="auto">
      {text || t('rivals.nothing')}
    </p>
    <button type="button" className="button" onClick={onChoose}>
      {action}
    </button>
  </div>
);
