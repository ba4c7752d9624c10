import { ok, type Result } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { notebookAsks } from '../../shared/bridge/notebook-channels.ts';
import { living } from '../../shared/model/entity.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { redo, undo } from '../../shared/notebook/undo.ts';
import type { OpenSession } from '../session/open-session.ts';
import { doSafetyTask, runSafetyTask } from '../session/safety-tasks.ts';
import type { RunningTasks } from './running-tasks.ts';
import type { ShellPort } from './shell-port.ts';

/** Answers about the notebook as a whole, undo and redo, and the window's own memory. */
export const notebookHandlers = (
  open: OpenSession,
  shell: ShellPort,
  tasks: RunningTasks,
): Pick<Handlers, keyof typeof notebookAsks> => ({
  'notebook:describe': async () => {
    const { session, folder } = open;
    const notebook = await readLiving(session, 'notebook', session.notebookId);
    return ok({
      id: notebook.id,
      title: notebook.title,
      readOnly: folder.readOnly,
      isSample: open.isSample,
      unopened: shell.unopened(),
      version: shell.version,
      kinds: living(notebook.kinds),
      undo: session.journal.nextUndo()?.label ?? null,
      redo: session.journal.nextRedo()?.label ?? null,
    });
  },
  'notebook:create': async () => opened(await shell.createNotebook()),
  'notebook:open': async () => opened(await shell.openNotebook()),
  'notebook:open-archive': () => openArchive(open, shell, tasks),
  'history:undo': () => tasks.run('undo', (task) => undo(open.session, task)),
  'history:redo': () => tasks.run('redo', (task) => redo(open.session, task)),
  'notebook:open-sample': async () => opened(await shell.openSample()),
  'notebook:open-wanted': async () => opened(await shell.openWanted()),
  'notebook:recent': async () => ok(shell.recentNotebooks()),
  'notebook:open-recent': async ({ id }) => opened(await shell.openRecent(id)),
  'window:open': async () => {
    await shell.openWindow();
    return ok(null);
  },
  'view:read': async () => ok(await shell.readView()),
  'view:write': async (view) => {
    await shell.writeView(view);
    return ok(null);
  },
  'link:open': async ({ url }) => ok({ opened: await shell.openLink(url) }),
});

async function openArchive(
  { safetyWorker }: OpenSession,
  shell: ShellPort,
  tasks: RunningTasks,
): Promise<Result<{ opened: boolean }>> {
  const chosen = await shell.chooseArchive();
  if (!chosen.ok || chosen.value === null) return opened(chosen.ok ? ok(false) : chosen);
  const { dir } = chosen.value;
  const work = { task: 'unpack', ...chosen.value } as const;
  const unpacked = await tasks.run('unpack', (task) => {
    const stopping = new AbortController();
    const how = {
      signal: stopping.signal,
      onProgress(done: number, total: number) {
        task.progress(done, total);
        if (task.isStopped()) stopping.abort();
      },
    };
    return safetyWorker === null ? doSafetyTask(work, how) : runSafetyTask(safetyWorker, work, how);
  });
  return unpacked.ok ? opened(await shell.showNotebook(dir)) : unpacked;
}

const opened = (result: Result<boolean>): Result<{ opened: boolean }> =>
  result.ok ? ok({ opened: result.value }) : result;
