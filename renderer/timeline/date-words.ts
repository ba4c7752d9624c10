import { eventWords } from '../../shared/timeline/event-words.ts';
import { speaker } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

/** Says when events of a list were, in the window's language; each is put into words once. */
export function dateSpeaker(all: readonly AxisEvent[]): (event: AxisEvent) => string {
  const titles = new Map(all.map(({ placed }) => [placed.event.id, placed.event.title]));
  const said = new Map<string, string>();
  return ({ one }) => {
    const known = said.get(one.event.id);
    if (known !== undefined) return known;
    const words = eventWords(one, (id) => titles.get(id), speaker());
    said.set(one.event.id, words);
    return words;
  };
}
