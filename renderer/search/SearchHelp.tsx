import { queryHelp } from '../../shared/search/query-help.ts';
import { t } from '../app/words.ts';
import { askBatch } from './ask-batch.ts';

/** The query language by example; choosing an example types it. */
export function SearchHelp({ onTry }: { readonly onTry: (example: string) => void }) {
  return (
    <div className="hit-panel search-help" role="region" aria-label={t('search.help')}>
      <div className="hit-facts">{t('search.helpIntro')}</div>
      <dl>
        {queryHelp.map(({ example, meaning }) => (
          <div key={example}>
            <dt>
              <button
                type="button"
                className="link-button"
                dir="ltr"
                onClick={() => onTry(example)}
              >
                {example}
              </button>
            </dt>
            <dd>{t(`search.help.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="hit-actions">
        <button type="button" className="link-button" onClick={() => void askBatch()}>
          {t('search.batch')}
        </button>
        <span className="hint">{t('search.batchHint')}</span>
      </div>
    </div>
  );
}
