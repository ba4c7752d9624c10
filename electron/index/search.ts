import type { SearchAnswer, SearchHit, SearchRequest } from '../../shared/notebook/ports.ts';
import { describeQuery } from '../../shared/search/describe-query.ts';
import { createMatcher, termParts } from '../../shared/search/find-matches.ts';
import { makeHits } from '../../shared/search/make-hits.ts';
import { matchesDocument } from '../../shared/search/match-document.ts';
import { openEnded } from '../../shared/search/open-ended.ts';
import type { QueryNode, QueryTerm } from '../../shared/search/query.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';
import type { Tier, WordSource } from './index-types.ts';
import {
  ALL,
  hasPhrase,
  newestByField,
  newestIds,
  newestOf,
  rankedIds,
  sourceOf,
} from './ranked-ids.ts';
import { suggestQuery } from './suggest-query.ts';
import { exactTier, formTier, fuzzyTier, prefixTier } from './tiers.ts';

/** While typing, only so many of the newest matches are ranked and counted. */
const RANKED_WHILE_TYPING = 1_001;
/** How long candidates are verified, by one search together, where the engine can only narrow down. */
const VERIFYING_MS = { typing: 25, settled: 400 } as const;
const MOST_VERIFIED = 50_000;
const HITS_PER_ARTICLE = 3;

type Ids = { readonly ids: readonly number[]; readonly total: number; readonly atLeast: boolean };
type Window = {
  readonly offset: number;
  readonly limit: number;
  readonly isTyping: boolean;
  /** When to stop verifying. */
  readonly until: number;
};

/** Answers a search; `indexed` is left to the caller. Never fails, whatever was typed. */
export function search(engine: Engine, request: SearchRequest): Omit<SearchAnswer, 'indexed'> {
  const started = performance.now();
  const isTyping = request.mode === 'typing';
  const until = started + VERIFYING_MS[request.mode];
  const query = readQuery(isTyping ? openEnded(request.query) : request.query);
  const hits: SearchHit[] = [];
  let articles = 0;
  let total = 0;
  /** Without those that only resemble the words. */
  let sure = 0;
  let atLeast = false;
  for (const tier of tiersOf(engine, query.root, request, () => total)) {
    const offset = Math.max(0, (request.offset ?? 0) - total);
    const found = findIds(engine, tier, {
      offset,
      limit: request.limit - articles,
      isTyping,
      until,
    });
    hits.push(...found.ids.flatMap((id) => hitsOf(engine, id, tier)));
    articles += found.ids.length;
    total += found.total;
    if (tier.kind !== 'fuzzy') sure += found.total;
    atLeast ||= found.atLeast;
  }
  const suggestion = sure < 3 ? suggestQuery(request.query, engine.terms) : undefined;
  return {
    total,
    ms: performance.now() - started,
    hits,
    understood: describeQuery(query, isTyping),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(atLeast ? { atLeast } : {}),
  };
}

// Lazily: a lower class is only worked out when those above it leave room.
function* tiersOf(
  { terms }: Engine,
  root: QueryNode,
  request: SearchRequest,
  total: () => number,
): Generator<Tier> {
  const first = exactTier(root, terms, request.mode === 'typing');
  if (first === null) return;
  yield first;
  if (request.exactOnly || first.starts !== undefined) return;
  const above = [first];
  const wanted = (request.offset ?? 0) + request.limit;
  const isSettled = request.mode === 'settled';
  const next = [
    () => (isSettled ? formTier(root, above, terms) : null),
    () => (isSettled && total() < wanted ? prefixTier(request.query, above, terms) : null),
    () => (total() === 0 ? fuzzyTier(root, above, terms) : null),
  ];
  for (const make of next) {
    const tier = make();
    if (tier === null) continue;
    yield tier;
    above.push(tier);
  }
}

