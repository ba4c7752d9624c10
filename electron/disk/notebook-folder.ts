import type { Problem, Result } from '../../shared/base/result.ts';
import type { DocumentOf, DocumentRef, DocumentType } from '../../shared/model/document.ts';
import type { NotebookFiles } from '../../shared/notebook/ports.ts';
import type { OldDocument } from '../../shared/notebook/restore-documents.ts';
import type { BackupEntry, HistoryEntry } from '../../shared/notebook/safety.ts';
import type { LongTask } from './long-task.ts';
import type { RequestHandler } from './requests.ts';
import type { StoreProblem } from './store-problem.ts';

/** How a notebook is opened. */
export type OpenOptions = {
  /** This machine's name in version vectors: letters, digits, "-" and "_"; never reused. */
  readonly deviceId: string;
  /** How long to wait for another process that has the notebook open; 0 = not at all. */
  readonly waitForLockMs?: number;
  /** Opens for reading beside a writer; nothing is locked, recovered on disk or swept. */
  readonly readOnly?: boolean;
  /** How long the window goes first, before the folder is looked through for leftovers and copies. */
  readonly patienceMs?: number;
  /** Makes the backups; inside this thread unless given. */
  readonly backUp?: BackUp;
};

/** Size in bytes and time of change of one document's file. */
export type Stamp = { readonly size: number; readonly mtimeMs: number };

/** Makes a backup of a notebook's folder under a name; a window does it on another thread. */
export type BackUp = (dir: string, name: string, task: LongTask) => Promise<unknown>;

/** What the daily chores did. */
export type Chores = {
  readonly backedUp: string | null;
  readonly thinned: readonly string[];
};

/** An open notebook folder: its files, and what a person should know about them. */
export type NotebookFolder = NotebookFiles & {
  readonly id: string;
  readonly title: string;
  readonly dir: string;
  /** A sentence that says why nothing can be written, or null. */
  readonly readOnly: Problem | null;
  /** Why nothing can be read or written for now: the folder is away, with its drive perhaps. */
  away(): Problem | null;
  /** Tells when the folder was away and is there again; returns the remover. */
  onBack(listener: () => void): () => void;
  /** What was found and done since the notebook was opened: recoveries, conflicts, losses. */
  problems(): readonly StoreProblem[];
  /** Tells when `problems`, `losses` or `away` say something new; returns the remover. */
  onProblem(listener: () => void): () => void;
  /** Reads a document without mending, writing or remembering anything. */
  inspect<T extends DocumentType>(type: T, id: string): Promise<Result<DocumentOf<T> | null>>;
  /** The stamp of one document's file, or null where there is none. */
  stamp(ref: DocumentRef): Promise<Stamp | null>;
  /** Tells of documents that changed outside this process; returns the remover. */
  watch(listener: (refs: readonly DocumentRef[]) => void): () => void;
  /** Merges conflict copies that lie in the folder now; returns what they changed. */
  rescan(): Promise<readonly DocumentRef[]>;

  /** The kept versions of a document, newest first: what it was before each action. */
  history(id: string): Promise<Result<readonly HistoryEntry[]>>;
  /** A kept version as it was, or null; `key` is from `history`. */
  version<T extends DocumentType>(
    type: T,
    id: string,
    key: string,
  ): Promise<Result<DocumentOf<T> | null>>;

  /** All backups, newest first. */
  backups(): Promise<Result<readonly BackupEntry[]>>;
  /** The documents of a backup (null: all), as they were. Throws a ProblemError or a file error. */
  backupDocuments(name: string, refs: readonly DocumentRef[] | null): AsyncIterable<OldDocument>;
  /**
   * Makes a backup now, whatever there is already; returns its name. Refused while documents are
   * missing, unless all of an older backup is about to be brought back.
   */
  backUp(task?: LongTask, isBeforeRestore?: boolean): Promise<Result<string>>;
  /** Makes today's backup unless there is one, and thins old ones. To be called once an hour. */
  runChores(now?: Date, task?: LongTask): Promise<Result<Chores>>;

  /** Resolves when it was looked for leftovers, conflict copies and losses that were there before. */
  readonly looked: Promise<void>;
  /** Documents that vanished from the folder in such numbers that a person should be asked. */
  losses(): readonly DocumentRef[];
  /** The person says that the loss was meant, for this machine and for good; returns what is given up. */
  acceptLosses(): Promise<Result<readonly DocumentRef[]>>;
  /** Brings vanished documents (null: all lost ones) back as far as anything is known; returns which. */
  bringBack(refs: readonly DocumentRef[] | null): Promise<Result<readonly DocumentRef[]>>;

  /** Answers requests that other processes hand over with `askHolder`. */
  onRequest(handler: RequestHandler): Promise<void>;
  /** Waits for saves that were asked for, then gives the notebook free. */
  close(): Promise<void>;
};
