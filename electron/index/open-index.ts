import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { type Catalogue, listIds, listRows } from './catalogue.ts';
import { type CatalogueBatch, insertCatalogue } from './catalogue-batch.ts';
import { listContexts } from './contexts.ts';
import { countFacets, countFacetsAmong, countFacetsWithin } from './count-facets.ts';
import { type Database, removeDatabase, tellsDamage } from './database.ts';
import { type Engine, openEngine } from './engine.ts';
import { countAny } from './facet-memory.ts';
import { followChange } from './follow-changes.ts';
import { createFullTextQueue } from './full-text.ts';
import type { DerivedIndex, KnownStamp, Stamp } from './index-types.ts';
import { findArticles } from './lookups.ts';
import { countMatching, matchesArticle, matchingArticles, matchingList } from './matching.ts';
import { type PreparedChange, prepareChange } from './prepare.ts';
import { foundRows, search } from './search.ts';
import { findPairs } from './sketches.ts';

export type { DerivedIndex, IndexChange, Stamp } from './index-types.ts';

/** The index on the thread that asks it. */
export type LocalIndex = DerivedIndex & {
  /** As `update`, of changes that were prepared before: in one transaction, without a pause. */
  feed(changes: readonly PreparedChange[]): void;
  /** Takes in new articles for lists, filters and look-ups alone; their text is to be fed later. */
  catalogue(batch: CatalogueBatch, isOvertaken: (id: string) => boolean): void;
  /** Makes what lists are sorted by, a step at each call; true when nothing is left to do. */
  sortSome(): boolean;
  /** How a document's file looked when it was indexed; null where it is not in the index. */
  stampOf(ref: DocumentRef): KnownStamp | null;
  /** How often the index was made anew, having been found damaged. */
  renewals(): number;
  /** Which documents are in the index, some at a time. */
  documents(): Iterable<DocumentRef>;
};

/**
 * Opens the derived index in a database file (":memory:" for none), on this thread. A file that is
 * damaged or of another version is made anew: `state().wasRebuilt` then asks to feed all documents.
 */
export function openIndex(file: string): LocalIndex {
  const keeper = createKeeper(file);
  const { withDatabase } = keeper;
  const feed = (changes: readonly PreparedChange[]) => {
    withDatabase((engine) => follow(engine, changes));
    keeper.tidyWhenIdle();
  };
  return {
    feed,
    catalogue: (batch, isOvertaken) => {
      withDatabase((engine) =>
        inTransaction(engine, ({ database, facets }) => {
          insertCatalogue(database, batch, isOvertaken);
          facets.forget();
        }),
      );
      keeper.tidyWhenIdle();
    },
    sortSome: () => withDatabase(({ upkeep }) => upkeep.sortSome()),
    renewals: keeper.renewals,
    update: async (changes) => feed(changes.map((change) => prepareChange(change))),
    settle: async () =>
      withDatabase(({ upkeep }) => {
        while (!upkeep.doSome());
      }),
    rows: async (query) => withDatabase((engine) => listRows(catalogueOf(engine), query)),
    ids: async (query) => withDatabase((engine) => listIds(catalogueOf(engine), query)),
    facets: async (query) =>
      withDatabase((engine) =>
        query ? countFacetsWithin(catalogueOf(engine), query) : countFacets(engine.facets),
      ),
    countAny: async (facet, groups) =>
      withDatabase(({ facets }) => groups.map((values) => countAny(facets, facet, values))),
    find: async (what) => withDatabase(({ database }) => findArticles(database, what)),
    pairs: () => findPairs(() => withDatabase(({ database }) => database)),
    search: async (request) =>
      withDatabase((engine) => ({
        ...search(withWords(engine), request),
        indexed: keeper.indexed(engine.database),
      })),
    stampOf: (ref) => withDatabase(({ database }) => readStamp(database, ref)),
    documents: () => withDatabase(({ database }) => listDocuments(database)),
    clear: async () => keeper.renew(),
    state: async () =>
      withDatabase(({ database }) => ({
        documents: countStamps(database),
        indexed: keeper.indexed(database),
        wasRebuilt: database.isFresh,
      })),
    expect: async (documents) => keeper.expect(documents),
    eventsOf: async (articleId) => withDatabase(({ database }) => listEvents(database, articleId)),
    matches: async (query) => withDatabase((engine) => matchingArticles(engine, query)),
    matchesAmong: async (queries, articleIds) =>
      withDatabase(
        (engine) =>
          new Map(
            queries.map(({ id, query }) => [
              id,
              articleIds.filter((articleId) => matchesArticle(engine, query, articleId)),
            ]),
          ),
      ),
    countSaved: async (queries) =>
      withDatabase((engine) =>
        queries.map(({ id, query, since }) => ({ id, ...countMatching(engine, query, since) })),
      ),
    facetsOf: async (request) =>
      withDatabase((engine) => {
        const rows = foundRows(withWords(engine), request, REFINED);
        return countFacetsAmong(engine.facets, rows, FACET_VALUES);
      }),
    contexts: async (query, limit) => withDatabase((engine) => listContexts(engine, query, limit)),
    completions: async (beginning, limit) =>
      withDatabase(({ terms }) => terms.beginning(beginning, limit)),
    close: async () => keeper.close(),
  };
}

