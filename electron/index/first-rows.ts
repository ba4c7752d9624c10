import type { Rows, RowsQuery } from '../../shared/notebook/ports.ts';
import { listAllRows } from './catalogue.ts';
import { isNarrowed } from './chosen-articles.ts';
import { peekDatabase } from './database.ts';

/**
 * A window of the library list, read from a database file before anybody has opened it. Null where
 * there is no such file, where it is damaged or knows of nothing yet, and where the list is narrowed:
 * that needs more than the catalogue.
 */
export function readFirstRows(file: string, query: RowsQuery): Rows | null {
  if (isNarrowed(query)) return null;
  try {
    const database = peekDatabase(file);
    if (!database) return null;
    try {
      const rows = listAllRows(database, query);
      return rows.total > 0 ? rows : null;
    } finally {
      database.close();
    }
  } catch {
    // Whoever opens it in earnest says what is wrong, and mends it.
    return null;
  }
}
