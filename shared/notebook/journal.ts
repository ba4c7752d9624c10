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
  undone(id: string): void;
  redone(id: string): void;
};

/** The steps that are kept. */
export const journalDepth = 500;

/** A journal in memory: the whole logic; the one on disk only records what happens to it. */
export function createJournal(entries: readonly JournalEntry[] = [], undone = 0): Journal {
  const log = [...entries];
  let position = log.length - undone;
  return {
    push(entry) {
      log.splice(position, log.length, entry);
      if (log.length > journalDepth) log.shift();
      position = log.length;
    },
    extend(id, patches) {
      const at = log.findLastIndex((entry) => entry.id === id);
      const entry = log[at];
      if (entry === undefined || at >= position) return false;
      log[at] = { ...entry, patches: [...entry.patches, ...patches] };
      return true;
    },
    nextUndo: () => log[position - 1] ?? null,
    nextRedo: () => log[position] ?? null,
    undone(id) {
      if (log[position - 1]?.id === id) position--;
    },
    redone(id) {
      if (log[position]?.id === id) position++;
    },
  };
}
