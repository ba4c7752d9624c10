import type { SearchAnswer, SearchHit, SearchRequest } from '../../shared/notebook/ports.ts';
import { describeQuery } from '../../shared/search/describe-query.ts';
import { createMatcher } from '../../shared/search/find-matches.ts';
import { makeHits } from '../../shared/search/make-hits.ts';
import { matchesDocument } from '../../shared/search/match-document.ts';
import type { QueryNode } from '../../shared/search/query.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import type { Database } from './database.ts';
import { readDocument } from './documents.ts';
import type { Tier } from './index-types.ts';
import { columns } from './schema.ts';
import { suggestQuery } from './suggest-query.ts';
import type { TermTable } from './terms.ts';
import { exactTier, formTier, fuzzyTier, openEnded, prefixTier } from './tiers.ts';

/** While typing, only so many of the newest matches are ranked. */
const RANKED_WHILE_TYPING = 2_000;
const COUNTED_WHILE_TYPING = 10_001;
/** Candidates that may be read to verify a query which the engine can only narrow down. */
const MOST_VERIFIED = 20_000;
const VERIFIED_WHILE_TYPING = 1_500;
const HITS_PER_ARTICLE = 3;

const weights = columns.map(([, weight]) => weight).join(', ');
// Ranks that differ by less than a tenth are equal: then the newer one stands first.
const byRank = `round(bm25(fts, ${weights}), 1), rowid DESC`;

type Engine = { readonly database: Database; readonly terms: TermTable };
type Ids = { readonly ids: readonly number[]; readonly total: number; readonly atLeast: boolean };
type Window = { readonly offset: number; readonly limit: number; readonly isTyping: boolean };

/** Answers a search; `indexed` is left to the caller. Never fails, whatever was typed. */
export function search(engine: Engine, request: SearchRequest): Omit<SearchAnswer, 'indexed'> {
  const started = performance.now();
  const isTyping = request.mode === 'typing';
  const typed = isTyping ? openEnded(request.query) : request.query;
  const query = readQuery(typed);
  const hits: SearchHit[] = [];
  let offset = request.offset ?? 0;
  let total = 0;
  let atLeast = false;
  for (const tier of tiersOf(engine, query.root, request, () => total)) {
    const limit = request.limit - hitsArticles(hits);
    const found = findIds(engine.database, tier, { offset, limit, isTyping });
    hits.push(...found.ids.flatMap((id) => hitsOf(engine.database, id, tier)));
    offset = Math.max(0, offset - found.total);
    total += found.total;
    atLeast ||= found.atLeast;
  }
  const suggestion = total < 3 ? suggestQuery(request.query, engine.terms) : undefined;
  return {
    total,
    ms: performance.now() - started,
    hits,
    understood: describeQuery(query, isTyping),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(atLeast ? { atLeast } : {}),
  };
}

const hitsArticles = (hits: readonly SearchHit[]): number =>
  new Set(hits.map((hit) => hit.articleId ?? hit.entityId)).size;

// Lazily: a lower class is only worked out when those above it leave room.
function* tiersOf(
  { terms }: Engine,
  root: QueryNode,
  request: SearchRequest,
  total: () => number,
): Generator<Tier> {
  const first = exactTier(root);
  if (first === null) return;
  yield first;
  if (request.exactOnly) return;
  const above = [first];
  const wanted = (request.offset ?? 0) + request.limit;
  const next = [
    () => (request.mode === 'settled' ? formTier(root, above, terms) : null),
    () =>
      request.mode === 'settled' && total() < wanted ? prefixTier(request.query, above) : null,
    () => (total() === 0 ? fuzzyTier(root, above, terms) : null),
  ];
  for (const make of next) {
    const tier = make();
    if (tier === null) continue;
    yield tier;
    above.push(tier);
  }
}

function findIds(database: Database, tier: Tier, window: Window): Ids {
  if (!tier.exact) return findVerified(database, tier, window);
  const total = countMatches(database, tier.match, window.isTyping);
  const atLeast = window.isTyping && total >= COUNTED_WHILE_TYPING;
  if (window.limit <= 0 || window.offset >= total) return { ids: [], total, atLeast };
  const inner = `SELECT rowid, bm25(fts, ${weights}) AS rank1 FROM fts WHERE fts MATCH ?
    ORDER BY rowid DESC LIMIT ${RANKED_WHILE_TYPING}`;
  const sql = window.isTyping
    ? `SELECT rowid FROM (${inner}) ORDER BY round(rank1, 1), rowid DESC LIMIT ? OFFSET ?`
    : `SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY ${byRank} LIMIT ? OFFSET ?`;
  const rows = database.all<{ rowid: number }>(sql, tier.match, window.limit, window.offset);
  return { ids: rows.map(({ rowid }) => rowid), total, atLeast };
}

function countMatches(database: Database, match: string, isTyping: boolean): number {
  const sql = isTyping
    ? `SELECT count(*) AS total FROM (SELECT 1 FROM fts WHERE fts MATCH ? LIMIT ${COUNTED_WHILE_TYPING})`
    : 'SELECT count(*) AS total FROM fts WHERE fts MATCH ?';
  return database.get<{ total: number }>(sql, match)?.total ?? 0;
}

function findVerified(database: Database, tier: Tier, window: Window): Ids {
  const most = window.isTyping ? VERIFIED_WHILE_TYPING : MOST_VERIFIED;
  const order = window.isTyping ? 'rowid DESC' : byRank;
  const candidates = database.all<{ rowid: number }>(
    `SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY ${order} LIMIT ?`,
    tier.match,
    most,
  );
  const ids = candidates.map(({ rowid }) => rowid).filter((id) => verify(database, id, tier));
  return {
    ids: ids.slice(window.offset, window.offset + Math.max(0, window.limit)),
    total: ids.length,
    atLeast: candidates.length === most,
  };
}

function verify(database: Database, id: number, { root }: Tier): boolean {
  const document = readDocument(database, id);
  return document !== null && matchesDocument(root, document);
}

function hitsOf(database: Database, id: number, tier: Tier): SearchHit[] {
  const document = readDocument(database, id);
  if (document === null) return [];
  const hits = makeHits(document, tier.terms.map(createMatcher), HITS_PER_ARTICLE);
  return hits.map((hit) => ({ ...hit, match: tier.kind }));
}

/** The ids of all articles that a query matches exactly, oldest first. */
export function matchingArticles(database: Database, typed: string): string[] {
  const tier = exactTier(readQuery(typed).root);
  if (tier === null) return [];
  return database
    .all<{ id: number; ref: string }>(
      `SELECT doc.id, ref FROM fts JOIN doc ON doc.id = fts.rowid
         WHERE fts MATCH ? AND type = 'article' ORDER BY fts.rowid`,
      tier.match,
    )
    .filter(({ id }) => tier.exact || verify(database, id, tier))
    .map(({ ref }) => ref);
}

/** True when a query matches one article exactly. */
export function matchesArticle(database: Database, typed: string, articleId: string): boolean {
  const tier = exactTier(readQuery(typed).root);
  const row = database.get<{ id: number }>('SELECT id FROM doc WHERE ref = ?', articleId);
  if (tier === null || row === undefined) return false;
  const found = database.get(
    'SELECT rowid FROM fts WHERE fts MATCH ? AND rowid = ?',
    tier.match,
    row.id,
  );
  return found !== undefined && (tier.exact || verify(database, row.id, tier));
}
