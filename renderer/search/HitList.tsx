import type { SearchHit } from '../../shared/notebook/ports.ts';
import { t } from '../app/words.ts';

type Props = {
  readonly hits: readonly SearchHit[];
  readonly current: number;
  readonly onChoose: (hit: SearchHit) => void;
};

/** The hits grouped by article, each with its field, its sentence and how it matches. */
export function HitList({ hits, current, onChoose }: Props) {
  return (
    <div id="search-hits" role="listbox" aria-label={t('search.results')} tabIndex={-1}>
      {hits.map((hit, at) => {
        const isFirst = at === 0 || hits[at - 1]?.articleId !== hit.articleId || !hit.articleId;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the input above keeps the focus.
          <div
            key={at}
            id={`hit-${at}`}
            role="option"
            aria-selected={at === current}
            className={isFirst ? 'hit' : 'hit hit-more'}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(hit);
            }}
          >
            <div className="hit-head">
              <span className="hit-title" dir="auto">
                {isFirst && hit.title}
              </span>
              <HitFacts hit={hit} isFirst={isFirst} />
            </div>
            <div className="hit-snippet" dir="auto">
              {markedSnippet(hit)}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function HitFacts({ hit, isFirst }: { readonly hit: SearchHit; readonly isFirst: boolean }) {
  const { match = 'exact', count = 0 } = hit;
  return (
    <span className="hit-marks">
      {isFirst && count > 1 && <span className="hit-count">{t('search.places', { count })}</span>}
      {match !== 'exact' && <span className="hit-form">{t(`search.match.${match}`)}</span>}
      <span className="hit-field">{t(`search.field.${hit.field}`)}</span>
    </span>
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
