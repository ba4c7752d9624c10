import type { CapturedAgain } from '../../shared/notebook/capture-again.ts';

/** What is told about the export of another tool, beside its rows. */
type ExportSummary = {
  readonly path: string;
  readonly tool: string;
  readonly rows: number;
  /** New articles; rows that belong to one that is here; rows that came in before; bad rows. */
  readonly fresh: number;
  readonly conflicts: number;
  readonly again: number;
  readonly bad: number;
  /** New collections. */
  readonly collections: number;
  readonly losses: readonly string[];
  readonly dryRun: boolean;
};

/** What became of all that was to be imported. */
export type Imported = {
  imported: {
    kind: 'article' | 'arguments' | 'timeline';
    id: string;
    title: string;
    path: string;
    words: number;
    warnings: unknown;
    row?: number;
    statements?: number;
    relations?: number;
    events?: number;
  }[];
  /** Further captures of articles that are here already. */
  captured: ({ path: string; id: string; title: string } & CapturedAgain)[];
  skipped: { path: string; id: string; reason: string; row?: number }[];
  failed: { path: string; reason: string; row?: number }[];
  /** What other tools' exports held, and with --dry-run would do. */
  exports?: ExportSummary[];
};

/** Nothing was imported so far. */
export const nothingYet = (): Imported => ({ imported: [], captured: [], skipped: [], failed: [] });
