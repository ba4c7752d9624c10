import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { listIds, visitStamps } from '../disk/listing.ts';
import type { CatchUpNews, FollowingIndex } from '../index/index-types.ts';
import { type LocalIndex, openIndex } from '../index/open-index.ts';
import type { Prepared } from './prepare-documents.ts';

const types: readonly DocumentType[] = ['article', 'timeline', 'argument'];
/** Documents that go into the index in one transaction; meanwhile no question is answered. */
const BATCH = 256;

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
    const read = await bringUpToDate(index, options);
    // Nothing known after all this reading: the index was found damaged meanwhile and made anew.
    if (read > 0 && !isClosed && (await index.state()).indexed === 0)
      await bringUpToDate(index, options);
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
 * Reads the documents whose size or time differs from what the index last saw; answers how many.
 * Threads read some while this one takes in others.
 */
async function bringUpToDate(index: LocalIndex, catchUp: CatchUp): Promise<number> {
  const { dir, overtaken, hear, isStopped } = catchUp;
  const { changed, gone, present } = await findChanges(index, dir);
  await index.expect(present);
  const total = changed.length;
  if (gone.length > 0) {
    await index.update(gone.map((ref) => ({ ref, data: null })));
    hear({ done: 0, total, changed: gone, unread: [] });
  }
  // Loaded with the first need: answering the first questions takes none of it.
  const { startPreparing } = await import('./prepare-documents.ts');
  const threads = startPreparing(total);
  const waiting: Promise<Prepared>[] = [];
  let done = 0;
  const takeIn = async () => {
    const { changes, unread } = (await waiting.shift()) ?? { changes: [], unread: [] };
    index.feed(changes.filter(({ ref }) => !overtaken.has(keyOf(ref))));
    done += changes.length + unread.length;
    hear({ done, total, changed: changes.map(({ ref }) => ref), unread });
    // Questions that came meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  };
  try {
    for (let at = 0; at < total && !isStopped(); at += BATCH) {
      waiting.push(threads.prepare({ dir, refs: changed.slice(at, at + BATCH) }));
      if (waiting.length >= threads.atOnce) await takeIn();
    }
    while (waiting.length > 0 && !isStopped()) await takeIn();
  } finally {
    await threads.close();
  }
  // What could not be read is told elsewhere; the index now knows all that there is to know.
  if (!isStopped()) await index.expect(0);
  return total;
}

const keyOf = ({ type, id }: DocumentRef): string => `${type}:${id}`;

async function findChanges(index: LocalIndex, dir: string) {
  const changed: DocumentRef[] = [];
  let [present, known] = [0, 0];
  for (const type of types) {
    const some: DocumentRef[] = [];
    await visitStamps(dir, type, (id, now) => {
      const before = index.stampOf({ type, id });
      present++;
      if (before !== null) known++;
      if (before?.size !== now.size || before.mtimeMs !== now.mtimeMs) some.push({ type, id });
    });
    // In the order in which they were made.
    changed.push(...some.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  const { documents } = await index.state();
  const gone = known < documents ? await findGone(index, dir) : [];
  return { changed, gone, present };
}

async function findGone(index: LocalIndex, dir: string): Promise<DocumentRef[]> {
  const present = new Set<string>();
  for (const type of types)
    for (const id of await listIds(dir, type)) present.add(keyOf({ type, id }));
  return [...index.documents()].filter((ref) => !present.has(keyOf(ref)));
}
