import type { ArticleOutline } from '../../shared/model/article-outline.ts';
import { importName } from '../../shared/model/import-name.ts';
import type { NotebookIndex } from '../../shared/notebook/ports.ts';
import type { Database } from './database.ts';

/** By what an article can be found directly, with its kind. */
export type Lookup = readonly [
  kind: 'text' | 'original' | 'picture' | 'url' | 'annotation' | 'imported',
  value: string,
];

/** By what an article can be found directly: its text, originals, annotations, addresses and rows. */
export function lookupsOf(article: ArticleOutline): Lookup[] {
  const { version, captures, annotations, metadata, imports = [] } = article;
  const all = Object.values(captures);
  const addresses = [
    ...all.map(({ url }) => url),
    metadata.url?.value,
    metadata.canonicalUrl?.value,
  ];
  const lookups: Lookup[] = [
    ['text', version.sha256],
    ...all.map(({ sha256 }): Lookup => ['original', sha256]),
    ...all.flatMap(({ pictures = [] }) =>
      pictures.map(({ sha256 }): Lookup => ['picture', sha256]),
    ),
    ...addresses.map((url): Lookup => ['url', plainAddress(url ?? '')]),
    ...Object.keys(annotations).map((id): Lookup => ['annotation', id]),
    ...imports.map(({ tool, key }): Lookup => ['imported', importName(tool, key)]),
  ];
  return lookups.filter(([, value]) => value !== '');
}

/** Writes by what an article can be found. */
export function writeLookups(database: Database, id: number, lookups: readonly Lookup[]): void {
  for (const [kind, value] of lookups)
    database.run('INSERT OR IGNORE INTO lookup VALUES (?, ?, ?)', kind, value, id);
}

/** True where an article is known with this very text. */
export function isKnownText(database: Database, id: number, lookups: readonly Lookup[]): boolean {
  const text = lookups.find(([kind]) => kind === 'text')?.[1] ?? '';
  const sql = "SELECT 1 FROM lookup WHERE kind = 'text' AND value = ? AND doc = ?";
  return database.get(sql, text, id) !== undefined;
}

/** The ids of the articles with an original, an annotation, a row or an address: any of those given. */
export function findArticles(
  database: Database,
  what: Parameters<NotebookIndex['find']>[0],
): string[] {
  const wanted = [
    ['original', what.original],
    ['picture', what.picture],
    ['annotation', what.annotation],
    ['imported', what.imported],
    ['url', what.url === undefined ? undefined : plainAddress(what.url)],
  ] as const;
  const ids = wanted.flatMap(([kind, value]) =>
    value === undefined
      ? []
      : database.all<{ ref: string }>(
          `SELECT ref FROM lookup JOIN doc ON doc.id = lookup.doc
             WHERE kind = ? AND value = ? AND deleted <= ? ORDER BY doc.id`,
          kind,
          value,
          what.inTrashToo ? 1 : 0,
        ),
  );
  return [...new Set(ids.map(({ ref }) => ref))];
}

const TRACKING = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)=/;

// Two addresses of one page often differ in scheme, "www", fragment, last slash or tracking words.
function plainAddress(address: string): string {
  const [place = ''] = address.trim().split('#');
  const [path = '', query] = place.split('?');
  const plain = path
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
  const [host = '', ...rest] = plain.split('/');
  const kept = query?.split('&').filter((pair) => !TRACKING.test(pair)) ?? [];
  const ending = kept.length > 0 ? `?${kept.join('&')}` : '';
  return [host.toLowerCase(), ...rest].join('/') + ending;
}
