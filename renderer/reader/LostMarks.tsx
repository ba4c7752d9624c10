import { isToDecide } from '../../shared/anchor/needs-review.ts';
import type { Article } from '../../shared/model/article.ts';
import { living } from '../../shared/model/living.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { kindWord } from './kinds.ts';
import { readingState } from './reading-state.ts';

/** The annotations that do not hold in the capture which is the text now. */
export function LostMarks({ article }: { readonly article: Article }) {
  const lost = living(article.annotations).filter(({ target }) => isToDecide(target));
  if (lost.length === 0) return null;
  const review = () => {
    viewState.set({ inspectorOpen: true });
    readingState.set({ panel: 'text', tab: 'review' });
  };
  return (
    <section className="lost-marks" aria-label={t('captures.lostTitle')}>
      <h3>{t('captures.lost', { count: lost.length })}</h3>
      <ul>
        {lost.map(({ id, kind, target }) => (
          <li key={id} data-kind={kind}>
            <p className="compared-head">
              {kindWord(kind)} · {t(`state.${target.state}`)}
            </p>
            <p dir="auto">{target.quote.exact}</p>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={review}>
        {t('captures.review')}
      </button>
    </section>
  );
}
