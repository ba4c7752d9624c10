import type { Patch } from 'immer';
import type { DocumentRef } from '../model/document.ts';

/** What one change did to one document: patches that redo it and patches that undo it. */
export type DocumentPatches = {
  readonly ref: DocumentRef;
  readonly created: boolean;
  readonly forward: readonly Patch[];
  readonly inverse: readonly Patch[];
};

/** One undoable action of a person. `label` is told in the menu: "Undo Add annotation". */
export type JournalEntry = {
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly patches: readonly DocumentPatches[];
};

/** Remembers what was done so that it can be undone, also after a restart. */
export type Journal = {
  push(entry: JournalEntry): void;
  /** Adds to what an entry did. False where it is not known any more, or was undone meanwhile. */
  extend(id: string, patches: readonly DocumentPatches[]): boolean;
  /** Takes the newest done (or undone) entry without moving it yet. */
  nextUndo(): JournalEntry | null;
  nextRedo(): JournalEntry | null;
  /**
   * The last `count` patches of the newest done entry are undone now; all of them unless told. An
   * entry of which a part is undone is an entry on either side, until the rest follows.
   */
  undone(id: string, count?: number): void;
  /** The first `count` patches of the newest undone entry are done again. */
  redone(id: string, count?: number): void;
};

/** The steps that are kept. */
export const journalDepth = 500;

/** A journal in memory: the whole logic; the one on disk only records what happens to it. */
export function createJournal(): Journal {
  const done: JournalEntry[] = [];
  /** The one that was undone last stands at the end. */
  let undone: JournalEntry[] = [];
  return {
    push(entry) {
      done.push(entry);
      undone = [];
      if (done.length > journalDepth) done.shift();
    },
    extend(id, patches) {
      const at = done.findLastIndex((entry) => entry.id === id);
      const entry = done[at];
      if (entry === undefined || undone.some((one) => one.id === id)) return false;
      done[at] = { ...entry, patches: [...entry.patches, ...patches] };
      return true;
    },
    nextUndo: () => done.at(-1) ?? null,
    nextRedo: () => undone.at(-1) ?? null,
    undone(id, count = Number.POSITIVE_INFINITY) {
      const entry = takeNewest(done, id);
      if (entry === null) return;
      const { patches } = entry;
      const border = Math.max(0, patches.length - count);
      putBack(done, entry, patches.slice(0, border));
      const before = takeNewest(undone, id)?.patches ?? [];
      undone.push({ ...entry, patches: [...patches.slice(border), ...before] });
    },
    redone(id, count = Number.POSITIVE_INFINITY) {
      const entry = takeNewest(undone, id);
      if (entry === null) return;
      const { patches } = entry;
      putBack(undone, entry, patches.slice(count));
      const before = takeNewest(done, id)?.patches ?? [];
      done.push({ ...entry, patches: [...before, ...patches.slice(0, count)] });
    },
  };
}

function takeNewest(entries: JournalEntry[], id: string): JournalEntry | null {
  return entries.at(-1)?.id === id ? (entries.pop() ?? null) : null;
}

function putBack(
  entries: JournalEntry[],
  entry: JournalEntry,
  patches: readonly DocumentPatches[],
): void {
  if (patches.length > 0) entries.push({ ...entry, patches });
}
