import type { UnlinkedClaim } from '../../shared/notebook/unlinked-claims.ts';
import { doOrTell } from '../app/do.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { wordFilter } from '../app/word-filter.ts';
import { t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';

/** The claims that are marked and linked to nothing: whoever marks one looks for it among the claims. */
export function UnlinkedClaims({ words = '' }: { readonly words?: string }) {
  const found = useAnswer('argument:unlinked', null, (refs) =>
    refs.some(({ type }) => type === 'article' || type === 'argument'),
  ).value;
  const fits = wordFilter(words);
  const claims = found?.claims.filter(({ quote }) => fits(quote)) ?? [];
  if (claims.length === 0) return null;
  return (
    <section className="unlinked" data-pane="unlinked" aria-label={t('unlinked.title')}>
      <h3>
        {t('unlinked.title')} <span className="count">{claims.length}</span>
      </h3>
      <p className="hint">{t('unlinked.hint')}</p>
      <ul>
        {claims.map((claim) => (
          <Row key={claim.annotationId} claim={claim} />
        ))}
      </ul>
      {found?.isPart && <p className="hint">{t('unlinked.part')}</p>}
    </section>
  );
}

function Row({ claim }: { readonly claim: UnlinkedClaim }) {
  const { articleId, annotationId, quote, articleTitle, position } = claim;
  const takeIn = async () => {
    const added = await doOrTell('occurrence:add', { articleId, annotationId });
    if (added) viewState.set({ statementId: added.statementId });
  };
  return (
    <li>
      <button
        type="button"
        className="card-quote"
        dir="auto"
        onClick={() => openPassage(articleId, position, annotationId)}
      >
        {quote}
      </button>
      <span className="hint" dir="auto" title={articleTitle}>
        {articleTitle}
      </span>
      <button
        type="button"
        className="link-button"
        aria-label={t('unlinked.takeInNamed', { quote: quote.slice(0, 60) })}
        onClick={() => void takeIn()}
      >
        {t('unlinked.takeIn')}
      </button>
    </li>
  );
}
