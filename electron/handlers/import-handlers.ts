import { newId } from '../../shared/base/ids.ts';
import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { importAsks } from '../../shared/bridge/import-channels.ts';
import { readExport } from '../../shared/exchange/other-tools/read-export.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import { type GivenExport, importExports } from '../../shared/notebook/import-export-file.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { ShellPort } from './shell-port.ts';

// Telling every row of a large file would cost more than reading it.
const TOLD_EVERY = 20;

/** Answers imports from other tools: first tried, then carried out, with progress and a way to stop. */
export function importHandlers(
  { session }: OpenSession,
  shell: ShellPort,
): Pick<Handlers, keyof typeof importAsks> {
  let tried: { readonly id: string; readonly exports: readonly GivenExport[] } | null = null;
  const stopped = new Set<string>();
  const tell = (done: number, total: number) => {
    if (done % TOLD_EVERY === 0 || done === total)
      shell.tell('task:progress', {
        task: 'import-tool',
        label: 'import',
        done,
        total,
        finished: done === total,
      });
  };
  return {
    'import:choose': async () => {
      const chosen = await shell.chooseFiles('exports');
      const [first] = chosen;
      if (!first) return ok(null);
      const known: { readonly name: string; readonly given: GivenExport }[] = [];
      const unknown: string[] = [];
      for (const { name, bytes, beside } of chosen) {
        const read = readExport(bytes);
        if (read) known.push({ name, given: { read, beside } });
        else unknown.push(name);
      }
      if (known.length === 0) return refuse('unsupported', 'fail.noExport', { name: first.name });
      const exports = known.map(({ given }) => given);
      const plans = await importExports(session, exports, { dryRun: true });
      if (!plans.ok) return plans;
      tried = { id: newId(), exports };
      const files = plans.value.map((plan, at) => ({ name: known[at]?.name ?? '', plan }));
      return ok({ importId: tried.id, files, unknown });
    },
    'import:run': async ({ importId }) => {
      if (tried?.id !== importId) return refuse('not-found', 'fail.filesClosed');
      const done = await importExports(session, tried.exports, {
        onRow: tell,
        isStopped: () => stopped.has(importId),
      });
      if (done.ok) tried = null;
      stopped.delete(importId);
      return done;
    },
    'import:cancel': async ({ importId }) => {
      stopped.add(importId);
      if (tried?.id === importId) tried = null;
      return ok(null);
    },
  };
}
