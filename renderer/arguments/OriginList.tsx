import type { ClaimView } from '../../shared/bridge/argument-channels.ts';
import { publishedWord } from '../app/published-word.ts';
import { t } from '../app/words.ts';

/** N articles, k origins: where each goes back to, and how the claim spread from day to day. */
export function OriginList({ view }: { readonly view: ClaimView }) {
  const { assertions, spread, rows } = view.claim;
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('claim.origins')}>
      <h3>
        {t('claim.origins')}
        <span className="count">
          {t('ledger.articles', { count: assertions.articles })} ·{' '}
          {t('ledger.origins', { count: assertions.origins.length })}
        </span>
      </h3>
      <ul className="origins">
        {assertions.origins.map((origin) => (
          <li key={origin.key}>
            <span>{origin.label}</span>
            <span className="count">{t('ledger.articles', { count: origin.articles.length })}</span>
          </li>
        ))}
      </ul>
      {spread.length > 1 && (
        <details>
          <summary>{t('claim.spread')}</summary>
          <ol className="spread">
            {spread.map(({ date, articles, origins }) => (
              <li key={date}>
                {t('claim.spreadStep', { date: publishedWord(date), articles, origins })}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