/** What a query finds is a list of row ids in JSON; the last ones are remembered until something changes. */
const catalogueOf = (engine: Engine): Catalogue => ({
  ...engine,
  found: (typed) => engine.remember(typed, () => matchingList(engine, typed)),
});

/** Facets are counted among so many of the newest matches, and so many values shown of each. */
const REFINED = 5_000;
const FACET_VALUES = 6;

/** The upkeep begins once no changes came for so long. */
const IDLE_MS = 300;

/** In a library of a few thousand articles the words are known before the first question. */
const FEW = 3_000;

function withWords(engine: Engine): Engine {
  if (engine.terms.isStale() && countStamps(engine.database) <= FEW) {
    while (!engine.terms.refreshSome());
  }
  return engine;
}

/** Keeps the database, and makes it anew when a call finds it damaged. */
function createKeeper(file: string) {
  let engine: Engine | null = openEngine(file);
  let expected = 0;
  // After a repair nothing is known until the keeper of the files says how much there is.
  let isRenewed = false;
  let renewals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tidyLater = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (engine && !tidyQuietly(engine)) tidyLater(5);
    }, milliseconds);
    timer.unref();
  };
  tidyLater(IDLE_MS);
  const renew = (): Engine => {
    closeQuietly(engine);
    removeDatabase(file);
    engine = openEngine(file);
    isRenewed = true;
    renewals++;
    return engine;
  };
  return {
    renew: async () => void renew(),
    renewals: () => renewals,
    expect: (documents: number) => {
      expected = documents;
      isRenewed = false;
    },
    indexed: (database: Database): number => {
      if (isRenewed) return 0;
      return expected === 0 ? 1 : Math.min(1, countComplete(database) / expected);
    },
    withDatabase<T>(task: (engine: Engine) => T): T {
      if (engine === null) throw new Error('The index is closed.');
      try {
        return task(engine);
      } catch (error) {
        if (!tellsDamage(error)) throw error;
        return task(renew());
      }
    },
    tidyWhenIdle: () => tidyLater(IDLE_MS),
    close: async () => {
      clearTimeout(timer);
      engine?.database.close();
      engine = null;
    },
  };
}

// Damage found here is dealt with by the next call: nobody waits for this one.
function tidyQuietly({ upkeep }: Engine): boolean {
  try {
    return upkeep.doSome();
  } catch (error) {
    if (!tellsDamage(error)) throw error;
    return true;
  }
}

function closeQuietly(engine: Engine | null): void {
  try {
    engine?.database.close();
  } catch (error) {
    // A damaged database may refuse even that; its file is deleted next.
    if (!tellsDamage(error)) throw error;
  }
}

const follow = (engine: Engine, changes: readonly PreparedChange[]): void =>
  inTransaction(engine, ({ database, terms, facets }) => {
    const fullText = createFullTextQueue(database);
    const library = { database, fullText, facets, facetIds: new Map<string, number>() };
    for (const change of changes) followChange(library, change);
    terms.learn(fullText.flush());
  });

function inTransaction(engine: Engine, task: (engine: Engine) => void): void {
  const { database, facets, terms } = engine;
  engine.forget();
  database.exec('BEGIN');
  try {
    task(engine);
    database.exec('COMMIT');
  } catch (error) {
    facets.forget();
    terms.forget();
    if (!tellsDamage(error)) database.exec('ROLLBACK');
    throw error;
  }
}

const countStamps = (database: Database): number =>
  database.get<{ count: number }>('SELECT count(*) AS count FROM stamp')?.count ?? 0;

const countComplete = (database: Database): number =>
  database.get<{ count: number }>('SELECT count(*) AS count FROM stamp WHERE isComplete')?.count ??
  0;

function readStamp(database: Database, { type, id }: DocumentRef): KnownStamp | null {
  const found = database.get<Stamp & { isComplete: number }>(
    'SELECT size, mtimeMs, isComplete FROM stamp WHERE key = ?',
    `${type}:${id}`,
  );
  return found ? { ...found, isComplete: found.isComplete === 1 } : null;
}

const AT_ONCE = 1_000;

function* listDocuments(database: Database): Generator<DocumentRef> {
  let last = '';
  do {
    const rows = database.all<{ key: string }>(
      'SELECT key FROM stamp WHERE key > ? ORDER BY key LIMIT ?',
      last,
      AT_ONCE,
    );
    for (const { key } of rows) {
      const border = key.indexOf(':');
      yield { type: key.slice(0, border) as DocumentType, id: key.slice(border + 1) };
    }
    last = rows.length < AT_ONCE ? '' : (rows.at(-1)?.key ?? '');
  } while (last !== '');
}

const listEvents = (database: Database, articleId: string): string[] =>
  database
    .all<{ entity: string }>(
      `SELECT entity FROM partArticle JOIN part USING (owner, entity)
         WHERE article = ? AND kind = 'timeline' ORDER BY entity`,
      articleId,
    )
    .map(({ entity }) => entity);
