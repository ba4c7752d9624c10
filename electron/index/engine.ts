import type { SearchableDocument } from '../../shared/search/searchable.ts';
import { type Database, openDatabase } from './database.ts';
import { readDocument } from './documents.ts';
import { openTerms, type TermTable } from './terms.ts';

/** What a search works with: the tables, the words, and the documents last read. */
export type Engine = {
  readonly database: Database;
  readonly terms: TermTable;
  /** Reads a document by its row; those read last are remembered until something changes. */
  read(id: number): SearchableDocument | null;
  forgetDocuments(): void;
};

const REMEMBERED = 200;

/** Opens the parts of the engine on one database file. */
export function openEngine(file: string): Engine {
  const database = openDatabase(file);
  const remembered = new Map<number, SearchableDocument | null>();
  return {
    database,
    terms: openTerms(database),
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
    forgetDocuments: () => remembered.clear(),
  };
}
