import { readQuery } from '../../shared/search/read-query.ts';
import type { Engine } from './engine.ts';
import { sourceOf } from './ranked-ids.ts';
import { verify } from './search.ts';
import { exactTier } from './tiers.ts';

/** The ids of all articles that a query matches exactly, oldest first. */
export const matchingArticles = (engine: Engine, typed: string): string[] =>
  matchingRows(engine, typed).map(({ ref }) => ref);

/** One article that a query matches: its row, its id, and the instant at which it was saved. */
type MatchingRow = { readonly id: number; readonly ref: string; readonly saved: string };

/** The articles that a query matches exactly, oldest first. */
function matchingRows(engine: Engine, typed: string): MatchingRow[] {
  const tier = exactTier(readQuery(typed).root, engine.terms);
  if (tier === null) return [];
  const { from, where, values } = sourceOf(tier);
  return engine.database
    .all<MatchingRow>(
      `SELECT doc.id, ref, saved FROM ${from} JOIN doc ON doc.id = ${from}.rowid
         WHERE ${where} AND type = 'article' ORDER BY ${from}.rowid`,
      ...values,
    )
    .filter(({ id }) => tier.exact || verify(engine, id, tier));
}

/** The rows that a query matches exactly, as a list in JSON: the tables read it without us. */
export function matchingList(engine: Engine, typed: string): string {
  const tier = exactTier(readQuery(typed).root, engine.terms);
  if (!tier?.exact) return JSON.stringify(matchingRows(engine, typed).map(({ id }) => id));
  const { from, where, values } = sourceOf(tier);
  const sql = `SELECT json_group_array(rowid) AS list FROM ${from} WHERE ${where}`;
  return engine.database.get<{ list: string }>(sql, ...values)?.list ?? '[]';
}

/** How many articles a query matches exactly, and how many of these were saved after an instant. */
export function countMatching(
  engine: Engine,
  typed: string,
  since: string | null,
): { readonly total: number; readonly fresh: number } {
  const tier = exactTier(readQuery(typed).root, engine.terms);
  if (tier === null) return { total: 0, fresh: 0 };
  if (!tier.exact) {
    const rows = matchingRows(engine, typed);
    const fresh = rows.filter(({ saved }) => since !== null && saved > since);
    return { total: rows.length, fresh: fresh.length };
  }
  const { from, where, values } = sourceOf(tier);
  const count = (condition: string, ...more: readonly string[]): number =>
    engine.database.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${from} WHERE ${where} AND +${from}.rowid ${condition}`,
      ...values,
      ...more,
    )?.count ?? 0;
  const total = count("NOT IN (SELECT id FROM doc WHERE type = 'part')");
  const fresh =
    since === null
      ? 0
      : count(
          "IN (SELECT id FROM doc WHERE type = 'article' AND deleted = 0 AND saved > ?)",
          since,
        );
  return { total, fresh };
}

/** True when a query matches one article exactly. */
export function matchesArticle(engine: Engine, typed: string, articleId: string): boolean {
  const tier = exactTier(readQuery(typed).root, engine.terms);
  const row = engine.database.get<{ id: number }>('SELECT id FROM doc WHERE ref = ?', articleId);
  if (tier === null || row === undefined) return false;
  const { from, where, values } = sourceOf(tier);
  const found = engine.database.get(
    `SELECT rowid FROM ${from} WHERE ${where} AND ${from}.rowid = ?`,
    ...values,
    row.id,
  );
  return found !== undefined && (tier.exact || verify(engine, row.id, tier));
}
