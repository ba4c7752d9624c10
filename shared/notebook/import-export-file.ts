import type { Draft } from 'immer';
import { ok, type Problem, ProblemError, type Result, type Told, unwrap } from '../base/result.ts';
import type { Beside, ForeignItem, ReadExport } from '../exchange/other-tools/foreign-item.ts';
import { readExport } from '../exchange/other-tools/read-export.ts';
import { type Remark, refusal, remark } from '../i18n/failing.ts';
import { type Article, importName, type Warning } from '../model/article.ts';
import type { Collection } from '../model/notebook.ts';
import { describeFolders, livingCollections, placeFolders } from './import-folders.ts';
import {
  type ForeignArticle,
  joinItem,
  makeForeignArticle,
  newHighlights,
  type Source,
  wasImported,
} from './import-item.ts';
import { lossesOf } from './import-losses.ts';
import { putJoined } from './merge-articles.ts';
import { changeWith, type Edit, edit, readLiving, type Session } from './session.ts';

/** What becomes of one row of the export. */
export type ImportedRow = {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly words: number;
  readonly warnings: readonly Warning[];
};

/** A row of the file with what is to be said of it. */
export type ToldRow = { readonly row: number; readonly reason: string; readonly told?: Told };

/** What an import did, or with `dryRun` would do. Nothing in the file is passed over in silence. */
export type ImportedExport = {
  readonly tool: string;
  readonly imported: readonly ImportedRow[];
  readonly skipped: readonly (ToldRow & { readonly id: string })[];
  readonly failed: readonly ToldRow[];
  /** Rows whose address is in the notebook already, counted also under skipped. */
  readonly conflicts: number;
  /** Collections that its folders make; those that are here already are not counted. */
  readonly collections: number;
  /** What the file holds that has no place of its own in Parley, or that it does not hold. */
  readonly losses: readonly Remark[];
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
  const described = new Map<string, string>();
  let done = 0;
  for (const { read, beside } of exports) {
    const source: Source = { dryRun, beside: read.beside ?? beside };
    const imported: ForeignArticle[] = [];
    const skipped: Skipped[] = [];
    const before = ledger.added.length;
    for (const whole of read.items) {
      if (isStopped?.()) throw new ProblemError(stopped);
      onRow?.(done++, total);
      const item = { ...whole, tags: [...new Set([...whole.tags, ...tags])] };
      const became = await takeRow(ledger, item, read.tool, source);
      if ('isConflict' in became) skipped.push(became);
      else imported.push(became);
    }
    for (const one of imported) fresh.push(one);
    const { collections, added, now } = ledger;
    for (const [id, text] of describeFolders(read.folders ?? [], collections, added, now))
      described.set(id, text);
    outcomes.push(outcomeOf(read, imported, skipped, added.length - before));
  }
  onRow?.(total, total);
  const edits: Edit[] = [
    ...fresh.map(({ article }) => ({ type: 'article' as const, create: article })),
    ...[...ledger.joined.values()].map(replaceArticle),
    ...addCollections(notebook.id, ledger.added, described),
  ];
  return { edits, outcomes };
}

type Skipped = Remark & {
  readonly row: number;
  readonly id: string;
  readonly isConflict: boolean;
};

const outcomeOf = (
  read: ReadExport,
  imported: readonly ForeignArticle[],
  skipped: readonly Skipped[],
  collections: number,
): ImportedExport => ({
  tool: read.tool,
  imported: imported.map(({ row, article, words }) => ({
    row,
    id: article.id,
    title: article.metadata.title.value,
    words,
    warnings: article.warnings,
  })),
  skipped: skipped.map(({ id, ...one }) => ({ id, ...rowOf(one) })),
  failed: read.failed.map(rowOf),
  conflicts: skipped.filter(({ isConflict }) => isConflict).length,
  collections,
  losses: lossesOf(read, imported),
});

const rowOf = ({ row, message, told }: Remark & { readonly row: number }): ToldRow => ({
  row,
  reason: message,
  ...(told ? { told } : {}),
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
    const why = remark('remark.twin', { row: twin.row });
    return { row: item.row, id: twin.article.id, ...why, isConflict: false };
  }
  const known = await findKnown(session, item, tool, joined);
  if (!known) {
    const one = await makeForeignArticle(session, item, tool, folders(), now, source);
    if (item.url !== undefined) made.set(item.url, one);
    return one;
  }
  const { id } = known.article;
  const { length } = newHighlights(known.article, item).highlights;
  if (known.isSame && length === 0)
    return { row: item.row, id, ...remark('remark.cameBefore'), isConflict: false };
  joined.set(id, await joinItem(session, known.article, item, tool, folders(), source));
  const why = known.isSame ? remark('remark.cameMore', { count: length }) : remark('remark.joined');
  return { row: item.row, id, ...why, isConflict: true };
}

const stopped: Problem = refusal('cancelled', 'fail.importStopped');

const replaceArticle = (next: Article): Edit =>
  edit('article', next.id, (draft) => {
    putJoined(draft, next as Draft<Article>);
    if (draft.version.sha256 !== next.version.sha256)
      draft.version = next.version as Draft<Article['version']>;
  });

const addCollections = (
  notebookId: string,
  added: readonly Collection[],
  described: ReadonlyMap<string, string>,
): Edit[] =>
  added.length + described.size === 0
    ? []
    : [
        edit('notebook', notebookId, (draft) => {
          for (const one of added) draft.collections[one.id] = one as Draft<Collection>;
          for (const [id, text] of described) {
            const one = draft.collections[id];
            if (one) one.description = text;
          }
        }),
      ];

/** The article that a row belongs to: the one that it became before, else one at its address. */
async function findKnown(
  session: Session,
  item: ForeignItem,
  tool: string,
  joined: ReadonlyMap<string, Article>,
): Promise<{ article: Article; isSame: boolean } | null> {
  const { url } = item;
  const ids = await session.index.find({
    imported: importName(tool, item.key),
    ...(url === undefined ? {} : { url }),
  });
  let first: Article | null = null;
  for (const id of ids) {
    const article = joined.get(id) ?? unwrap(await session.files.read('article', id));
    if (!article || article.deleted) continue;
    if (wasImported(article, tool, item)) return { article, isSame: true };
    first ??= article;
  }
  return first ? { article: first, isSame: false } : null;
}
