import { newId } from '../../shared/base/ids.ts';
import { fail, ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { importAsks } from '../../shared/bridge/import-channels.ts';
import { importExportFile } from '../../shared/notebook/import-export-file.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { ChosenFile, ShellPort } from './shell-port.ts';

// Telling every row of a large file would cost more than reading it.
const TOLD_EVERY = 20;

/** Answers imports from other tools: first tried, then carried out, with progress and a way to stop. */
export function importHandlers(
  { session }: OpenSession,
  shell: ShellPort,
): Pick<Handlers, keyof typeof importAsks> {
  let tried: { readonly id: string; readonly file: ChosenFile } | null = null;
  const stopped = new Set<string>();
  const tell = (done: number, total: number) => {
    if (done % TOLD_EVERY === 0 || done === total)
      shell.tell('task:progress', {
        task: 'import-tool',
        label: 'Importing',
        done,
        total,
        finished: done === total,
      });
  };
  return {
    'import:choose': async () => {
      const [file] = await shell.chooseFiles('exports');
      if (!file) return ok(null);
      const plan = await importExportFile(session, file.bytes, { dryRun: true });
      if (plan === null)
        return fail(
          'unsupported',
          `“${file.name}” is no export that Parley knows. Choose the file as the other tool wrote it; saved pages and documents are opened with Open Files.`,
        );
      if (!plan.ok) return plan;
      tried = { id: newId(), file };
      return ok({ importId: tried.id, name: file.name, plan: plan.value });
    },
    'import:run': async ({ importId }) => {
      if (tried?.id !== importId)
        return fail('not-found', 'This file is no longer open. Choose it again.');
      const done = await importExportFile(session, tried.file.bytes, {
        onRow: tell,
        isStopped: () => stopped.has(importId),
      });
      if (done?.ok) tried = null;
      stopped.delete(importId);
      return done ?? fail('unsupported', 'This file is no export that Parley knows.');
    },
    'import:cancel': async ({ importId }) => {
      stopped.add(importId);
      if (tried?.id === importId) tried = null;
      return ok(null);
    },
  };
}
