import type { Article } from '../../shared/model/article.ts';
import { doOrTell } from '../app/do.ts';
import { publishedWord } from '../app/published-word.ts';
import { factLine, formatDay, remarkInWords, t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { usePaneState } from './reading-state.ts';

/** Title, authors, outlet and dates; what is unknown is said to be unknown. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const state = usePaneState();
  const { title, bylines, outlet, published, url } = article.metadata;
  const facts = [
    outlet?.value,
    bylines && bylines.value.length > 0
      ? t('reader.by', { names: bylines.value.join(', ') })
      : null,
    published
      ? t('reader.published', { date: publishedWord(published.value) })
      : t('reader.publishedUnknown'),
    t('reader.savedOn', { date: formatDay(article.created) }),
  ];
  return (
    <header className="article-head">
      <h2 className="article-title" dir="auto">
        {title.value}
      </h2>
      <p className="article-facts">
        {factLine(facts)}
        {url && (
          <>
            {' · '}
            <button
              type="button"
              className="link-button"
              title={url.value}
              onClick={() => void doOrTell('link:open', { url: url.value })}
            >
              {t('reader.source')}
            </button>
          </>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('reader.editDetails')}
          title={t('reader.editDetails')}
          onClick={() => state.set({ isEditingDetails: true })}
        >
          <Icon name="edit" />
        </button>
      </p>
      {article.warnings.length > 0 && (
        <ul className="article-warnings" aria-label={t('reader.warnings')}>
          {article.warnings.map((one) => (
            <li key={`${one.code} ${one.message}`}>{remarkInWords(one)}</li>
          ))}
        </ul>
      )}
    </header>
  );
}
