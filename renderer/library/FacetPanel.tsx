import { useContext, useId, useState } from 'react';
import type { FacetCounts, FacetName } from '../../shared/notebook/ports.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { formatNumber, t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { facetWord, toggleFacet } from './facet-choice.ts';
import { useListQuestion } from './list-question.ts';
import { statuses } from './StatusMark.tsx';
import { colorOf, TagColorContext, TagDot } from './TagChips.tsx';

const shownFacets = ['status', 'outlet', 'author', 'month', 'language', 'tag'] as const;
const shortList = 7;
/** A list of so many values has a field to look for one. */
const searched = 12;

/** By what the list can be narrowed, each value with the number of articles it would show. */
export function FacetPanel() {
  const { within, queued, query, facets } = useListQuestion();
  const counts = useAnswer('library:facets', {
    ...(within ? { within } : {}),
    ...(queued ? { queued } : {}),
    ...(query === undefined ? {} : { query }),
    ...(facets ? { facets } : {}),
  }).value;
  const known = (name: FacetName) => counts?.find(({ facet }) => facet === name);
  const isEmpty =
    counts !== null && shownFacets.every((name) => (known(name)?.values.length ?? 0) === 0);
  return (
    <aside className="facet-panel" data-pane="facets" aria-label={t('library.facets')}>
      <div className="facet-panel-head">
        <h2>{t('library.facets')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('library.facetsClose')}
          onClick={() => viewState.set({ facetsOpen: false })}
        >
          <Icon name="close" />
        </button>
      </div>
      {isEmpty && <p className="hint">{t('library.noFacets')}</p>}
      {shownFacets.map((name) => {
        const counted = known(name);
        return counted && counted.values.length > 0 ? (
          <FacetGroup key={name} counted={counted} />
        ) : null;
      })}
    </aside>
  );
}

function FacetGroup({ counted }: { readonly counted: FacetCounts }) {
  const { facet } = counted;
  const chosen = useStore(viewState, (view) => view.facets)[facet] ?? [];
  const [isLong, setLong] = useState(false);
  const [typed, setTyped] = useState('');
  const id = useId();
  const sorted = (orders[facet] ?? asCounted)(counted.values);
  const fits = sorted.filter(({ value }) => fitsWords(facetWord(facet, value), typed));
  const shown = isLong
    ? fits
    : fits.filter(({ value }, at) => at < shortList || chosen.includes(value));
  return (
    <section className="facet-group-box" aria-labelledby={id}>
      <h3 id={id}>{t(`library.facet.${facet}`)}</h3>
      {isLong && counted.values.length > searched && (
        <input
          type="search"
          aria-label={t('library.facetFind', { name: t(`library.facet.${facet}`) })}
          placeholder={t('library.find')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      {shown.map(({ value, count }) => (
        <FacetValue
          key={value}
          facet={facet}
          value={value}
          count={count}
          isChosen={chosen.includes(value)}
        />
      ))}
      {counted.values.length > shortList && (
        <button type="button" className="link-button" onClick={() => setLong(!isLong)}>
          {isLong ? t('library.fewer') : t('library.more', { count: counted.values.length })}
        </button>
      )}
    </section>
  );
}

type ValueProps = {
  readonly facet: FacetName;
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
};

function FacetValue({ facet, value, count, isChosen }: ValueProps) {
  const colors = useContext(TagColorContext);
  return (
    <label className="facet-value">
      <input type="checkbox" checked={isChosen} onChange={() => toggleFacet(facet, value)} />
      {facet === 'tag' && <TagDot color={colorOf(colors, value)} />}
      <span className="facet-word" dir="auto">
        {facetWord(facet, value)}
      </span>
      <span className="count">{formatNumber(count, 0)}</span>
    </label>
  );
}

type Values = FacetCounts['values'];

const newestFirst = (values: Values): Values =>
  [...values].sort((a, b) => (a.value < b.value ? 1 : -1));

const asRead = (values: Values): Values =>
  statuses.flatMap((status) => values.filter(({ value }) => value === status));

const asCounted = (values: Values): Values => values;

/** What has an order of its own keeps it; all else stands by its counts. */
const orders: { readonly [F in FacetName]?: (values: Values) => Values } = {
  month: newestFirst,
  status: asRead,
};

const fitsWords = (word: string, typed: string): boolean =>
  word.toLowerCase().includes(typed.trim().toLowerCase());
