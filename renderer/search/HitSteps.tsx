import { useMemo } from 'react';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { hitTrail, leaveTrail, stepHit } from './hit-trail.ts';

/** "3 of 12" with the ways to the next and the previous hit of the article that is read. */
export function HitSteps() {
  const trail = useStore(hitTrail, (state) => state.trail);
  const articleId = useStore(viewState, (view) => view.articleId);
  const room = useStore(viewState, (view) => view.room);
  useCommands(
    useMemo(() => ({ 'search:next': () => stepHit(1), 'search:previous': () => stepHit(-1) }), []),
  );
  if (trail === null || trail.articleId !== articleId || room !== 'library') return null;
  return (
    <div className="hit-steps" role="group" aria-label={t('search.hitsHere')}>
      <span aria-live="polite">
        {t('search.hitOf', { at: trail.at + 1, count: trail.ranges.length })}
      </span>
      <button type="button" aria-label={t('search.previous')} onClick={() => stepHit(-1)}>
        ↑
      </button>
      <button type="button" aria-label={t('search.next')} onClick={() => stepHit(1)}>
        ↓
      </button>
      <button type="button" aria-label={t('search.leave')} onClick={leaveTrail}>
        <Icon name="close" />
      </button>
    </div>
  );
}
