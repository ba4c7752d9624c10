import { ok, unwrap } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { timelineAsks } from '../../shared/bridge/timeline-channels.ts';
import {
  addEvent,
  addPassage,
  addTimeline,
  changeEvent,
  removeEvent,
} from '../../shared/notebook/edit-timeline.ts';
import { listTimelines, viewTimeline } from '../../shared/notebook/view-timeline.ts';
import { formatEdtf, parseEdtf } from '../../shared/timeline/edtf.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing, withoutUndefined } from './article-handlers.ts';

/** Answers about timelines, events and dates. */
export const timelineHandlers = ({
  session,
}: OpenSession): Pick<Handlers, keyof typeof timelineAsks> => ({
  'timeline:list': () => listTimelines(session),
  'timeline:read': ({ id }) => viewTimeline(session, id),
  'timeline:add': ({ title }) => addTimeline(session, title),
  'event:add': async (input) => {
    const added = await addEvent(session, withoutUndefined(input));
    if (!added.ok) return added;
    return ok({ timelineId: added.value.timelineId, eventId: added.value.event.id });
  },
  'event:change': ({ timelineId, eventId, changes }) =>
    nothing(changeEvent(session, timelineId, eventId, withoutUndefined(changes))),
  'event:remove': ({ timelineId, eventId }) => nothing(removeEvent(session, timelineId, eventId)),
  'event:add-passage': (input) => nothing(addPassage(session, withoutUndefined(input))),
  'date:explain': async ({ when }) => {
    unwrap(parseEdtf(when));
    return ok({ words: formatEdtf(when, 'en') });
  },
});
