import { z } from 'zod';
import { Id } from '../model/entity.ts';
import type { ImportedExport } from '../notebook/import-export-file.ts';

/** Questions about taking over what another tool exported. Main keeps the chosen file meanwhile. */
export const importAsks = {
  /** Opens the system's file dialog in main and tries the import without writing anything. */
  'import:choose': z.null(),
  /** Imports the file that was tried, as one change. */
  'import:run': z.strictObject({ importId: Id }),
  /** Stops a running import, or lets go of a file that was only tried. Nothing is written then. */
  'import:cancel': z.strictObject({ importId: Id }),
} as const;

/** A file of another tool that was tried: what importing it would do. */
export type TriedImport = {
  readonly importId: string;
  readonly name: string;
  readonly plan: ImportedExport;
};

export type ImportAnswers = {
  /** Null where the person chose no file. */
  'import:choose': TriedImport | null;
  'import:run': ImportedExport;
  'import:cancel': null;
};
