import type { Result } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { attempt } from './disk-problem.ts';
import type { Documents } from './documents.ts';

/** Deletes documents for good that are in the bin; others stay. */
export function removeForGood(
  documents: Documents,
  refs: readonly DocumentRef[],
): Promise<Result<readonly DocumentRef[]>> {
  return attempt('fail.what.bin', async () => {
    const removed: DocumentRef[] = [];
    for (const ref of refs) {
      if (ref.type === 'notebook') continue;
      await documents.exclusively([ref], async () => {
        const deleted = (await documents.load(ref))?.data.deleted;
        if (deleted === undefined) return;
        await documents.remove(ref);
        removed.push(ref);
      });
    }
    return removed;
  });
}
