import { ok, type Result } from '../../shared/base/result.ts';
import type { AnyDocument, DocumentRef } from '../../shared/model/document.ts';
import { deleteForGood } from '../../shared/notebook/change-articles.ts';
import type { Session } from '../../shared/notebook/session.ts';
import type { NotebookFolder } from '../disk/open-notebook.ts';
import { titleOf } from '../disk/title-of.ts';
import type { DerivedIndex } from '../index/open-index.ts';
import { refreshDocuments } from './refresh-documents.ts';

type Open = {
  readonly folder: NotebookFolder;
  readonly session: Session;
  readonly index: DerivedIndex;
};

/** A document that was deleted and lies in the bin until it is removed for good. */
export type BinEntry = {
  readonly ref: DocumentRef;
  readonly title: string;
  readonly deleted: string;
};

const PAGE = 500;

/** What lies in the bin, newest first. */
export async function listBin(open: Open): Promise<BinEntry[]> {
  const found: BinEntry[] = [];
  for (const ref of await deletedRefs(open)) {
    const read = await open.folder.read(ref.type, ref.id);
    const data: AnyDocument | null = read.ok ? read.value : null;
    if (data?.deleted === undefined) continue;
    found.push({ ref, title: titleOf({ ref, data }), deleted: data.deleted });
  }
  return found.sort((a, b) => (a.deleted < b.deleted ? 1 : -1));
}

/** Days that a deleted document lies in the bin. */
const BIN_DAYS = 30;

/** When a document that was deleted at a moment is removed for good. */
export const leavesBin = (deleted: string): string =>
  new Date(Date.parse(deleted) + BIN_DAYS * 86_400_000).toISOString();

/** Removes for good what has been in the bin for 30 days; answers what that was. */
export async function emptyBin(
  open: Open,
  now = new Date(),
): Promise<Result<readonly DocumentRef[]>> {
  const before = new Date(now.getTime() - BIN_DAYS * 86_400_000);
  const entries = await listBin(open);
  const refs = entries.filter((one) => new Date(one.deleted) < before).map(({ ref }) => ref);
  if (refs.length === 0) return ok([]);
  const articles = refs.filter(({ type }) => type === 'article').map(({ id }) => id);
  const gone = await deleteForGood(open.session, articles, {
    progress: () => undefined,
    isStopped: () => false,
  });
  if (!gone.ok) return gone;
  const others = refs.filter(({ type }) => type !== 'article');
  const removed = await open.folder.removeForGood(others);
  if (removed.ok && removed.value.length > 0) await refreshDocuments(open.session, removed.value);
  return removed.ok ? ok(refs) : removed;
}

/** The index knows the deleted articles; maps and timelines are few enough to be read. */
async function deletedRefs({ folder, index }: Open): Promise<DocumentRef[]> {
  const refs: DocumentRef[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await index.rows({
      ...{ sort: 'saved', descending: true, deleted: true },
      ...{ offset, limit: PAGE },
    });
    refs.push(...page.rows.map(({ id }) => ({ type: 'article', id }) as const));
    if (page.rows.length < PAGE) break;
  }
  for (const type of ['argument', 'timeline'] as const) {
    const ids = await folder.ids(type);
    for (const id of ids.ok ? ids.value : []) refs.push({ type, id });
  }
  return refs;
}
