import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { listIds, visitStamps } from '../disk/listing.ts';
import { isNotebookThere } from '../disk/presence.ts';
import type { CatchUpNews, FollowingIndex } from '../index/index-types.ts';
import { type LocalIndex, openIndex } from '../index/open-index.ts';
import type { PreparedChange } from '../index/prepare.ts';
import type { Prepared, PreparingTask, PreparingThreads, StampedRef } from './prepare-documents.ts';

const types: readonly DocumentType[] = ['article', 'timeline', 'argument'];
/** Documents that go into the index in one transaction; meanwhile no question is answered. */
const BATCH = { list: 512, search: 256 } as const;
/** From so many new articles on, all are read for the list first, and once more for their text. */
const WORTH_LISTING = 500;

/**
 * Opens the index in a database file, on this thread, so that it can bring itself up to date with a
 * notebook's folder.
 */
export function openFollowingIndex(file: string): FollowingIndex {
  const index = openIndex(file);
  const overtaken = new Set<string>();
  let isClosed = false;
  let isRunning = false;
  let running: Promise<void> = Promise.resolve();
  const catchUp = async (dir: string, hear: (news: CatchUpNews) => void): Promise<void> => {
    const options = { dir, hear, overtaken, isStopped: () => isClosed };
    const renewals = index.renewals();
    await bringUpToDate(index, options);
    // Found damaged and made anew meanwhile: what had been read before is lost.
    if (index.renewals() > renewals && !isClosed) await bringUpToDate(index, options);
  };
  return {
    ...index,
    async update(changes) {
      if (isRunning) for (const { ref } of changes) overtaken.add(keyOf(ref));
      await index.update(changes);
    },
    catchUp(dir, hear) {
      const asked = running.then(async () => {
        isRunning = true;
        await catchUp(dir, hear).finally(() => {
          isRunning = false;
          overtaken.clear();
        });
      });
      running = asked.catch(() => undefined);
      return asked;
    },
    async close() {
      isClosed = true;
      await running;
      await index.close();
    },
  };
}

type CatchUp = {
  readonly dir: string;
  /** What a person changed while files were read: what was read of it may be older. */
  readonly overtaken: ReadonlySet<string>;
  hear(news: CatchUpNews): void;
  isStopped(): boolean;
};

/**
 * Reads the documents whose size or time differs from what the index last saw. Of many new articles
 * the list is made first: it takes a small part of the time that their text takes.
 */
async function bringUpToDate(index: LocalIndex, catchUp: CatchUp): Promise<void> {
  const { dir, hear, isStopped } = catchUp;
  const { changed, gone, present } = await findChanges(index, dir);
  await index.expect(present);
  if (gone.length > 0) {
    await index.update(gone.map((ref) => ({ ref, data: null })));
    hear({ ...atFirst(changed.length), changed: gone });
  }
  // Loaded with the first need: answering the first questions takes none of it.
  const { startPreparing } = await import('./prepare-documents.ts');
  const threads = startPreparing(changed.length);
  try {
    const fresh = changed.filter(({ type, isKnown }) => type === 'article' && !isKnown);
    if (fresh.length >= WORTH_LISTING) {
      const listed = await readAll({ index, catchUp, threads }, 'list', fresh, {
        total: fresh.length,
      });
      for (const one of fresh) one.isCatalogued = listed.has(one.id);
      while (!isStopped() && !index.sortSome()) await breathe();
    }
    // Events and statements first: an article's text is then written once, with what stands on it.
    const ofArticles = changed.filter(({ type }) => type === 'article');
    const others = changed.filter(({ type }) => type !== 'article');
    const reading = { index, catchUp, threads };
    await readAll(reading, 'search', others, { total: changed.length });
    const isListed = ofArticles.every(({ isCatalogued }) => isCatalogued);
    if (isListed) hear({ ...atFirst(changed.length), done: others.length, isListed });
    await readAll(reading, 'search', ofArticles, {
      total: changed.length,
      before: others.length,
      isListed,
    });
  } finally {
    await threads.close();
  }
  // What could not be read is told elsewhere; the index now knows all that there is to know.
  if (!isStopped()) await index.expect(0);
}

