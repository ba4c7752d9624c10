import type { SearchAnswer, SearchHit } from '../../shared/notebook/ports.ts';
import { t } from '../app/words.ts';

type Props = {
  readonly query: string;
  readonly answer: SearchAnswer;
  readonly current: number;
  readonly onChoose: (hit: SearchHit) => void;
  readonly onSuggestion: (query: string) => void;
};

/** The hits below the search box, each with its article, its field and its sentence. */
export function HitList({ query, answer, current, onChoose, onSuggestion }: Props) {
  const { hits, suggestion, indexed } = answer;
  return (
    <div className="hit-panel">
      <div className="hit-facts">
        {hits.length === 0
          ? t('search.none', { query })
          : `${t('search.count', { count: answer.total })} · ${answer.ms.toFixed(0)} ms`}
        {indexed < 1 && ` · ${t('search.partial', { percent: Math.floor(indexed * 100) })}`}
        {suggestion && (
          <>
            {' · '}
            {t('search.didYouMean')}{' '}
            <button
              type="button"
              className="link-button"
              onMouseDown={() => onSuggestion(suggestion)}
            >
              {suggestion}
            </button>
            ?
          </>
        )}
      </div>
      <div id="search-hits" role="listbox" aria-label={t('search.results')} tabIndex={-1}>
        {hits.map((hit, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input above keeps the focus.
          <div
            key={at}
            id={`hit-${at}`}
            role="option"
            aria-selected={at === current}
            className="hit"
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(hit);
            }}
          >
            <div className="hit-head">
              <span className="hit-title" dir="auto">
                {hit.title}
              </span>
              <span className="hit-field">{t(`search.field.${hit.field}`)}</span>
            </div>
            <div className="hit-snippet" dir="auto">
              {markedSnippet(hit)}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function markedSnippet({ snippet, marks }: SearchHit) {
  const parts = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    parts.push(snippet.slice(at, start), <mark key={start}>{snippet.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(snippet.slice(at));
  return parts;
}
