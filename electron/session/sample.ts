import { ok, type Result } from '../../shared/base/result.ts';
import { holdsNotebook } from '../disk/holds-notebook.ts';
import { createNotebook } from '../disk/open-notebook.ts';
import { openSession } from './open-session.ts';

/** Makes the guided sample notebook on the first start; later starts find it as it was left. */
export async function prepareSample(folder: string, dataFolder: string): Promise<Result<void>> {
  if (holdsNotebook(folder)) return ok(undefined);
  const created = await createNotebook(folder, 'Sample notebook', { deviceId: 'sample' });
  if (!created.ok) return created;
  await created.value.close();
  // Loaded for the one start that makes it: every other one indexes on a thread of its own.
  const { openFollowingIndex } = await import('./following-index.ts');
  const { readersBy, readHere } = await import('../../shared/notebook/original-readers.ts');
  const opened = await openSession(folder, {
    dataFolder,
    isSample: true,
    startIndex: openFollowingIndex,
    // The program's own pages need no thread.
    readers: readersBy(readHere),
  });
  if (!opened.ok) return opened;
  const { fillSample } = await import('../../shared/notebook/fill-sample.ts');
  const filled = await fillSample(opened.value.session);
  await opened.value.close();
  return filled;
}
