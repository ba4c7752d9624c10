import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Result } from '../base/result.ts';
import { writeRows } from '../exchange/csv-cells.ts';
import { refuse } from '../i18n/failing.ts';
import { type LongTask, unwatched } from '../notebook/long-task.ts';
import type { SearchAnswer, SearchHit, SearchRequest } from '../notebook/ports.ts';

/** One query of a batch with the name that its rows carry. */
export type BatchQuery = { readonly name: string; readonly query: string };

/** So many articles are listed for each query where nothing else is said. */
export const listedPerQuery = 20;
const MOST_QUERIES = 10_000;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads the queries of a CSV text: a column "query" (else the first one) and, where present, a
 * column "name". Without a header row every line is a query. Fails where there is none.
 */
export function readBatch(csv: string): Result<readonly BatchQuery[]> {
  const rows = readRows(csv);
  if (rows === null) return refuse('invalid-input', 'fail.queriesUnclosed');
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const hasHeader = header.includes('query');
  const queryAt = hasHeader ? header.indexOf('query') : 0;
  const nameAt = hasHeader ? header.indexOf('name') : -1;
  const queries = rows
    .slice(hasHeader ? 1 : 0)
    .map((row) => ({ query: row[queryAt]?.trim() ?? '', name: row[nameAt]?.trim() ?? '' }))
    .filter(({ query }) => query !== '')
    .map(({ query, name }) => ({ query, name: name === '' ? query : name }));
  if (queries.length === 0) {
    return refuse('invalid-input', 'fail.queriesNone');
  }
  if (queries.length > MOST_QUERIES) {
    return refuse('too-large', 'fail.queriesMany', {
      count: String(queries.length),
      most: String(MOST_QUERIES),
    });
  }
  return ok(queries);
}

function readRows(csv: string): string[][] | null {
  try {
    return parse(csv, {
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
  } catch (error) {
    // With these options an open quote is the only thing that the parser refuses.
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const columns = [
  'name',
  'query',
  'understood',
  'total',
  'rank',
  'article',
  'title',
  'field',
  'start',
  'end',
  'match',
  'count',
  'snippet',
] as const;

/**
 * Asks the queries one after the other and gives their hits as CSV, a line per hit (one line
 * without a hit where nothing was found). `perQuery` bounds the articles listed per query.
 */
export async function runBatch(
  queries: readonly BatchQuery[],
  search: (request: SearchRequest) => Promise<SearchAnswer>,
  perQuery: number,
  task: LongTask = unwatched,
): Promise<Result<string>> {
  const rows: string[][] = [[...columns]];
  for (const [at, { name, query }] of queries.entries()) {
    if (task.isStopped()) return refuse('cancelled', 'fail.queriesStopped');
    task.progress(at, queries.length);
    const answer = await search({ query, limit: perQuery, mode: 'settled' });
    const first = [name, query, answer.understood, String(answer.total)];
    if (answer.hits.length === 0) rows.push([...first, ...Array<string>(9).fill('')]);
    for (const [i, hit] of answer.hits.entries())
      rows.push([...first, String(i + 1), ...hitCells(hit)]);
  }
  return ok(`${BYTE_ORDER_MARK}${writeRows(rows)}`);
}

const hitCells = (hit: SearchHit): string[] => [
  hit.articleId ?? '',
  hit.title,
  hit.field,
  String(hit.start),
  String(hit.end),
  hit.match ?? 'exact',
  String(hit.count ?? ''),
  hit.snippet,
];
