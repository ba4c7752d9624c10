import * as z from 'zod';
import type { Problem, Told } from '../base/result.ts';
import type { DocumentRef } from '../model/document.ts';
import { Id } from '../model/entity.ts';
import type { VersionDifference } from '../notebook/compare-versions.ts';
import type { OpenRival } from '../notebook/rivals.ts';
import type { BackupEntry, CheckReport, HistoryEntry, RestorePlan } from '../notebook/safety.ts';

const ref = z.strictObject({
  type: z.enum(['notebook', 'article', 'argument', 'timeline']),
  id: Id,
});
const backup = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{6})?$/);
const version = z.strictObject({ ref, key: z.string().max(64) });

/** Questions about backups, the check of the notebook, losses, and the history of a document. */
export const safetyAsks = {
  'safety:read': z.null(),
  /** Ends the backup, check or restore that runs. */
  'safety:stop': z.null(),
  'backup:make': z.null(),
  'backup:plan': z.strictObject({ name: backup }),
  /** `refs` null = everything that differs. */
  'backup:restore': z.strictObject({ name: backup, refs: z.array(ref).max(100_000).nullable() }),
  /** Asks for a place and writes the whole notebook there as one zip file. */
  'notebook:save-copy': z.null(),
  'notebook:check': z.strictObject({ repair: z.boolean() }),
  /** The documents that vanished at once and wait for a decision, by their names. */
  'loss:list': z.null(),
  /** `refs` null = all that wait for a decision. */
  'loss:restore': z.strictObject({ refs: z.array(ref).max(1_000).nullable() }),
  'loss:accept': z.null(),
  'version:list': z.strictObject({ id: Id }),
  /** `against` "next" = the version after it: what the change did. */
  'version:compare': version.extend({ against: z.enum(['now', 'next']) }),
  'version:restore': version,
  /** `ids` empty = in all maps, or all timelines. */
  'rival:list': z.strictObject({
    type: z.enum(['argument', 'timeline']),
    ids: z.array(Id).max(100),
  }),
  'rival:decide': z.strictObject({
    ref,
    key: z.string().max(64),
    choice: z.enum(['take', 'keep']),
  }),
} as const;

/** Something that was found or done since the notebook was opened. */
export type Noticed = {
  readonly kind: string;
  /** What the document is called, where one is concerned. */
  readonly title: string | null;
  readonly ref: DocumentRef | null;
  /** In English; `told` says it in other languages. */
  readonly message: string;
  readonly told?: Told;
  /** What took the place of a damaged document. */
  readonly from: Told | null;
  readonly at: string;
};

/** The last check that was run to its end on this machine. */
export type LastCheck = { readonly at: string; readonly report: CheckReport };

export type SafetyState = {
  readonly backups: readonly BackupEntry[];
  /** How many documents vanished at once and wait for a decision. */
  readonly losses: number;
  /** Why nothing can be read or written for now: the notebook's folder is away. */
  readonly away: Problem | null;
  readonly noticed: readonly Noticed[];
  readonly lastCheck: LastCheck | null;
};

export type SafetyAnswers = {
  'safety:read': SafetyState;
  'safety:stop': null;
  'backup:make': { readonly name: string };
  'backup:plan': RestorePlan;
  'backup:restore': { readonly restored: number; readonly backedUp: string | null };
  /** The name of the file; null = cancelled. */
  'notebook:save-copy': { readonly name: string | null };
  'notebook:check': LastCheck;
  'loss:list': readonly { readonly ref: DocumentRef; readonly title: string | null }[];
  /** `left` = of which nothing is known any more. */
  'loss:restore': { readonly restored: number; readonly left: number };
  'loss:accept': null;
  'version:list': readonly HistoryEntry[];
  'version:compare': VersionDifference;
  'version:restore': { readonly changed: boolean };
  'rival:list': readonly OpenRival[];
  'rival:decide': null;
};
