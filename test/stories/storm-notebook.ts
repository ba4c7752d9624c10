import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { unwrap } from '../../shared/base/result.ts';
import { readArgdown } from '../../shared/exchange/arguments/argdown-read.ts';
import type { Timeline } from '../../shared/model/timeline.ts';
import { makeEvent } from '../shared/timeline/make-event.ts';

const now = '2026-03-01T08:00:00Z';

/** Events of a timeline by the id of one. */
export const stormEvent = (id: string, title: string, when: string) => ({
  [id]: { ...makeEvent({ title, when }), id },
});

export const timeline: Timeline = {
  ...{ id: 'storm000', created: now, modified: now, title: 'The storm', description: '' },
  events: stormEvent('landfall', 'Landfall', '2026-02-11'),
};

export const { map } = unwrap(
  readArgdown('[Closed]: The harbour was closed.\n  + [Waves]: Waves were high.', 'Harbour', now),
);

/** Makes a notebook with one timeline and one map; to be closed by whoever writes on in it. */
export async function createStormNotebook(folder: string) {
  const made = unwrap(await createNotebook(folder, 'Storms', { deviceId: 'story' }));
  unwrap(await made.write([{ type: 'timeline', data: timeline }], 'Timeline'));
  unwrap(await made.write([{ type: 'argument', data: map }], 'Map'));
  return made;
}
