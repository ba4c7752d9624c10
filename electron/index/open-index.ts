import { countFacets, listRows } from './catalogue.ts';
import { listContexts } from './contexts.ts';
import { type Database, openDatabase, removeDatabase, tellsDamage } from './database.ts';
import { followChange } from './follow-changes.ts';
import type { DerivedIndex, IndexChange, Stamp } from './index-types.ts';
import { findArticles } from './lookups.ts';
import { matchesArticle, matchingArticles, search } from './search.ts';
import { openTerms, type TermTable } from './terms.ts';

export type { DerivedIndex, IndexChange, Stamp } from './index-types.ts';

/**
 * Opens the derived index in a database file (":memory:" for none), on this thread. A file that is
 * damaged or of another version is made anew: `state().wasRebuilt` then asks to feed all documents.
 */
export function openIndex(file: string): DerivedIndex {
  const keeper = createKeeper(file);
  const { withDatabase } = keeper;
  return {
    update: async (changes) => withDatabase((engine) => follow(engine, changes)),
    rows: async (query) => withDatabase(({ database }) => listRows(database, query)),
    facets: async () => withDatabase(({ database }) => countFacets(database)),
    find: async (what) => withDatabase(({ database }) => findArticles(database, what)),
    search: async (request) =>
      withDatabase((engine) => ({
        ...search(engine, request),
        indexed: keeper.indexed(engine.database),
      })),
    stamps: async () => withDatabase(({ database }) => readStamps(database)),
    clear: async () => keeper.renew(),
    state: async () =>
      withDatabase(({ database, isFresh }) => ({
        documents: countStamps(database),
        indexed: keeper.indexed(database),
        wasRebuilt: isFresh,
      })),
    expect: async (documents) => keeper.expect(documents),
    eventsOf: async (articleId) => withDatabase(({ database }) => listEvents(database, articleId)),
    matches: async (query) => withDatabase(({ database }) => matchingArticles(database, query)),
    matchesAmong: async (queries, articleIds) =>
      withDatabase(
        ({ database }) =>
          new Map(
            queries.map(({ id, query }) => [
              id,
              articleIds.filter((articleId) => matchesArticle(database, query, articleId)),
            ]),
          ),
      ),
    contexts: async (query, limit) =>
      withDatabase(({ database }) => listContexts(database, query, limit)),
    completions: async (beginning, limit) =>
      withDatabase(({ terms }) => terms.beginning(beginning, limit)),
    close: async () => keeper.close(),
  };
}

type Engine = { readonly database: Database; readonly terms: TermTable; readonly isFresh: boolean };

/** Keeps the database, and makes it anew when a call finds it damaged. */
function createKeeper(file: string) {
  const open = (): Engine => {
    const database = openDatabase(file);
    return { database, terms: openTerms(database), isFresh: database.isFresh };
  };
  let engine: Engine | null = open();
  let expected = 0;
  const renew = (): Engine => {
    closeQuietly(engine);
    removeDatabase(file);
    engine = open();
    return engine;
  };
  return {
    renew: async () => void renew(),
    expect: (documents: number) => {
      expected = documents;
    },
    indexed: (database: Database): number =>
      expected === 0 ? 1 : Math.min(1, countStamps(database) / expected),
    withDatabase<T>(task: (engine: Engine) => T): T {
      if (engine === null) throw new Error('The index is closed.');
      try {
        return task(engine);
      } catch (error) {
        if (!tellsDamage(error)) throw error;
        return task(renew());
      }
    },
    close: async () => {
      engine?.database.close();
      engine = null;
    },
  };
}

function closeQuietly(engine: Engine | null): void {
  try {
    engine?.database.close();
  } catch (error) {
    // A damaged database may refuse even that; its file is deleted next.
    if (!tellsDamage(error)) throw error;
  }
}

function follow({ database, terms }: Engine, changes: readonly IndexChange[]): void {
  database.exec('BEGIN');
  try {
    for (const change of changes) followChange({ database, terms }, change);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    terms.forget();
    throw error;
  }
}

const countStamps = (database: Database): number =>
  database.get<{ count: number }>('SELECT count(*) AS count FROM stamp')?.count ?? 0;

const readStamps = (database: Database): Map<string, Stamp> =>
  new Map(
    database
      .all<Stamp & { key: string }>('SELECT key, size, mtimeMs FROM stamp')
      .map(({ key, size, mtimeMs }) => [key, { size, mtimeMs }]),
  );

const listEvents = (database: Database, articleId: string): string[] =>
  database
    .all<{ entity: string }>(
      `SELECT entity FROM partArticle JOIN part USING (owner, entity)
         WHERE article = ? AND kind = 'timeline' ORDER BY entity`,
      articleId,
    )
    .map(({ entity }) => entity);
