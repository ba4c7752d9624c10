import { importExportFile } from '../../shared/notebook/import-export-file.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { readBeside } from '../disk/read-beside.ts';

/** What is told about the export of another tool, beside its rows. */
export type ExportSummary = {
  readonly path: string;
  readonly tool: string;
  readonly rows: number;
  readonly conflicts: number;
  readonly losses: readonly string[];
  readonly dryRun: boolean;
};

/** Where the rows of an import are gathered. */
type Gathered = {
  imported: {
    kind: 'article' | 'arguments' | 'timeline';
    id: string;
    title: string;
    path: string;
    words: number;
    warnings: unknown;
    row?: number;
  }[];
  skipped: { path: string; id: string; reason: string; row?: number }[];
  failed: { path: string; reason: string; row?: number }[];
  exports?: ExportSummary[];
};

/** Imports the export of another tool, or tries it only; false where the file is none. */
export async function importToolExport(
  session: Session,
  path: string,
  bytes: Uint8Array,
  { dryRun, tags }: { readonly dryRun: boolean; readonly tags: readonly string[] },
  result: Gathered,
): Promise<boolean> {
  const beside = path === '-' ? undefined : readBeside(path);
  const done = await importExportFile(session, bytes, { dryRun, tags, beside });
  if (done === null) return false;
  if (!done.ok) {
    result.failed.push({ path, reason: done.problem.message });
    return true;
  }
  const { tool, imported, skipped, failed, conflicts, losses } = done.value;
  const rows = imported.length + skipped.length + failed.length;
  for (const one of imported) {
    const warnings = [...one.warnings];
    result.imported.push({ kind: 'article', path, ...one, warnings });
  }
  for (const one of skipped) result.skipped.push({ path, ...one });
  for (const one of failed) result.failed.push({ path, ...one });
  result.exports = [...(result.exports ?? []), { path, tool, rows, conflicts, losses, dryRun }];
  return true;
}
