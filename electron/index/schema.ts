/** Changes whenever the tables, the folding or the cutting into terms change: then all is rebuilt. */
export const schemaVersion = 7;

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

/**
 * `doc` holds one row per article, and per event or statement outside every article ("part").
 * `body` holds what is searchable of it, compressed. `fts` has no content of its own; its "ascii"
 * tokenizer only parts at ASCII signs, all else was done by shared/search/tokens. `starts` holds the
 * first one to three letters of each document's words: a prefix index in a tenth of the room.
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
CREATE INDEX docSaved ON doc (deleted, saved, id) WHERE type = 'article';
CREATE INDEX docPublished ON doc (deleted, published, id) WHERE type = 'article';
CREATE INDEX docTitle ON doc (deleted, titleKey, id) WHERE type = 'article';
CREATE INDEX docOutlet ON doc (deleted, outletKey, id) WHERE type = 'article';
CREATE INDEX docByline ON doc (deleted, bylineKey, id) WHERE type = 'article';
CREATE INDEX docQueued ON doc (queued) WHERE queued IS NOT NULL;
CREATE INDEX docStatus ON doc (deleted, status, id) WHERE type = 'article';
CREATE INDEX docLanguage ON doc (deleted, language, id) WHERE type = 'article';
CREATE INDEX docAnnotations ON doc (deleted, annotations, id) WHERE type = 'article';
CREATE INDEX docWords ON doc (deleted, words, id) WHERE type = 'article';
CREATE TABLE sketch (id INTEGER PRIMARY KEY, hashes BLOB NOT NULL);
CREATE TABLE body (id INTEGER PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE facetValue (
  id INTEGER PRIMARY KEY, facet TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (facet, value)
);
CREATE TABLE facet (
  value INTEGER NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (value, doc)
) WITHOUT ROWID;
CREATE INDEX facetDoc ON facet (doc);
CREATE TABLE lookup (
  kind TEXT NOT NULL, value TEXT NOT NULL, doc INTEGER NOT NULL,
  PRIMARY KEY (kind, value, doc)
) WITHOUT ROWID;
CREATE INDEX lookupDoc ON lookup (doc);
CREATE TABLE part (
  owner TEXT NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (owner, entity)
) WITHOUT ROWID;
CREATE TABLE partArticle (
  article TEXT NOT NULL, owner TEXT NOT NULL, entity TEXT NOT NULL,
  PRIMARY KEY (article, owner, entity)
) WITHOUT ROWID;
CREATE INDEX partArticleOwner ON partArticle (owner, entity);
CREATE TABLE stamp (key TEXT PRIMARY KEY, size INTEGER, mtimeMs REAL) WITHOUT ROWID;
CREATE TABLE term (
  term TEXT PRIMARY KEY, reversed TEXT NOT NULL, stem TEXT NOT NULL,
  frequency INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE INDEX termReversed ON term (reversed);
CREATE INDEX termStem ON term (stem);
CREATE VIRTUAL TABLE fts USING fts5(
  ${columns.map(([name]) => name).join(', ')},
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE starts USING fts5(
  start, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('fts', 'row');
INSERT INTO fts (fts, rank) VALUES ('hashsize', ${GATHERED});
INSERT INTO starts (starts, rank) VALUES ('hashsize', ${GATHERED});
`;
