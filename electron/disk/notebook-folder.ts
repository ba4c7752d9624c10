import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import type { NotebookFiles } from '../../shared/notebook/ports.ts';
import type { StoreProblem } from './documents.ts';

/** How a notebook is opened. */
export type OpenOptions = {
  /** This machine's name in version vectors: letters, digits, "-" and "_"; never reused. */
  readonly deviceId: string;
  /** How long to wait for another process that has the notebook open; 0 = not at all. */
  readonly waitForLockMs?: number;
  /** Opens for reading beside a writer; nothing is locked, recovered on disk or swept. */
  readonly readOnly?: boolean;
};

/** Size in bytes and time of change of one document's file. */
export type Stamp = { readonly size: number; readonly mtimeMs: number };

/** An open notebook folder: its files, and what a person should know about them. */
export type NotebookFolder = NotebookFiles & {
  readonly id: string;
  readonly title: string;
  readonly dir: string;
  /** A sentence that says why nothing can be written, or null. */
  readonly readOnly: string | null;
  /** What was found and done since the notebook was opened: recoveries, conflicts, losses. */
  problems(): readonly StoreProblem[];
  /** A quick list by id with file stamps, so that derived data can tell what changed. */
  stamps(type: DocumentType): Promise<Map<string, Stamp>>;
  /** The stamp of one document's file, or null where there is none. */
  stamp(ref: DocumentRef): Promise<Stamp | null>;
  /** Tells of documents that changed outside this process; returns the remover. */
  watch(listener: (refs: readonly DocumentRef[]) => void): () => void;
  /** Waits for saves that were asked for, then gives the notebook free. */
  close(): Promise<void>;
};
