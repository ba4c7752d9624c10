import type { Article } from '../../shared/model/article.ts';
import type { CountedRows } from '../../shared/suggest/article-statistics.ts';
import { useAnswer } from '../app/use-answer.ts';
import { formatNumber, t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';

/** What the marks say about the article in numbers; each number opens the rows behind it. */
export function StatisticsPanel({ article }: { readonly article: Article }) {
  const { value } = useAnswer('article:statistics', { id: article.id });
  if (!value) return null;
  const { claimsWithoutEvidence, namedSources, unnamedSources, loadedLanguage } = value;
  return (
    <>
      <Counted
        articleId={article.id}
        label={t('statistics.claims')}
        value={`${claimsWithoutEvidence.count} / ${claimsWithoutEvidence.of}`}
        counted={claimsWithoutEvidence}
      />
      <Counted
        articleId={article.id}
        label={t('statistics.named')}
        value={`${namedSources.count} / ${namedSources.of}`}
        counted={namedSources}
      />
      <Counted
        articleId={article.id}
        label={t('statistics.unnamed')}
        value={`${unnamedSources.count} / ${unnamedSources.of}`}
        counted={unnamedSources}
      />
      <Counted
        articleId={article.id}
        label={t('statistics.loaded')}
        value={t('statistics.perThousand', {
          rate: formatNumber(loadedLanguage.perThousand, 1),
          words: loadedLanguage.words,
        })}
        counted={loadedLanguage}
      />
    </>
  );
}

type Props = {
  readonly articleId: string;
  readonly label: string;
  readonly value: string;
  readonly counted: CountedRows;
};

function Counted({ articleId, label, value, counted }: Props) {
  return (
    <details className="card statistic">
      <summary>
        <span>{label}</span> <strong>{value}</strong>
      </summary>
      {counted.rows.length === 0 && <p className="hint">{t('statistics.noRows')}</p>}
      {counted.rows.slice(0, 500).map(({ annotationId, quote, start, end, speakers }) => (
        <button
          key={annotationId}
          type="button"
          className="card-quote"
          dir="auto"
          onClick={() => openPassage(articleId, { start, end }, annotationId)}
        >
          {quote}
          {speakers.length > 0 && (
            <span className="card-source">{speakers.map(({ name }) => name).join(' ← ')}</span>
          )}
        </button>
      ))}
    </details>
  );
}
