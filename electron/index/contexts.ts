import { contextRows } from '../../shared/search/contexts.ts';
import { openEnded } from '../../shared/search/open-ended.ts';
import type { Query } from '../../shared/search/query.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import type { Engine } from './engine.ts';
import type { ContextRow } from './index-types.ts';
import { matchingArticles } from './matching.ts';

/**
 * Every place of a query's words in the texts of the articles that match it, oldest first. Where none
 * does, the last word may be unfinished.
 */
export function listContexts(engine: Engine, typed: string, limit: number): ContextRow[] {
  const exactly = matchingArticles(engine, typed);
  if (exactly.length > 0) return contextsIn(engine, exactly, readQuery(typed), limit);
  const open = openEnded(typed);
  return contextsIn(engine, matchingArticles(engine, open), readQuery(open), limit);
}

function contextsIn(
  engine: Engine,
  articleIds: readonly string[],
  query: Query,
  limit: number,
): ContextRow[] {
  const rows: ContextRow[] = [];
  for (const articleId of articleIds) {
    const row = engine.database.get<{ id: number }>('SELECT id FROM doc WHERE ref = ?', articleId);
    const document = row && engine.read(row.id);
    const text = document?.fields.find(({ field }) => field === 'text')?.value ?? '';
    const title = document?.title ?? '';
    for (const found of contextRows(query, text)) {
      if (rows.length >= limit) return rows;
      rows.push({ articleId, title, ...found });
    }
  }
  return rows;
}
