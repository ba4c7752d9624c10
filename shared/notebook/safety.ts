import type { Told } from '../base/result.ts';
import type { DocumentRef } from '../model/document.ts';
import type { VersionDifference } from './compare-versions.ts';

/** One backup, read back when it was made. */
export type BackupEntry = {
  /** "2026-11-23" for the daily one, "2026-11-23T101500" for one that was asked for. */
  readonly name: string;
  readonly madeAt: string;
  readonly bytes: number;
  /** How many documents are in it; null where the file that describes it is missing. */
  readonly documents: number | null;
};

/** What restoring a backup would bring back: documents that are different now, or gone. */
export type RestorePlan = {
  readonly documents: number;
  readonly changes: readonly {
    readonly ref: DocumentRef;
    readonly title: string;
    readonly isGone: boolean;
    /** From what it was in the backup to now; null where it is gone, or one of too many to tell. */
    readonly difference: VersionDifference | null;
  }[];
};

/** One thing that a check found not to be in order. */
export type Finding = {
  readonly kind: 'document' | 'hash' | 'original' | 'anchor' | 'reference' | 'copy' | 'backup';
  readonly ref: DocumentRef | null;
  readonly path: string;
  /** In English; `told` says it in other languages. */
  readonly message: string;
  readonly told?: Told;
  /** What the document is called, where it can be read. */
  readonly title?: string;
};

/** What a check looked at, found and mended. */
export type CheckReport = {
  readonly documents: number;
  readonly originals: number;
  readonly annotations: number;
  readonly problems: readonly Finding[];
  readonly repaired: readonly Finding[];
  /** Originals that no article names; kept, as evidence is never thrown away. */
  readonly unused: readonly string[];
  /** Backups that read back as they were written. */
  readonly backups: number;
};

/** One kept version: what a document was before the action `label`, done at `at` on `device`. */
export type HistoryEntry = {
  /** Names the entry: SHA-256 of its line, shortened. */
  readonly key: string;
  readonly at: string;
  readonly label: string;
  readonly device: string;
};
