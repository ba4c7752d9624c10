import type { DocumentRef } from '../../shared/model/document.ts';
import { readInBulk } from '../disk/read-in-bulk.ts';
import { type PreparedChange, prepareChange } from '../index/prepare.ts';
import type { Prepared, PreparingTask } from './prepare-documents.ts';

/** Reads documents as a whole, and works out what the search takes in of them. */
export function prepareForSearch({ dir, refs }: PreparingTask): Prepared {
  const changes: PreparedChange[] = [];
  const unread: DocumentRef[] = [];
  for (const { type, id, stamp, isCatalogued } of refs) {
    const ref: DocumentRef = { type, id };
    const data = readInBulk(dir, ref);
    if (data === null) unread.push(ref);
    else changes.push(prepareChange({ ref, data, stamp }, isCatalogued));
  }
  return { batch: null, changes, unread };
}
