import type { TimelineEvent } from '../../../shared/model/timeline.ts';

let count = 0;

/** An event for a test; everything that is not named is empty. */
export function makeEvent(fields: Partial<TimelineEvent> & { title: string }): TimelineEvent {
  count += 1;
  return {
    id: `event${String(count).padStart(8, '0')}`,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    description: '',
    after: [],
    before: [],
    actors: [],
    tags: [],
    status: 'checked',
    passages: {},
    ...fields,
  };
}
