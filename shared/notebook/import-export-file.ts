import type { Draft } from 'immer';
import { ok, type Problem, ProblemError, type Result, unwrap } from '../base/result.ts';
import type { Beside, ForeignItem, ReadExport } from '../exchange/other-tools/foreign-item.ts';
import { readExport } from '../exchange/other-tools/read-export.ts';
import { refusal } from '../i18n/failing.ts';
import type { Article } from '../model/article.ts';
import type { Collection } from '../model/notebook.ts';
import { livingCollections, placeFolders } from './import-folders.ts';
import {
  type ForeignArticle,
  joinItem,
  makeForeignArticle,
  newHighlights,
  type Source,
  wasImported,
} from './import-item.ts';
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

/** One export among those that come in together. */
export type GivenExport = { readonly read: ReadExport; readonly beside?: Beside | undefined };

/**
 * Imports the export of another tool as one undoable change; null where the bytes are no such
 * export. A row that came in before is skipped; one whose address is known adds its tags, folders,
 * highlights and stored page to that article. With `dryRun` nothing is written.
 */
export async function importExportFile(
  session: Session,
  bytes: Uint8Array,
  { beside, ...options }: ImportOptions & { readonly beside?: Beside | undefined } = {},
): Promise<Result<ImportedExport> | null> {
  const read = readExport(bytes);
  if (read === null) return null;
  const done = await importExports(session, [{ read, beside }], options);
  return done.ok ? ok(done.value[0] as ImportedExport) : done;
}

/** As `importExportFile` for several exports that were read already: all of them are one change. */
export async function importExports(
  session: Session,
  exports: readonly GivenExport[],
  options: ImportOptions = {},
): Promise<Result<readonly ImportedExport[]>> {
  if (options.dryRun) return ok((await plan(session, exports, options)).outcomes);
  const tools = [...new Set(exports.map(({ read }) => read.tool))].join(', ');
  return changeWith(session, `Import from ${tools}`, async () => {
    const { edits, outcomes } = await plan(session, exports, options);
    return { edits, value: outcomes };
  });
}

type Plan = { readonly edits: readonly Edit[]; readonly outcomes: readonly ImportedExport[] };

/** What the rows of all files come to; articles and folders that one file makes are known to the next. */
type Ledger = {
  readonly session: Session;
  readonly now: string;
  readonly collections: Collection[];
  readonly added: Collection[];
  readonly made: Map<string, ForeignArticle>;
  readonly joined: Map<string, Article>;
};

async function plan(
  session: Session,
  exports: readonly GivenExport[],
  { dryRun = false, tags = [], onRow, isStopped }: ImportOptions,
): Promise<Plan> {
  const notebook = await readLiving(session, 'notebook', session.notebookId);
  const ledger: Ledger = {
    session,
    now: session.now(),
    collections: livingCollections(notebook),
    added: [],
    made: new Map(),
    joined: new Map(),
  };
  const total = exports.reduce((sum, { read }) => sum + read.items.length, 0);
  const fresh: ForeignArticle[] = [];
  const outcomes: ImportedExport[] = [];
  let done = 0;
  for (const { read, beside } of exports) {
    const source: Source = { dryRun, beside: read.beside ?? beside };
    const imported: ForeignArticle[] = [];
    const skipped: Skipped[] = [];
    for (const whole of read.items) {
      if (isStopped?.()) throw new ProblemError(stopped);
      onRow?.(done++, total);
      const item = { ...whole, tags: [...new Set([...whole.tags, ...tags])] };
      const became = await takeRow(ledger, item, read.tool, source);
      if ('reason' in became) skipped.push(became);
      else imported.push(became);
    }
    fresh.push(...imported);
    outcomes.push(outcomeOf(read, imported, skipped));
  }
  onRow?.(total, total);
  const edits: Edit[] = [
    ...fresh.map(({ article }) => ({ type: 'article' as const, create: article })),
    ...[...ledger.joined.values()].map(replaceArticle),
    ...addCollections(notebook.id, ledger.added),
  ];
  return { edits, outcomes };
}

