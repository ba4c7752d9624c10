import type { Database } from './database.ts';
import { columns } from './schema.ts';
import type { TermTable } from './terms.ts';

const insertFullText = `INSERT INTO fts (rowid, ${columns.map(([name]) => name).join(', ')})
  VALUES (?${', ?'.repeat(columns.length)})`;

/** Writes one row of full text and makes its words known. */
export function writeFullText(
  { database, terms }: { readonly database: Database; readonly terms: TermTable },
  id: number,
  values: readonly string[],
): void {
  database.run(insertFullText, id, ...values);
  terms.learn(values);
}
