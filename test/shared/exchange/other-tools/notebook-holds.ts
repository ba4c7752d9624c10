import { unwrap } from '../../../../shared/base/result.ts';
import type { Article } from '../../../../shared/model/article.ts';
import type { Notebook } from '../../../../shared/model/notebook.ts';
import { importExportFile } from '../../../../shared/notebook/import-export-file.ts';
import type { Session } from '../../../../shared/notebook/session.ts';

/** An article as a person sees it in the library and the reader. */
export type Seen = {
  readonly title: string;
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly folders?: readonly string[];
  readonly status?: string;
  readonly saved?: string;
  readonly published?: string;
  readonly excerpt?: string;
  readonly text?: string;
  readonly marks?: readonly (readonly [quote: string, note: string, ...tags: string[]])[];
  readonly files?: readonly string[];
};

/** Imports a file and tells what became of it. */
export async function importInto(session: Session, bytes: Uint8Array) {
  const done = await importExportFile(session, bytes);
  if (done === null) throw new Error('the file was not recognised');
  return unwrap(done);
}

/** All living articles of the notebook, oldest first. */
export async function allArticles(session: Session): Promise<Article[]> {
  const every = { sort: 'title', descending: false, offset: 0, limit: 1000 } as const;
  const { rows } = await session.index.rows(every);
  const read = await Promise.all(rows.map(({ id }) => session.files.read('article', id)));
  return read.map((one) => unwrap(one)).filter((one) => one !== null);
}

/** What is seen of every article, by its title; only the named fields. */
export async function seenIn(session: Session, wanted: readonly Seen[]): Promise<Seen[]> {
  const notebook = unwrap(await session.files.read('notebook', session.notebookId));
  if (!notebook) throw new Error('the notebook is missing');
  const all = (await allArticles(session)).map((one) => seenOf(one, notebook));
  return wanted.map((one) => {
    const found = all.find(({ title }) => title === one.title);
    if (!found) throw new Error(`“${one.title}” is missing among ${all.map(({ title }) => title)}`);
    return Object.fromEntries(
      Object.keys(one).map((name) => [name, found[name as keyof Seen]]),
    ) as Seen;
  });
}

function seenOf(article: Article, { collections }: Notebook): Seen {
  const pathOf = (id: string | undefined): string => {
    const one = collections[id ?? ''];
    return one ? [pathOf(one.parent), one.name].filter(Boolean).join('/') : '';
  };
  const { metadata, version, annotations } = article;
  return {
    title: metadata.title.value,
    ...(metadata.url ? { url: metadata.url.value } : {}),
    authors: metadata.bylines?.value ?? [],
    tags: article.tags,
    folders: article.collections.map(pathOf),
    status: article.status,
    saved: article.created,
    ...(metadata.published ? { published: metadata.published.value } : {}),
    ...(metadata.excerpt ? { excerpt: metadata.excerpt.value } : {}),
    text: version.text,
    marks: Object.values(annotations).map(
      ({ target, note, tags }) => [target.quote.exact, note, ...tags] as const,
    ),
    files: Object.values(article.captures)
      .flatMap(({ fileName }) => fileName ?? [])
      .sort(),
  };
}

/** Every word of the notebook's articles, collections and saved originals. */
export async function wordsOfNotebook(session: Session): Promise<string> {
  const articles = await allArticles(session);
  const notebook = unwrap(await session.files.read('notebook', session.notebookId));
  const originals = await Promise.all(
    articles
      .flatMap(({ captures }) => Object.values(captures))
      .filter(({ mediaType }) => mediaType.startsWith('text/'))
      .map(async ({ sha256 }) =>
        new TextDecoder().decode(unwrap(await session.files.getOriginal(sha256)) ?? undefined),
      ),
  );
  return [...stringsIn([articles, notebook]), ...originals].join('\n');
}

/** The texts and numbers of a JSON value, wherever they stand. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