type Skipped = ImportedExport['skipped'][number] & { readonly isConflict: boolean };

const outcomeOf = (
  read: ReadExport,
  imported: readonly ForeignArticle[],
  skipped: readonly Skipped[],
): ImportedExport => ({
  tool: read.tool,
  imported: imported.map(({ row, article, words }) => ({
    row,
    id: article.id,
    title: article.metadata.title.value,
    words,
    warnings: article.warnings,
  })),
  skipped: skipped.map(({ row, id, reason }) => ({ row, id, reason })),
  failed: read.failed,
  conflicts: skipped.filter(({ isConflict }) => isConflict).length,
  losses: lossesOf(read.items, new Set(imported.map(({ row }) => row))),
});

/** A new article, or the article that the row belongs to, with the reason. */
async function takeRow(
  ledger: Ledger,
  item: ForeignItem,
  tool: string,
  source: Source,
): Promise<ForeignArticle | Skipped> {
  const { session, now, made, joined } = ledger;
  const folders = () => placeFolders(item.folders, ledger.collections, ledger.added, now);
  const twin = item.url === undefined ? undefined : made.get(item.url);
  if (twin) {
    twin.article = await joinItem(session, twin.article, item, tool, folders(), source);
    const reason = `Row ${twin.row} has the same address; what this row adds was added there.`;
    return { row: item.row, id: twin.article.id, reason, isConflict: false };
  }
  const known = await findKnown(session, item, tool, joined);
  if (!known) {
    const one = await makeForeignArticle(session, item, tool, folders(), now, source);
    if (item.url !== undefined) made.set(item.url, one);
    return one;
  }
  const { id } = known.article;
  const fresh = newHighlights(known.article, item).highlights.filter((one) => one.id !== null);
  if (known.isSame && fresh.length === 0)
    return { row: item.row, id, reason: 'This row was imported before.', isConflict: false };
  joined.set(id, await joinItem(session, known.article, item, tool, folders(), source));
  const reason = known.isSame
    ? `This row was imported before; ${fresh.length} new highlights were added.`
    : 'An article with this address is in the notebook; tags, folders, highlights and the stored page were added to it.';
  return { row: item.row, id, reason, isConflict: true };
}

const stopped: Problem = refusal('cancelled', 'fail.importStopped');

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

const DATE_FIELD = /^(?:time_?added|date_?added|added_?at|saved_?at|created(?:_?at)?|timestamp)$/i;

/** True for a row with a date of saving in words that no reader of dates understands. */
const hasLostDate = ({ saved, record }: ForeignItem): boolean =>
  saved === undefined &&
  Object.entries(record).some(
    ([name, value]) => DATE_FIELD.test(name) && /[^\s0]/.test(String(value ?? '')),
  );

/** `fresh` are the rows that become articles: what joins one that is here needs no text of its own. */
function lossesOf(items: readonly ForeignItem[], fresh: ReadonlySet<number>): string[] {
  const bare = items.filter(
    ({ row, content, files }) => fresh.has(row) && !content && !files?.length,
  ).length;
  const undated = items.filter((item) => fresh.has(item.row) && hasLostDate(item));
  const pictures = items.filter(({ content }) => /<img\b/i.test(content?.text ?? '')).length;
  const attachments = items.reduce(
    (sum, { record }) => sum + Number(record['attachments'] ?? 0),
    0,
  );
  return [
    ...(bare > 0
      ? [
          bare === 1
            ? '1 row holds no text of the page: it becomes an article without text.'
            : `${bare} rows hold no text of the page: they become articles without text.`,
        ]
      : []),
    ...(undated.length > 0
      ? [
          `When it was saved cannot be read in row ${undated
            .slice(0, 20)
            .map(({ row }) => row)
            .join(', ')}; the import's own time stands for it.`,
        ]
      : []),
    ...(pictures > 0
      ? [
          `Pictures of ${pictures} stored ${pictures === 1 ? 'page' : 'pages'} are not in the file; only their addresses are kept.`,
        ]
      : []),
    ...(attachments > 0 ? [`${attachments} attachments stay in the file.`] : []),
  ];
}
