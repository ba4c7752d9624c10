import { useMemo } from 'react';
import type { MessageKey } from '../../shared/i18n/en/catalogue.ts';
import type { Article } from '../../shared/model/article.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { type OpenRival, openRivals } from '../../shared/notebook/rivals.ts';
import { didOrTell } from '../app/do.ts';
import { useAnswer } from '../app/use-answer.ts';
import { formatMoment, hasMessage, t } from '../app/words.ts';

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

/** Both texts of each place, until a person decides. */
function RivalsBox({ rivals }: { readonly rivals: readonly OpenRival[] }) {
  if (rivals.length === 0) return null;
  return (
    <section className="both-texts" aria-labelledby="rivals-title">
      <h3 id="rivals-title">{t('rivals.title', { count: rivals.length })}</h3>
      <p className="field-hint">{t('rivals.hint')}</p>
      <ul>
        {rivals.map((rival) => (
          <RivalRow key={rival.key} rival={rival} />
        ))}
      </ul>
    </section>
  );
}

function RivalRow({ rival }: { readonly rival: OpenRival }) {
  const { key, ref, about, field, shown, other, device, at } = rival;
  const decide = (choice: 'take' | 'keep') => void didOrTell('rival:decide', { ref, key, choice });
  return (
    <li>
      <p className="compared-head">
        {nameOf(field)}
        {about && about !== shown && (
          <>
            {' · '}
            <bdi>{about}</bdi>
          </>
        )}
      </p>
      <p dir="auto">
        <span className="tag">{t('rivals.shown')}</span> {shown || t('rivals.nothing')}
      </p>
      <p dir="auto">
        <span className="tag">{t('rivals.other', { device, when: formatMoment(at) })}</span>{' '}
        {other || t('rivals.nothing')}
      </p>
      <div className="safety-actions">
        <button type="button" className="button" onClick={() => decide('keep')}>
          {t('rivals.keep')}
        </button>
        <button type="button" className="button" onClick={() => decide('take')}>
          {t('rivals.take')}
        </button>
      </div>
    </li>
  );
}

const fieldWords: Readonly<Record<string, MessageKey>> = {
  title: 'details.title',
  note: 'inspector.note',
  kind: 'inspector.kind',
  tags: 'timeline.tags',
  when: 'timeline.when',
  description: 'timeline.description',
  place: 'timeline.place',
  actors: 'timeline.actors',
  status: 'timeline.status',
  text: 'claim.text',
  type: 'claim.type',
  scheme: 'arrow.scheme',
  strength: 'arrow.strength',
};

/** A field as its room calls it; one that only a newer version knows keeps its own name. */
function nameOf(field: string): string {
  const [name = '', inside] = field.split('/');
  const detail = `details.${inside}`;
  if (name === 'metadata' && hasMessage(detail)) return t(detail);
  const word = fieldWords[name];
  return word ? t(word) : field;
}
