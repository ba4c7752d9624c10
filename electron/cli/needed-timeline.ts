import { ProblemError } from '../../shared/base/result.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import { findTimeline } from '../../shared/notebook/edit-timeline.ts';
import type { Session } from '../../shared/notebook/session.ts';

/** The timeline with this name or id; a sentence where there is none. */
export async function neededTimeline(session: Session, name: string): Promise<Timeline> {
  const timeline = await findTimeline(session, name);
  if (timeline) return timeline;
  throw new ProblemError({
    code: 'not-found',
    message: `There is no timeline "${name}" in this notebook.`,
  });
}