const atFirst = (total: number): CatchUpNews => ({
  phase: 'search',
  done: 0,
  total,
  isListed: false,
  changed: [],
  unread: [],
});

/** Where some documents stand among all that are read in a turn, and what lists know already. */
type Turn = { readonly total: number; readonly before?: number; readonly isListed?: boolean };

type Reading = {
  readonly index: LocalIndex;
  readonly catchUp: CatchUp;
  readonly threads: PreparingThreads;
};

/** Threads read some documents while this one takes in others; answers whose they were. */
async function readAll(
  { index, catchUp, threads }: Reading,
  phase: PreparingTask['phase'],
  refs: readonly StampedRef[],
  { total, before = 0, isListed = false }: Turn,
): Promise<ReadonlySet<string>> {
  const { dir, overtaken, hear, isStopped } = catchUp;
  const waiting: Promise<Prepared>[] = [];
  const taken = new Set<string>();
  const isNotOvertaken = ({ ref }: PreparedChange) => !overtaken.has(keyOf(ref));
  let done = 0;
  const takeIn = async () => {
    const { batch, changes, unread } = (await waiting.shift()) ?? nothing;
    if (batch) index.catalogue(batch, (id) => overtaken.has(keyOf({ type: 'article', id })));
    else index.feed([...changes, ...withdrawn(index, unread)].filter(isNotOvertaken));
    const changed = batch
      ? batch.ids.map((id): DocumentRef => ({ type: 'article', id }))
      : changes.map(({ ref }) => ref);
    for (const { id } of changed) taken.add(id);
    done = Math.min(done + BATCH[phase], refs.length);
    hear({ phase, done: before + done, total, isListed, changed, unread });
    await breathe();
  };
  for (let at = 0; at < refs.length && !isStopped(); at += BATCH[phase]) {
    waiting.push(threads.prepare({ dir, phase, refs: refs.slice(at, at + BATCH[phase]) }));
    if (waiting.length >= threads.atOnce) await takeIn();
  }
  while (waiting.length > 0 && !isStopped()) await takeIn();
  return taken;
}

/** What was listed by its outline, and is damaged as a whole, is in no list until it is mended. */
const withdrawn = (index: LocalIndex, unread: readonly DocumentRef[]): PreparedChange[] =>
  unread
    .filter((ref) => index.stampOf(ref)?.isComplete === false)
    .map((ref) => ({ ref, stamp: null, article: null, parts: [] }));

const nothing: Prepared = { batch: null, changes: [], unread: [] };

/** Lets questions that came meanwhile be answered. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const keyOf = ({ type, id }: DocumentRef): string => `${type}:${id}`;

/** What is to be read: `isKnown` where the index has it in some state. */
type Changed = StampedRef & { isCatalogued: boolean; readonly isKnown: boolean };

async function findChanges(index: LocalIndex, dir: string) {
  const changed: Changed[] = [];
  const { documents } = await index.state();
  let [present, known] = [0, 0];
  for (const type of types) {
    const some = new Map<string, Changed>();
    await visitStamps(dir, type, (id, stamp) => {
      // An empty index knows none: to ask it for each takes as long as finding the file.
      const before = documents === 0 ? null : index.stampOf({ type, id });
      const isKnown = before !== null;
      present++;
      if (isKnown) known++;
      const isSame = before?.size === stamp.size && before.mtimeMs === stamp.mtimeMs;
      if (isSame && before.isComplete) return;
      some.set(id, { type, id, stamp, isKnown, isCatalogued: isSame });
    });
    // In the order in which they were made.
    changed.push(...[...some.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  const gone = known < documents ? await findGone(index, dir) : [];
  // What is not found in a folder that is away, with its drive perhaps, is not gone.
  if (gone.length > 0 && !(await isNotebookThere(dir)))
    return { changed: [], gone: [], present: documents };
  return { changed, gone, present };
}

async function findGone(index: LocalIndex, dir: string): Promise<DocumentRef[]> {
  const present = new Set<string>();
  for (const type of types)
    for (const id of await listIds(dir, type)) present.add(keyOf({ type, id }));
  return [...index.documents()].filter((ref) => !present.has(keyOf(ref)));
}
