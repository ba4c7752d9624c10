import type { Draft } from 'immer';
import { ok, type Problem, ProblemError, type Result, unwrap } from '../base/result.ts';
import type { ForeignItem, ReadExport } from '../exchange/other-tools/foreign-item.ts';
import { readExport } from '../exchange/other-tools/read-export.ts';
import type { Article } from '../model/article.ts';
import type { Collection } from '../model/notebook.ts';
import { livingCollections, placeFolders } from './import-folders.ts';
import { type ForeignArticle, joinItem, makeForeignArticle, wasImported } from './import-item.ts';
import { putJoined } from './merge-articles.ts';
import { changeWith, type Edit, edit, readLiving, type Session } from './session.ts';

/** What becomes of one row of the export. */
export type ImportedRow = {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly words: number;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
};

/** What an import did, or with `dryRun` would do. Nothing in the file is passed over in silence. */
export type ImportedExport = {
  readonly tool: string;
  readonly imported: readonly ImportedRow[];
  readonly skipped: readonly {
    readonly row: number;
    readonly id: string;
    readonly reason: string;
  }[];
  readonly failed: readonly { readonly row: number; readonly reason: string }[];
  /** Rows whose address is in the notebook already, counted also under skipped. */
  readonly conflicts: number;
  /** What the file holds that has no place of its own in Parley, or that it does not hold. */
  readonly losses: readonly string[];
};

/** How an import is carried out. Stopped before its end, it changes nothing. */
export type ImportOptions = {
  readonly dryRun?: boolean;
  readonly tags?: readonly string[];
  readonly onRow?: (done: number, total: number) => void;
  readonly isStopped?: () => boolean;
};

/**
 * Imports the export of another tool as one undoable change; null where the bytes are no such
 * export. A row that came in before is skipped; one whose address is known adds its tags, folders,
 * highlights and stored page to that article. With `dryRun` nothing is written.
 */
export async function importExportFile(
  session: Session,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Result<ImportedExport> | null> {
  const read = readExport(bytes);
  if (read === null) return null;
  if (options.dryRun) return ok((await plan(session, read, options)).outcome);
  return changeWith(session, `Import from ${read.tool}`, async () => {
    const { edits, outcome } = await plan(session, read, options);
    return { edits, value: outcome };
  });
}

type Plan = { readonly edits: readonly Edit[]; readonly outcome: ImportedExport };

async function plan(
  session: Session,
  read: ReadExport,
  { dryRun = false, tags = [], onRow, isStopped }: ImportOptions,
): Promise<Plan> {
  const now = session.now();
  const notebook = await readLiving(session, 'notebook', session.notebookId);
  const collections = livingCollections(notebook);
  const added: Collection[] = [];
  const made = new Map<string, ForeignArticle>();
  const joined = new Map<string, Article>();
  const imported: ForeignArticle[] = [];
  const skipped: { row: number; id: string; reason: string }[] = [];
  let conflicts = 0;
  for (const [at, whole] of read.items.entries()) {
    if (isStopped?.()) throw new ProblemError(stopped);
    onRow?.(at, read.items.length);
    const item = { ...whole, tags: [...new Set([...whole.tags, ...tags])] };
    const folders = () => placeFolders(item.folders, collections, added, now);
    const twin = item.url === undefined ? undefined : made.get(item.url);
    if (twin) {
      twin.article = await joinItem(session, twin.article, item, read.tool, folders(), dryRun);
      skipped.push({
        row: item.row,
        id: twin.article.id,
        reason: `Row ${twin.row} has the same address; what this row adds was added there.`,
      });
      continue;
    }
    const known = await findKnown(session, item, read.tool, joined);
    if (known?.isSame) {
      skipped.push({
        row: item.row,
        id: known.article.id,
        reason: 'This row was imported before.',
      });
    } else if (known) {
      conflicts++;
      const next = await joinItem(session, known.article, item, read.tool, folders(), dryRun);
      joined.set(next.id, next);
      skipped.push({
        row: item.row,
        id: next.id,
        reason:
          'An article with this address is in the notebook; tags, folders, highlights and the stored page were added to it.',
      });
    } else {
      const one = await makeForeignArticle(session, item, read.tool, folders(), now, dryRun);
      imported.push(one);
      if (item.url !== undefined) made.set(item.url, one);
    }
  }
  onRow?.(read.items.length, read.items.length);
  const edits: Edit[] = [
    ...imported.map(({ article }) => ({ type: 'article' as const, create: article })),
    ...[...joined.values()].map(replaceArticle),
    ...addCollections(notebook.id, added),
  ];
  const outcome = {
    tool: read.tool,
    imported: imported.map(({ row, article, words }) => ({
      row,
      id: article.id,
      title: article.metadata.title.value,
      words,
      warnings: article.warnings,
    })),
    skipped,
    failed: read.failed,
    conflicts,
    losses: lossesOf(read.items),
  };
  return { edits, outcome };
}

const stopped: Problem = {
  code: 'cancelled',
  message: 'The import was stopped. Nothing was changed.',
};

const replaceArticle = (next: Article): Edit =>
  edit('article', next.id, (draft) => {
    putJoined(draft, next as Draft<Article>);
    if (draft.version.sha256 !== next.version.sha256)
      draft.version = next.version as Draft<Article['version']>;
  });

const addCollections = (notebookId: string, added: readonly Collection[]): Edit[] =>
  added.length === 0
    ? []
    : [
        edit('notebook', notebookId, (draft) => {
          for (const one of added) draft.collections[one.id] = one as Draft<Collection>;
        }),
      ];

/** The article that a row belongs to: the one that it became before, else one at its address. */
async function findKnown(
  session: Session,
  item: ForeignItem,
  tool: string,
  joined: ReadonlyMap<string, Article>,
): Promise<{ article: Article; isSame: boolean } | null> {
  const ids = await candidates(session, item);
  let first: Article | null = null;
  for (const id of ids) {
    const article = joined.get(id) ?? unwrap(await session.files.read('article', id));
    if (!article || article.deleted) continue;
    if (wasImported(article, tool, item)) return { article, isSame: true };
    first ??= article;
  }
  return first && item.url !== undefined ? { article: first, isSame: false } : null;
}

async function candidates(session: Session, item: ForeignItem): Promise<readonly string[]> {
  if (item.url !== undefined) return session.index.find({ url: item.url });
  const rows = await session.index.rows({
    sort: 'title',
    descending: false,
    offset: 0,
    limit: 100_000,
  });
  return rows.rows.filter(({ title }) => title === item.title).map(({ id }) => id);
}

function lossesOf(items: readonly ForeignItem[]): string[] {
  const bare = items.filter(({ content }) => content === undefined).length;
  const pictures = items.filter(({ content }) => /<img\b/i.test(content?.text ?? '')).length;
  const attachments = items.reduce(
    (sum, { record }) => sum + Number(record['attachments'] ?? 0),
    0,
  );
  return [
    ...(bare > 0
      ? [`${bare} rows hold no text of the page: they become articles without text.`]
      : []),
    ...(pictures > 0
      ? [`Pictures of ${pictures} stored pages are not in the file; only their addresses are kept.`]
      : []),
    ...(attachments > 0 ? [`${attachments} attachments stay in the file.`] : []),
  ];
}
