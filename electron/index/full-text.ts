import type { Database } from './database.ts';
import { columns } from './schema.ts';

/** What the full-text tables take in of a document: the columns' values, and how their words begin. */
export type FullText = { readonly values: readonly string[]; readonly starts: string };

/**
 * Full-text rows waiting to be written. FTS5 flushes what it has gathered whenever another
 * statement opens a savepoint, so its rows are written together at the end of a transaction:
 * measured at a quarter of the time.
 */
export type FullTextQueue = {
  /** `isTextKnown` where the words of the text are in the table of words already. */
  write(id: number, text: FullText, isTextKnown?: boolean): void;
  erase(id: number): void;
  /** Writes all that waits; gives back the values whose words may be new. */
  flush(): readonly string[];
};

const insertRow = `INSERT INTO fts (rowid, ${columns.map(([name]) => name).join(', ')})
  VALUES (?${', ?'.repeat(columns.length)})`;

type Waiting = {
  readonly id: number;
  readonly text: FullText | null;
  readonly isTextKnown: boolean;
};

/** Opens an empty queue. */
export function createFullTextQueue(database: Database): FullTextQueue {
  let waiting: Waiting[] = [];
  return {
    write: (id, text, isTextKnown = false) => void waiting.push({ id, text, isTextKnown }),
    erase: (id) => void waiting.push({ id, text: null, isTextKnown: true }),
    flush() {
      const all = waiting;
      waiting = [];
      for (const { id, text } of all) {
        if (text === null) database.run('DELETE FROM fts WHERE rowid = ?', id);
        else database.run(insertRow, id, ...text.values);
      }
      for (const { id, text } of all) {
        if (text === null) database.run('DELETE FROM starts WHERE rowid = ?', id);
        else database.run('INSERT INTO starts (rowid, start) VALUES (?, ?)', id, text.starts);
      }
      // The text is the first of the columns.
      return all.flatMap(({ text, isTextKnown }) => text?.values.slice(isTextKnown ? 1 : 0) ?? []);
    },
  };
}
