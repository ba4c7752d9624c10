import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { schema, schemaVersion } from './schema.ts';

/** What may be bound to a statement. */
export type SqlValue = string | number | null | Uint8Array;

/** The derived database with its prepared statements. */
export type Database = {
  run(sql: string, ...values: SqlValue[]): number;
  get<T>(sql: string, ...values: SqlValue[]): T | undefined;
  all<T>(sql: string, ...values: SqlValue[]): T[];
  exec(sql: string): void;
  close(): void;
  /** True when it was made anew: missing before, damaged, or of another version. */
  readonly isFresh: boolean;
};

/** Opens the database in a file, and makes it anew where it is missing, damaged or of another version. */
export function openDatabase(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const existing = file !== ':memory:' && existsSync(file) ? openSound(file) : null;
  if (existing) return wrap(existing, false);
  removeDatabase(file);
  if (file === ':memory:') return wrap(makeDatabase(file), true);
  // Made beside its place: whoever looks at the file meanwhile would lock it, and sees a whole one so.
  const beside = `${file}.new`;
  removeDatabase(beside);
  makeDatabase(beside).close();
  renameSync(beside, file);
  return wrap(connect(file), true);
}

function makeDatabase(file: string): DatabaseSyncInstance {
  const fresh = connect(file);
  // Nothing is lost with it before it has its name.
  fresh.exec('PRAGMA synchronous = OFF');
  // A compressed article fills half of a usual page and would leave the other half empty.
  fresh.exec(`PRAGMA journal_mode = DELETE; PRAGMA page_size = 16384;
    PRAGMA auto_vacuum = INCREMENTAL; VACUUM`);
  fresh.exec('PRAGMA journal_mode = WAL');
  fresh.exec(schema);
  fresh.exec(`PRAGMA user_version = ${schemaVersion}; INSERT INTO meta VALUES ('clean', '0')`);
  fresh.exec('PRAGMA synchronous = NORMAL');
  return fresh;
}

/**
 * Opens the database of a file for one look: nothing is checked or changed. Null where there is none
 * of this version.
 */
export function peekDatabase(file: string): Database | null {
  if (!existsSync(file)) return null;
  const database = new DatabaseSync(file, { readOnly: true });
  const version = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version.user_version === schemaVersion)
    return { ...wrap(database, false), close: () => database.close() };
  database.close();
  return null;
}

/** Deletes a database with the files beside it. */
export function removeDatabase(file: string): void {
  if (file === ':memory:') return;
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${ending}`, { force: true, maxRetries: 5, retryDelay: 50 });
}

const DAMAGE =
  /malformed|not a database|unsupported file format|corrupt|disk image|disk I\/O|vtable constructor failed|no such table/i;

/**
 * True for an error that means damage of the file rather than a fault of the program: SQLite says
 * so, or what was stored can be neither unpacked nor parsed.
 */
export function tellsDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return DAMAGE.test(error.message) || code.startsWith('Z_') || error instanceof SyntaxError;
}

function connect(file: string): DatabaseSyncInstance {
  // Who looks at it for a moment is waited for, in milliseconds.
  const database = new DatabaseSync(file, { timeout: 2_000 });
  // Derived data: a lost last second is indexed again. The cache is in KiB when negative.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -49152;
    PRAGMA journal_size_limit = 16777216;
  `);
  return database;
}

function openSound(file: string): DatabaseSyncInstance | null {
  let database: DatabaseSyncInstance | null = null;
  try {
    database = connect(file);
    if (isSound(database, statSync(file).size)) return database;
  } catch (error) {
    if (!tellsDamage(error)) {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return null;
}

// Checking 50 MB takes about 0.1 s. Of a larger file only what the first list is made of is checked,
// and only when the last end was not clean: to read 100,000 articles from a disk takes half a minute.
// Damage elsewhere is found by whoever meets it.
const ALWAYS_CHECKED = 50_000_000;
const firstNeeded = ['doc', 'stamp', 'facet'];

function isSound(database: DatabaseSyncInstance, size: number): boolean {
  const version = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version.user_version !== schemaVersion) return false;
  const clean = database.prepare("SELECT value FROM meta WHERE key = 'clean'").get() as
    | { value: string }
    | undefined;
  const isSmall = size < ALWAYS_CHECKED;
  const checks = isSmall ? ['1'] : clean?.value === '1' ? [] : firstNeeded;
  for (const check of checks) {
    const found = database.prepare(`PRAGMA quick_check(${check})`).get() as { quick_check: string };
    if (found.quick_check !== 'ok') return false;
  }
  database.prepare('SELECT rowid FROM fts WHERE fts MATCH \'"a"\' LIMIT 1').all();
  database.exec("INSERT OR REPLACE INTO meta VALUES ('clean', '0')");
  return true;
}

function wrap(database: DatabaseSyncInstance, isFresh: boolean): Database {
  const statements = new Map<string, StatementSyncInstance>();
  const prepare = (sql: string): StatementSyncInstance => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size > 200) statements.clear();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    isFresh,
    run: (sql, ...values) => Number(prepare(sql).run(...values).lastInsertRowid),
    get: <T>(sql: string, ...values: SqlValue[]) => prepare(sql).get(...values) as T | undefined,
    all: <T>(sql: string, ...values: SqlValue[]) => prepare(sql).all(...values) as T[],
    exec: (sql) => database.exec(sql),
    close() {
      database.exec("INSERT OR REPLACE INTO meta VALUES ('clean', '1')");
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      statements.clear();
      database.close();
    },
  };
}
