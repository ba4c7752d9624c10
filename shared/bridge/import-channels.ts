import * as z from 'zod';
import { Id } from '../model/entity.ts';
import type { ImportedExport } from '../notebook/import-export-file.ts';

/** Questions about taking over what another tool exported. Main keeps the chosen file meanwhile. */
export const importAsks = {
  /** Opens the system's file dialog in main and tries the files without writing anything. */
  'import:choose': z.null(),
  /** Imports the files that were tried, as one change. */
  'import:run': z.strictObject({ importId: Id }),
  /** Stops a running import, or lets go of files that were only tried. Nothing is written then. */
  'import:cancel': z.strictObject({ importId: Id }),
} as const;

/** Files of other tools that were tried: what importing them would do. */
export type TriedImport = {
  readonly importId: string;
  readonly files: readonly { readonly name: string; readonly plan: ImportedExport }[];
  /** Names of the chosen files that are no export. */
  readonly unknown: readonly string[];
};

export type ImportAnswers = {
  /** Null where the person chose no file. */
  'import:choose': TriedImport | null;
  'import:run': readonly ImportedExport[];
  'import:cancel': null;
};
