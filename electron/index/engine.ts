import type { SearchableDocument } from '../../shared/search/searchable.ts';
import { type Database, openDatabase } from './database.ts';
import { readDocument } from './documents.ts';
import { type FacetMemory, openFacetMemory } from './facet-memory.ts';
import { openRowOrders, type RowOrders } from './row-orders.ts';
import { openTerms, type TermTable } from './terms.ts';
import { openUpkeep, type Upkeep } from './upkeep.ts';

/** What a search works with: the tables, the words, and the documents last read. */
export type Engine = {
  readonly database: Database;
  readonly terms: TermTable;
  readonly upkeep: Upkeep;
  readonly facets: FacetMemory;
  readonly orders: RowOrders;
  /** Reads a document by its row; those read last are remembered until something changes. */
  read(id: number): SearchableDocument | null;
  /** An answer that was worked out since the last change, or worked out now. */
  remember(question: string, work: () => string): string;
  /** How many documents the full text holds. */
  countDocuments(): number;
  /** Forgets documents and answers, as something changes. */
  forget(): void;
};

const REMEMBERED = 200;
const ANSWERS = 4;

/** Opens the parts of the engine on one database file. */
export function openEngine(file: string): Engine {
  const database = openDatabase(file);
  const terms = openTerms(database);
  const orders = openRowOrders(database);
  const remembered = new Map<number, SearchableDocument | null>();
  let counted: number | null = null;
  const answers = new Map<string, string>();
  return {
    database,
    terms,
    upkeep: openUpkeep(database, terms),
    facets: openFacetMemory(database),
    orders,
    read(id) {
      const known = remembered.get(id);
      if (known !== undefined) return known;
      const document = readDocument(database, id);
      if (remembered.size >= REMEMBERED) {
        const [oldest] = remembered.keys();
        if (oldest !== undefined) remembered.delete(oldest);
      }
      remembered.set(id, document);
      return document;
    },
    remember(question, work) {
      const known = answers.get(question);
      if (known !== undefined) return known;
      const answer = work();
      const [oldest] = answers.keys();
      if (answers.size >= ANSWERS && oldest !== undefined) answers.delete(oldest);
      answers.set(question, answer);
      return answer;
    },
    countDocuments() {
      counted ??=
        database.get<{ count: number }>('SELECT count(*) AS count FROM fts_docsize')?.count ?? 0;
      return counted;
    },
    forget() {
      remembered.clear();
      counted = null;
      answers.clear();
      orders.forget();
    },
  };
}
