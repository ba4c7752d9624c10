import type { SearchAnswer, SearchHit } from '../../shared/notebook/ports.ts';
import type { Completion } from '../../shared/search/complete-query.ts';
import { describeQuery } from '../../shared/search/describe-query.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import { locale, speaker, t } from '../app/words.ts';
import { FacetChips } from './FacetChips.tsx';
import { HitList } from './HitList.tsx';
import { answeredBy, type Search } from './use-search.ts';

type Props = {
  readonly query: string;
  readonly search: Search;
  readonly answer: SearchAnswer;
  readonly completions: readonly Completion[];
  readonly current: number;
  readonly limit: number;
  readonly onChoose: (hit: SearchHit) => void;
  readonly onComplete: (completion: Completion) => void;
  readonly onQuery: (query: string) => void;
  readonly onMore: () => void;
  readonly onSave: () => void;
  readonly onContexts: () => void;
};

/** Everything below the search box: how the query was understood, facets, hits, and what to do with them. */
export function HitPanel(props: Props) {
  const { query, search, answer, completions, current, limit } = props;
  const articles = new Set(answer.hits.map(({ articleId, entityId }) => articleId ?? entityId));
  const isMore = articles.size >= limit && answer.total > articles.size;
  return (
    <div className="hit-panel">
      {completions.length > 0 && (
        <div className="completions" role="group" aria-label={t('search.completions')}>
          {completions.map((completion, at) => (
            <button
              key={completion.label}
              type="button"
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onComplete(completion)}
            >
              <bdi>{completion.label}</bdi>
              {completion.name && (
                <span className="completion-meaning">{t(`search.name.${completion.name}`)}</span>
              )}
              {at === 0 && <kbd>Tab</kbd>}
            </button>
          ))}
        </div>
      )}
      <Facts {...props} />
      <FacetChips facets={search.facets} query={query} onRefine={props.onQuery} />
      <HitList hits={answer.hits} current={current} onChoose={props.onChoose} />
      <div className="hit-actions">
        {isMore && (
          <button type="button" className="link-button" onClick={props.onMore}>
            {t('search.more')}
          </button>
        )}
        <button type="button" className="link-button" onClick={props.onSave}>
          {t('search.save')}
        </button>
        {answer.hits.length > 0 && (
          <button type="button" className="link-button" onClick={props.onContexts}>
            {t('search.contexts')}
          </button>
        )}
      </div>
    </div>
  );
}

function Facts({ query, search, answer, onQuery }: Props) {
  const { hits, suggestion, indexed, total, atLeast } = answer;
  const count = t('search.count', { count: total });
  const percent = Math.floor(indexed * 100);
  return (
    <div className="hit-facts" role="status">
      {hits.length > 0
        ? `${atLeast ? t('search.atLeast', { count }) : count} · ${milliseconds(answer.ms)}`
        : indexed < 1
          ? t('search.building', { percent })
          : t('search.none', { query: `\u2068${query}\u2069` })}
      {hits.length > 0 && indexed < 1 && ` · ${t('search.partial', { percent })}`}
      {suggestion && (
        <>
          {' · '}
          {t('search.didYouMean')}{' '}
          <button type="button" className="link-button" onClick={() => onQuery(suggestion)}>
            {suggestion}
          </button>
          ?
        </>
      )}
      <div className="understood">{understoodAs(search, answer)}</div>
    </div>
  );
}

const milliseconds = (value: number): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: 0,
  }).format(value);

// In the words of the window: the answer tells it in English, for scripts.
const understoodAs = (search: Search, { hits }: SearchAnswer): string =>
  describeQuery(readQuery(answeredBy(search, hits)), search.mode === 'typing', speaker());
