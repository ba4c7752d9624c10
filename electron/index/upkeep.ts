import type { Database } from './database.ts';
import { changeIndexes, listIndexes } from './schema.ts';
import type { TermTable } from './terms.ts';

/**
 * Work that nobody waits for, done in small steps in idle moments: the table of words, the indexes of
 * lists, the merging of the full text's segments, and giving room back.
 */
export type Upkeep = {
  /** Makes the next index of lists that is missing; true when none is. */
  sortSome(): boolean;
  /** Does one step (10 to 20 ms); true when nothing is left to do. */
  doSome(): boolean;
};

/** Pages that one step writes. */
const PAGES = 32;
/** Free pages that are kept for what comes next. */
const FREE = 64;

/** Opens the upkeep of a database. */
export function openUpkeep(database: Database, terms: TermTable): Upkeep {
  const makeLists = createMaker(database, listIndexes);
  const makeOthers = createMaker(database, changeIndexes);
  return {
    sortSome: makeLists,
    doSome() {
      if (!terms.refreshSome() || !makeLists() || !makeOthers()) return false;
      if (mergeSome(database, 'fts') || mergeSome(database, 'starts')) return false;
      // Passively: it takes what it gets and waits for nobody.
      database.exec('PRAGMA wal_checkpoint(PASSIVE)');
      return !giveBack(database);
    },
  };
}

/** Makes the next of some indexes that is missing, at each call; true when none is. */
function createMaker(database: Database, wanted: Readonly<Record<string, string>>): () => boolean {
  const rows = database.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'index'",
  );
  const present = new Set(rows.map(({ name }) => name));
  const missing = Object.keys(wanted).filter((name) => !present.has(name));
  return () => {
    const name = missing.shift();
    if (name !== undefined) database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${wanted[name]}`);
    return name === undefined;
  };
}

/** Merges some pages of segments where four or more lie on one level; false where nothing did. */
function mergeSome(database: Database, table: 'fts' | 'starts'): boolean {
  const before = countChanges(database);
  database.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${PAGES})`);
  // The statement itself counts as one change.
  return countChanges(database) - before > 1;
}

/** Cuts some of many free pages off the file; false where there are few. */
function giveBack(database: Database): boolean {
  const free = database.get<{ freelist_count: number }>('PRAGMA freelist_count');
  if ((free?.freelist_count ?? 0) <= FREE) return false;
  database.exec(`PRAGMA incremental_vacuum(${PAGES})`);
  return true;
}

const countChanges = (database: Database): number =>
  database.get<{ count: number }>('SELECT total_changes() AS count')?.count ?? 0;
