import { useState } from 'react';
import type { LedgerRow } from '../../shared/argument/ledger.ts';
import type { ClaimView } from '../../shared/bridge/argument-channels.ts';
import type { Speaker } from '../../shared/model/annotation.ts';
import { doOrTell } from '../app/do.ts';
import { publishedWord } from '../app/published-word.ts';
import { factLine, t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { openOccurrence } from './open-occurrence.ts';

const forces = ['asserts', 'reports', 'denies', 'challenges', 'asks', 'concedes'] as const;

/** All occurrences side by side: who, when, in which words, and how each stands to the claim. */
export function OccurrenceList({ view }: { readonly view: ClaimView }) {
  const { rows } = view.claim;
  return (
    <section aria-label={t('claim.occurrences')}>
      <h3>
        {t('claim.occurrences')} <span className="count">{rows.length}</span>
      </h3>
      {rows.length === 0 && <p className="hint">{t('claim.noOccurrences')}</p>}
      <ul className="occurrences">
        {rows.map((row) => (
          <Row key={row.occurrence.id} row={row} view={view} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { readonly row: LedgerRow; readonly view: ClaimView };

function Row({ row, view }: RowProps) {
  const { occurrence } = row;
  const first = view.claim.first.some((one) => one.occurrence.id === occurrence.id);
  return (
    <li className="occurrence" data-force={occurrence.force} data-occurrence={occurrence.id}>
      <div className="occurrence-who">
        <span className="occurrence-outlet">
          {row.outlet ?? row.articleTitle ?? t('occurrence.noArticle')}
        </span>
        <span className="count">{publishedWord(row.published)}</span>
        {first && <span className="badge">{t('ledger.sort.first')}</span>}
        {row.inHeadline && <span className="badge">{t('occurrence.headline')}</span>}
        <Force row={row} />
        <button
          type="button"
          className="icon-button"
          aria-label={t('occurrence.remove')}
          title={t('occurrence.remove')}
          onClick={() =>
            void doOrTell('argument:take-off', { mapId: row.mapId, id: occurrence.id })
          }
        >
          <Icon name="trash" />
        </button>
      </div>
      <Words row={row} view={view} />
      <Chain row={row} view={view} />
      <p className="origin-step">{row.originStep}</p>
    </li>
  );
}

function Force({ row }: { readonly row: LedgerRow }) {
  return (
    <select
      className="force"
      aria-label={t('occurrence.force')}
      value={row.occurrence.force}
      onChange={(event) =>
        void doOrTell('occurrence:change', {
          mapId: row.mapId,
          id: row.occurrence.id,
          changes: { force: event.target.value as (typeof forces)[number] },
        })
      }
    >
      {forces.map((one) => (
        <option key={one} value={one}>
          {t(`force.${one}`)}
        </option>
      ))}
    </select>
  );
}

function Words({ row, view }: RowProps) {
  const { articleId, annotationId, id } = row.occurrence;
  if (row.quote === null)
    return articleId === undefined ? null : <p className="hint">{t('occurrence.gone')}</p>;
  return (
    <button
      type="button"
      className="wording"
      dir="auto"
      title={t('occurrence.open')}
      onClick={() => articleId && void openOccurrence(articleId, annotationId)}
    >
      {(view.wordings[id] ?? []).map((part, at) => {
        // The same words may come twice in one wording: only their place tells them apart.
        const key = `${at}${part.text}`;
        if (part.kind === 'same') return <span key={key}>{part.text}</span>;
        return part.kind === 'added' ? (
          <ins key={key}>{part.text}</ins>
        ) : (
          <del key={key}>{part.text}</del>
        );
      })}
    </button>
  );
}

function Chain({ row, view }: RowProps) {
  const { occurrence, mapId } = row;
  const told = speakerText(occurrence.speakers);
  const [text, setText] = useState(told);
  const others = view.claim.rows.filter((one) => one.occurrence.id !== occurrence.id);
  const change = (changes: { speakers?: Speaker[]; via?: string }) =>
    void doOrTell('occurrence:change', { mapId, id: occurrence.id, changes });
  return (
    <details className="chain">
      <summary>
        {occurrence.speakers.length > 0
          ? t('occurrence.citing', { who: told })
          : t('occurrence.via')}
        {occurrence.via && others.length > 0 && ' ↩'}
      </summary>
      <label>
        <span>{t('occurrence.speakers')}</span>
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            if (text !== told) change({ speakers: readSpeakers(text) });
          }}
        />
      </label>
      <label>
        <span>{t('occurrence.via')}</span>
        <select
          value={occurrence.via ?? ''}
          onChange={(event) => change({ via: event.target.value })}
        >
          <option value="">{t('occurrence.viaNone')}</option>
          {others.map(({ occurrence: { id }, outlet, articleTitle, published }) => (
            <option key={id} value={id}>
              {factLine([outlet ?? articleTitle, publishedWord(published)])}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}

/** "Ministry, (two aides)": nearest to the article first, unnamed ones in brackets. */
const speakerText = (speakers: readonly Speaker[]): string =>
  speakers.map(({ name, named }) => (named ? name : `(${name})`)).join(', ');

const readSpeakers = (text: string): Speaker[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({
      name: part.replace(/^\(|\)$/g, '').trim(),
      named: !part.startsWith('('),
    }));
