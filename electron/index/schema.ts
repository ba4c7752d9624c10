/** Changes whenever the tables, the folding or the cutting into terms change: then all is rebuilt. */
export const schemaVersion = 11;

/**
 * The full-text columns with their weights for BM25. The text comes first: in every other column a
 * word costs two bytes more per document, a fifth of the whole index.
 */
export const columns = [
  ['text', 1],
  ['title', 8],
  ['byline', 4],
  ['outlet', 2],
  ['url', 0.5],
  ['quote', 2],
  ['note', 4],
  ['claim', 3],
  ['speaker', 3],
  ['event', 3],
  ['tag', 4],
  ['facet', 0],
] as const;

/** Bytes gathered before FTS5 writes a segment: with its usual one, 200 articles make several. */
const GATHERED = 8_388_608;
/** Bytes of a leaf of the full text: as large as fits into one page of the database. */
const LEAF = 16_300;

/**
 * Segments of one level that are merged while documents come in. Idle moments merge from four on
 * (upkeep.ts): then nobody waits for it.
 */
const MERGED_FROM = 8;

const configure = (table: 'fts' | 'starts'): string => `
INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${GATHERED});
INSERT INTO ${table} (${table}, rank) VALUES ('pgsz', ${LEAF});
INSERT INTO ${table} (${table}, rank) VALUES ('automerge', ${MERGED_FROM});`;

/**
 * `doc` holds one row per article, and per event or statement outside every article ("part").
 * `body` holds what is searchable of it, compressed. `fts` has no content of its own; its "ascii"
 * tokenizer only parts at ASCII signs, all else was done by shared/search/tokens. `starts` holds the
 * first one to three letters of each document's words: a prefix index in a tenth of the room.
 * `stamp` says how a document's file looked; not complete are those whose text is still to be taken in.
 */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE doc (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  ref TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  byline TEXT, outlet TEXT, url TEXT, published TEXT, saved TEXT, language TEXT,
  words INTEGER NOT NULL DEFAULT 0,
  tags TEXT NOT NULL DEFAULT '[]',
  collections TEXT NOT NULL DEFAULT '[]',
  status TEXT NOT NULL DEFAULT '',
  annotations INTEGER NOT NULL DEFAULT 0,
  events INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  titleKey TEXT NOT NULL DEFAULT '',
  outletKey TEXT NOT NULL DEFAULT '',
  bylineKey TEXT NOT NULL DEFAULT '',
  queued REAL
);
CREATE INDEX docPart ON doc (id) WHERE type = 'part';
CREATE TABLE sketch (id INTEGER PRIMARY KEY, hashes BLOB NOT NULL);
CREATE TABLE body (id INTEGER PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE facetValue (
  id INTEGER PRIMARY KEY, facet TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (facet, value)
);
CREATE TABLE facet (
  value INTEGER NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (value, doc)
) WITHOUT ROWID;
CREATE TABLE lookup (
  kind TEXT NOT NULL, value TEXT NOT NULL, doc INTEGER NOT NULL,
  PRIMARY KEY (kind, value, doc)
) WITHOUT ROWID;
CREATE TABLE part (
  owner TEXT NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (owner, entity)
) WITHOUT ROWID;
CREATE TABLE partArticle (
  article TEXT NOT NULL, owner TEXT NOT NULL, entity TEXT NOT NULL,
  PRIMARY KEY (article, owner, entity)
) WITHOUT ROWID;
CREATE INDEX partArticleOwner ON partArticle (owner, entity);
CREATE TABLE stamp (
  key TEXT PRIMARY KEY, size INTEGER, mtimeMs REAL, isComplete INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE term (term TEXT PRIMARY KEY, frequency INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE mirroredTerm (term TEXT PRIMARY KEY, frequency INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE fts USING fts5(
  ${columns.map(([name]) => name).join(', ')},
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE starts USING fts5(
  start, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('fts', 'row');
${configure('fts')}
${configure('starts')}
`;

/**
 * The indexes by which lists are sorted. They are made in idle moments, or once many articles came in:
 * kept up meanwhile, in no order, they would cost more than all other tables of the catalogue.
 */
export const listIndexes: Readonly<Record<string, string>> = {
  docSaved: "doc (deleted, saved, id) WHERE type = 'article'",
  docPublished: "doc (deleted, published, id) WHERE type = 'article'",
  docTitle: "doc (deleted, titleKey, id) WHERE type = 'article'",
  docOutlet: "doc (deleted, outletKey, id) WHERE type = 'article'",
  docByline: "doc (deleted, bylineKey, id) WHERE type = 'article'",
  docQueued: 'doc (queued) WHERE queued IS NOT NULL',
  docStatus: "doc (deleted, status, id) WHERE type = 'article'",
  docLanguage: "doc (deleted, language, id) WHERE type = 'article'",
  docAnnotations: "doc (deleted, annotations, id) WHERE type = 'article'",
  docWords: "doc (deleted, words, id) WHERE type = 'article'",
};

/** The indexes by which it is found what belongs to an article that changes: no list waits for them. */
export const changeIndexes: Readonly<Record<string, string>> = {
  facetDoc: 'facet (doc)',
  lookupDoc: 'lookup (doc)',
};
