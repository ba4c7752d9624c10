import { advanceDocument } from '../../shared/merge/advance.ts';
import { covers } from '../../shared/merge/clock.ts';
import { mergeDocuments } from '../../shared/merge/merge-documents.ts';
import { sameValue } from '../../shared/merge/same-value.ts';
import type { DocumentOf, DocumentType } from '../../shared/model/document.ts';

/**
 * What should stand when a file that was last known as `last` now holds `found`: a newer version
 * is taken as it is, one that does not know ours is merged with it, and one that was changed
 * without a clock counts as edited by hand on this device.
 */
export function settle<T extends DocumentType>(
  type: T,
  last: DocumentOf<T> | null,
  found: DocumentOf<T>,
  device: string,
): DocumentOf<T> {
  if (last === null || sameValue(last, found)) return found;
  const [known, foundClock] = [last.clock ?? {}, found.clock ?? {}];
  if (!covers(foundClock, known)) return mergeDocuments(type, last, found);
  if (!covers(known, foundClock)) return found;
  const next = { ...found, modified: new Date().toISOString() };
  return advanceDocument(type, { previous: last, next, device });
}
