import type { RowsQuery } from '../../shared/notebook/ports.ts';
import type { Database } from './database.ts';

/** In which order all living articles stand: their rows. The last ones asked for are remembered. */
export type RowOrders = {
  by(order: Pick<RowsQuery, 'sort' | 'descending'>): readonly number[];
  /** Something changed. */
  forget(): void;
};

const REMEMBERED = 2;

/** Opens the orders of a database's articles. */
export function openRowOrders(database: Database): RowOrders {
  const known = new Map<string, readonly number[]>();
  return {
    by(order) {
      const key = orderOf(order);
      const rows = known.get(key) ?? readOrder(database, key);
      known.delete(key);
      known.set(key, rows);
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
      return rows;
    },
    forget: () => known.clear(),
  };
}

function readOrder(database: Database, order: string): readonly number[] {
  const sql = `SELECT json_group_array(id) AS list FROM
    (SELECT id FROM doc WHERE type = 'article' AND deleted = 0 ${order})`;
  return JSON.parse(database.get<{ list: string }>(sql)?.list ?? '[]') as number[];
}

const sortColumns: Readonly<Record<RowsQuery['sort'], string>> = {
  saved: 'saved',
  published: 'published',
  title: 'titleKey',
  outlet: 'outletKey',
  words: 'words',
  author: 'bylineKey',
  language: 'language',
  status: 'status',
  annotations: 'annotations',
  queue: 'queued',
};

/** An order in SQL. Equal values keep the order of saving; unknown ones come last. */
export function orderOf({ sort, descending }: Pick<RowsQuery, 'sort' | 'descending'>): string {
  const direction = descending ? 'DESC' : 'ASC';
  return `ORDER BY ${sortColumns[sort]} ${direction} NULLS LAST, id ${direction}`;
}
