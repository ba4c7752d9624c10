import { type FSWatcher, watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { withoutPageParts } from '../../shared/article/page-parts.ts';
import { errorCode } from './fs-port.ts';
import { readBeside } from './read-beside.ts';

/** A file that appeared in a watched folder. */
export type FoundFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Gives what lies beside it, by a path from its own folder. */
  beside(path: string): Promise<Uint8Array | null>;
};

export type WatchOptions = {
  /** Whether a file of this name may hold an article. */
  isWanted(name: string): boolean;
  /** Saves a file; answers why it could not be saved, or null. */
  take(file: FoundFile): Promise<string | null>;
  /** What was seen before, by name, size and time; new entries are handed to `remember` after a look. */
  readonly seen: ReadonlySet<string>;
  remember(entries: readonly string[]): Promise<void>;
  /** Told after every look, with the faults of this look. */
  onLook(saved: number, faults: readonly Fault[]): void;
};

export type Fault = { readonly name: string; readonly reason: string };

const LARGEST = 500_000_000;
const MOST_FILES = 50_000;
/** A file that is still being written changes within this time. */
const SETTLED_MS = 1_000;
/** A change is mostly followed by others. */
const SOON_MS = 200;
/** Some drives report no changes: these are looked through now and then. */
const LOOK_EVERY_MS = 30_000;

/**
 * Looks after a folder: every new file in it or below is taken once, as soon as it is whole. With
 * `takeAll` false what lies there now counts as seen. `close` waits for the file at hand.
 */
export function watchFolder(folder: string, options: WatchOptions, takeAll: boolean) {
  const seen = new Set(options.seen);
  let isClosed = false;
  let isFirst = !takeAll;
  let isChanged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> = Promise.resolve();
  const lookSoon = (milliseconds: number) => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking = looking.then(look);
    }, milliseconds);
  };
  const look = async () => {
    if (isClosed) return;
    isChanged = false;
    const { entries, faults } = await listFiles(folder, options.isWanted);
    const fresh = entries.filter(({ key }) => !seen.has(key));
    const done: string[] = [];
    let saved = 0;
    let waits = false;
    for (const { name, key, modified } of fresh) {
      if (isClosed) break;
      if (!isFirst && Date.now() - modified < SETTLED_MS) {
        waits = true;
        continue;
      }
      const reason = isFirst ? null : await takeFile(join(folder, name), name, options.take);
      if (reason !== null) faults.push({ name, reason });
      else if (!isFirst) saved++;
      seen.add(key);
      done.push(key);
    }
    isFirst = false;
    if (done.length > 0) await options.remember(done);
    if (!isClosed) options.onLook(saved, faults);
    // What changed during this look is not left to the next slow one.
    lookSoon(isChanged ? SOON_MS : waits ? SETTLED_MS : LOOK_EVERY_MS);
  };
  const watcher = startWatcher(folder, () => {
    isChanged = true;
    lookSoon(SOON_MS);
  });
  looking = look();
  const ready = looking;
  return {
    /** Resolves when what lies in the folder now was looked at. */
    ready,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      watcher?.close();
      await looking;
    },
  };
}

function startWatcher(folder: string, onChange: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { recursive: true }, onChange);
    // A folder that goes away is told of by the next look.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

type Entry = { readonly name: string; readonly key: string; readonly modified: number };

async function listFiles(folder: string, isWanted: (name: string) => boolean) {
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  const visit = async (place: string): Promise<void> => {
    for (const entry of await readdir(place, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entries.length >= MOST_FILES) continue;
      const path = join(place, entry.name);
      if (entry.isDirectory()) await visit(path).catch(tell(relative(folder, path)));
      else if (entry.isFile() && isWanted(entry.name)) {
        const found = await stat(path).catch(() => null);
        const name = relative(folder, path);
        if (found)
          entries.push({
            name,
            key: `${name}|${found.size}|${found.mtimeMs}`,
            modified: found.mtimeMs,
          });
      }
    }
  };
  const tell = (name: string) => (error: unknown) => {
    faults.push({ name, reason: `It cannot be read (${errorCode(error) ?? 'unknown'}).` });
  };
  await visit(folder).catch(tell('.'));
  return { entries: withoutPageParts(entries, ({ name }) => name), faults };
}

async function takeFile(path: string, name: string, take: WatchOptions['take']) {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return 'It is larger than 500 MB.';
    const bytes = new Uint8Array(await readFile(path));
    return await take({ name, bytes, beside: readBeside(path) });
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return `It cannot be read (${code}).`;
  }
}
