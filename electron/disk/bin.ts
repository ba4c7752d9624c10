import type { Result } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { attempt } from './disk-problem.ts';
import type { Documents } from './documents.ts';

const BIN_DAYS = 30;

/** Deletes for good what has been in the bin for 30 days. */
export function emptyBin(
  documents: Documents,
  refs: readonly DocumentRef[],
  now: Date,
): Promise<Result<readonly DocumentRef[]>> {
  return removeForGood(documents, refs, new Date(now.getTime() - BIN_DAYS * 86_400_000));
}

/** Deletes documents for good that are in the bin, since before an instant where one is given. */
export function removeForGood(
  documents: Documents,
  refs: readonly DocumentRef[],
  before?: Date,
): Promise<Result<readonly DocumentRef[]>> {
  return attempt('The bin could not be emptied', async () => {
    const removed: DocumentRef[] = [];
    for (const ref of refs) {
      if (ref.type === 'notebook') continue;
      await documents.exclusively([ref], async () => {
        const deleted = (await documents.load(ref))?.data.deleted;
        if (deleted === undefined || (before && new Date(deleted) >= before)) return;
        await documents.remove(ref);
        removed.push(ref);
      });
    }
    return removed;
  });
}
