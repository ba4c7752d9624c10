import { eventWords } from '../../shared/timeline/event-words.ts';
import { speaker } from '../app/words.ts';
import type { AxisEvent } from './axis-events.ts';

/** Says when events of a list were, in the window's language; each is put into words once. */
export function dateSpeaker(all: readonly AxisEvent[]): (event: AxisEvent) => string {
  // Few events are dated by others: the titles are looked up when one of these is told.
  let titles: ReadonlyMap<string, string> | null = null;
  const titleOf = (id: string): string | undefined => {
    titles ??= new Map(all.map(({ placed }) => [placed.event.id, placed.event.title]));
    return titles.get(id);
  };
  const said = new Map<string, string>();
  return ({ one }) => {
    const known = said.get(one.event.id);
    if (known !== undefined) return known;
    const words = eventWords(one, titleOf, speaker());
    said.set(one.event.id, words);
    return words;
  };
}
