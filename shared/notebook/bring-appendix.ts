import { unwrap } from '../base/result.ts';
import type { ParleyPdf } from '../pdf/read-parley-pdf.ts';
import { type Edit, edit, type Session } from './session.ts';

/** What came along with an article: claims on argument maps, events on timelines. */
export type CameAlong = { readonly claims: number; readonly events: number };

/**
 * The edits that bring what the appendix of an own PDF tells: its claims with their arrows, and its
 * events. What was ever in the notebook, and be it deleted by now, stays as it is.
 */
export async function appendixEdits(
  session: Pick<Session, 'files'>,
  { maps, timelines }: Pick<ParleyPdf, 'maps' | 'timelines'>,
): Promise<{ readonly edits: Edit[]; readonly along: CameAlong }> {
  const edits: Edit[] = [];
  const along = { claims: 0, events: 0 };
  for (const map of maps) {
    const here = unwrap(await session.files.read('argument', map.id));
    if (here?.deleted) continue;
    const statements = absent(map.statements, here?.statements);
    const occurrences = absent(map.occurrences, here?.occurrences);
    const relations = absent(map.relations, here?.relations);
    along.claims += Object.keys(statements).length;
    if (!here) edits.push({ type: 'argument', create: map });
    else if ([statements, occurrences, relations].some((some) => Object.keys(some).length > 0))
      edits.push(
        edit('argument', map.id, (draft) => {
          Object.assign(draft.statements, statements);
          Object.assign(draft.occurrences, occurrences);
          Object.assign(draft.relations, relations);
        }),
      );
  }
  for (const timeline of timelines) {
    const here = unwrap(await session.files.read('timeline', timeline.id));
    if (here?.deleted) continue;
    const events = absent(timeline.events, here?.events);
    const count = Object.keys(events).length;
    along.events += count;
    if (!here) edits.push({ type: 'timeline', create: timeline });
    else if (count > 0)
      edits.push(
        edit('timeline', timeline.id, (draft) => void Object.assign(draft.events, events)),
      );
  }
  return { edits, along };
}

/** The entities that a document never had. */
const absent = <T>(theirs: Record<string, T>, ours: Record<string, T> = {}): Record<string, T> =>
  Object.fromEntries(Object.entries(theirs).filter(([id]) => !Object.hasOwn(ours, id)));
