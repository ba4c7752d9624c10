import { importExportFile } from '../../shared/notebook/import-export-file.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { readBeside } from '../disk/read-beside.ts';
import type { Imported } from './imported.ts';

/** Imports the export of another tool, or tries it only; false where the file is none. */
export async function importToolExport(
  session: Session,
  path: string,
  bytes: Uint8Array,
  { dryRun, tags }: { readonly dryRun: boolean; readonly tags: readonly string[] },
  result: Pick<Imported, 'imported' | 'skipped' | 'failed' | 'exports'>,
): Promise<boolean> {
  const beside = path === '-' ? undefined : readBeside(path);
  const done = await importExportFile(session, bytes, { dryRun, tags, beside });
  if (done === null) return false;
  if (!done.ok) {
    result.failed.push({ path, reason: done.problem.message });
    return true;
  }
  const { tool, imported, skipped, failed, conflicts, collections, losses } = done.value;
  const rows = imported.length + skipped.length + failed.length;
  for (const one of imported) {
    const warnings = one.warnings.map(({ code, message }) => ({ code, message }));
    result.imported.push({ kind: 'article', path, ...one, warnings });
  }
  for (const { row, id, reason } of skipped) result.skipped.push({ path, row, id, reason });
  for (const { row, reason } of failed)
    result.failed.push({ path, reason, ...(row > 0 ? { row } : {}) });
  const lost = losses.map(({ message }) => message);
  const counts = {
    ...{ rows, fresh: imported.length, conflicts, collections },
    ...{ again: skipped.length - conflicts, bad: failed.length },
  };
  const summary = { path, tool, ...counts, losses: lost, dryRun };
  result.exports = [...(result.exports ?? []), summary];
  return true;
}
