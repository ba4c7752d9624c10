import { wordStarts } from '../../shared/search/tokens.ts';
import type { Database } from './database.ts';
import { columns } from './schema.ts';

/**
 * Full-text rows waiting to be written. FTS5 flushes what it has gathered whenever another
 * statement opens a savepoint, so its rows are written together at the end of a transaction:
 * measured at a quarter of the time.
 */
export type FullTextQueue = {
  write(id: number, values: readonly string[]): void;
  erase(id: number): void;
  flush(): readonly (readonly string[])[];
};

const insertRow = `INSERT INTO fts (rowid, ${columns.map(([name]) => name).join(', ')})
  VALUES (?${', ?'.repeat(columns.length)})`;

type Waiting = { readonly id: number; readonly values: readonly string[] | null };

/** Opens an empty queue; `flush` writes it and gives back the texts written. */
export function createFullTextQueue(database: Database): FullTextQueue {
  let waiting: Waiting[] = [];
  return {
    write: (id, values) => void waiting.push({ id, values }),
    erase: (id) => void waiting.push({ id, values: null }),
    flush() {
      const all = waiting;
      waiting = [];
      for (const { id, values } of all) {
        if (values === null) database.run('DELETE FROM fts WHERE rowid = ?', id);
        else database.run(insertRow, id, ...values);
      }
      for (const { id, values } of all) {
        if (values === null) database.run('DELETE FROM starts WHERE rowid = ?', id);
        else
          database.run('INSERT INTO starts (rowid, start) VALUES (?, ?)', id, wordStarts(values));
      }
      return all.flatMap(({ values }) => (values === null ? [] : [values]));
    },
  };
}