function findIds(engine: Engine, tier: Tier, window: Window): Ids {
  if (!tier.exact) return findVerified(engine, tier, window);
  if (window.isTyping) {
    const newest = Math.max(RANKED_WHILE_TYPING, window.offset + window.limit);
    const shown = { ...window, limit: Math.max(0, window.limit) };
    const found = isDear(engine, tier)
      ? newestByField(engine.database, tier, shown, newest)
      : newestIds(engine.database, tier, shown, newest);
    return { ...found, atLeast: found.isCut };
  }
  // One walk for rank and count is cheaper here than two.
  if (tier.match !== null && hasPhrase(tier) && window.limit > 0)
    return { ...newestIds(engine.database, tier, window, ALL), atLeast: false };
  const total = countMatches(engine.database, tier);
  if (window.limit <= 0 || window.offset >= total) return { ids: [], total, atLeast: false };
  const order = isEven(engine, tier, total) ? newestOf : rankedIds;
  return { ids: order(engine.database, tier, window), total, atLeast: false };
}

/** Ranking walks all documents of every word: above so many a person who types would feel it. */
const DEAR = 30_000;

function isDear({ terms }: Engine, tier: Tier): tier is Tier & { match: string } {
  if (tier.match === null) return false;
  // Beginnings that stand in the list of starts are not ranked.
  const ranked = tier.terms.filter(({ prefix }) => tier.starts === undefined || !prefix);
  return ranked.reduce((sum, term) => sum + postingsOf(term, terms), 0) > DEAR;
}

const postingsOf = (term: QueryTerm, terms: WordSource): number =>
  termParts(term).reduce((sum, { text }) => sum + terms.postings(text, term.prefix), 0);

/**
 * True where BM25 ranks nothing: it gives words of more than half of all documents no weight, and
 * where so many have all of the words, each of them is such a word.
 */
function isEven(engine: Engine, { kind, root }: Tier, total: number): boolean {
  if (kind !== 'exact' || total * 2 <= engine.countDocuments()) return false;
  const items = root.kind === 'and' ? root.items : [root];
  return items.every((item) => item.kind !== 'or' && item.kind !== 'and' && item.kind !== 'not');
}

function countMatches(database: Database, tier: Tier): number {
  const { from, where, values } = sourceOf(tier);
  const sql = `SELECT count(*) AS total FROM ${from} WHERE ${where}`;
  return database.get<{ total: number }>(sql, ...values)?.total ?? 0;
}

function findVerified(engine: Engine, tier: Tier, window: Window): Ids {
  const all = { offset: 0, limit: MOST_VERIFIED };
  const candidates = window.isTyping
    ? newestIds(engine.database, tier, all, RANKED_WHILE_TYPING).ids
    : rankedIds(engine.database, tier, all);
  const ids: number[] = [];
  let seen = 0;
  for (const id of candidates) {
    if (performance.now() > window.until) break;
    seen++;
    if (verify(engine, id, tier)) ids.push(id);
  }
  return {
    ids: ids.slice(window.offset, window.offset + Math.max(0, window.limit)),
    total: ids.length,
    atLeast:
      seen < candidates.length ||
      candidates.length === (window.isTyping ? RANKED_WHILE_TYPING : MOST_VERIFIED),
  };
}

/** True when a document that the index only narrowed down to is really found. */
export function verify({ read }: Engine, id: number, { root }: Tier): boolean {
  const document = read(id);
  return document !== null && matchesDocument(root, document);
}

function hitsOf({ read }: Engine, id: number, tier: Tier): SearchHit[] {
  const document = read(id);
  if (document === null) return [];
  const hits = makeHits(document, tier.terms.map(createMatcher), HITS_PER_ARTICLE);
  return hits.map((hit) => ({ ...hit, match: tier.kind }));
}

/**
 * The rows of what a search shows, the newest of each tier first: so many of them at most, and while
 * somebody types as many as are ranked then.
 */
export function foundRows(engine: Engine, request: SearchRequest, most: number): number[] {
  const isTyping = request.mode === 'typing';
  const until = performance.now() + VERIFYING_MS[request.mode];
  const { root } = readQuery(isTyping ? openEnded(request.query) : request.query);
  const limit = isTyping ? RANKED_WHILE_TYPING : most;
  const rows: number[] = [];
  for (const tier of tiersOf(engine, root, request, () => rows.length)) {
    const window = { offset: 0, limit: limit - rows.length, isTyping, until };
    if (window.limit <= 0) break;
    const { ids } = tier.exact
      ? { ids: newestOf(engine.database, tier, window) }
      : findVerified(engine, tier, window);
    rows.push(...ids);
  }
  return rows;
}
