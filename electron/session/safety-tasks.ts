import { Worker } from 'node:worker_threads';
import { ok, ProblemError, type Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { CheckReport } from '../../shared/notebook/safety.ts';
import { makeBackup } from '../disk/backups.ts';
import { checkNotebook } from '../disk/check-notebook.ts';
import { attempt } from '../disk/disk-problem.ts';
import type { LongTask } from '../disk/long-task.ts';
import { exportNotebook, importNotebook } from '../disk/notebook-archive.ts';
import type { BackUp } from '../disk/notebook-folder.ts';
import { openNotebook } from '../disk/open-notebook.ts';

/** Work on a whole notebook that changes no open one: no lock is needed, any thread can do it. */
export type SafetyTask =
  | {
      readonly task: 'backup';
      readonly dir: string;
      readonly name: string;
      readonly isGentle: boolean;
    }
  | { readonly task: 'check'; readonly dir: string }
  | { readonly task: 'copy'; readonly dir: string; readonly file: string }
  | { readonly task: 'unpack'; readonly file: string; readonly dir: string };

/** What the worker tells: how far it is, and at last what came of it. */
export type SafetyNews =
  | { readonly done: number; readonly total: number }
  | { readonly result: Result<CheckReport | null> };

/** Does the task in this thread. */
export async function doSafetyTask(
  task: SafetyTask,
  how: LongTask,
): Promise<Result<CheckReport | null>> {
  if (task.task === 'check') return checkReadOnly(task.dir, how);
  if (task.task === 'copy') {
    const copied = await exportNotebook(task.dir, task.file, how);
    return copied.ok ? ok(null) : copied;
  }
  if (task.task === 'unpack') {
    const unpacked = await importNotebook(task.file, task.dir, how);
    return unpacked.ok ? ok(null) : unpacked;
  }
  // File errors lose their code on the way between threads: they become Problems here.
  return attempt('fail.what.backup', async () => {
    await makeBackup(task.dir, task.name, { ...how, isGentle: task.isGentle });
    return null;
  });
}

/** Verifies a notebook without a lock and without writing: it may run beside an open window. */
export async function checkReadOnly(dir: string, how: LongTask = {}): Promise<Result<CheckReport>> {
  const opened = await openNotebook(dir, { deviceId: 'check', readOnly: true });
  if (!opened.ok) return opened;
  try {
    return await checkNotebook(opened.value, { repair: false, ...how });
  } finally {
    await opened.value.close();
  }
}

/** Does the task on a thread of its own; `workerFile` is the bundled safety-worker.ts. */
export function runSafetyTask(
  workerFile: string,
  task: SafetyTask,
  { onProgress, signal }: LongTask,
): Promise<Result<CheckReport | null>> {
  const worker = new Worker(workerFile, { name: 'safety', workerData: task });
  const stop = () => worker.postMessage('stop');
  signal?.addEventListener('abort', stop);
  return new Promise<Result<CheckReport | null>>((resolve, reject) => {
    worker.on('message', (news: SafetyNews) => {
      if ('result' in news) resolve(news.result);
      else onProgress?.(news.done, news.total);
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(refuse('internal', 'fail.workEnded')));
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
    void worker.terminate();
  });
}

/** Makes backups on a thread of their own. */
export const backUpOffThread =
  (workerFile: string): BackUp =>
  async (dir, name, how) => {
    const done = await runSafetyTask(
      workerFile,
      { task: 'backup', dir, name, isGentle: how.isGentle ?? false },
      how,
    );
    if (!done.ok) throw new ProblemError(done.problem);
  };
