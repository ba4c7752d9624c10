import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  createJournal,
  type DocumentPatches,
  type Journal,
  type JournalEntry,
  journalDepth,
} from '../../shared/notebook/journal.ts';

type Line =
  | { push: JournalEntry }
  | { extend: string; patches: readonly DocumentPatches[] }
  | { undone: string; count?: number }
  | { redone: string; count?: number };

/**
 * The undo journal of one notebook on this machine: NDJSON, one line per step, replayed at opening
 * so that undo survives a restart. It is derived data: a torn last line only costs that step.
 */
export function openUndoJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const lines = readLines(file);
  const journal = createJournal();
  for (const line of lines) follow(journal, line);
  const starts = lines.flatMap((line, at) => ('push' in line ? [at] : []));
  if (starts.length > journalDepth * 2) compact(file, lines, starts);
  const record = (line: Line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    ...journal,
    push(entry) {
      journal.push(entry);
      record({ push: entry });
    },
    extend(id, patches) {
      const isKnown = journal.extend(id, patches);
      if (isKnown) record({ extend: id, patches });
      return isKnown;
    },
    undone(id, count) {
      journal.undone(id, count);
      record(count === undefined ? { undone: id } : { undone: id, count });
    },
    redone(id, count) {
      journal.redone(id, count);
      record(count === undefined ? { redone: id } : { redone: id, count });
    },
  };
}

function follow(journal: Journal, line: Line): void {
  if ('push' in line) journal.push(line.push);
  else if ('extend' in line) journal.extend(line.extend, line.patches);
  else if ('undone' in line) journal.undone(line.undone, line.count);
  else journal.redone(line.redone, line.count);
}

function readLines(file: string): Line[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return text === '' ? [] : [JSON.parse(text) as Line];
      } catch {
        return [];
      }
    });
}

/** Keeps the newest steps; those older than the journal is deep can no longer be undone anyway. */
function compact(file: string, lines: readonly Line[], starts: readonly number[]): void {
  const kept = lines.slice(starts.at(-journalDepth));
  writeFileSync(file, kept.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
