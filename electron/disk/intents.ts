import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { newId } from '../../shared/base/ids.ts';
import {
  makeFolder,
  placeStaged,
  previousOf,
  removeFile,
  replaceFile,
  type Staged,
  syncFolder,
} from './durable-file.ts';
import { sumOf } from './envelope.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { namesIn } from './names-in.ts';
import { sideBySide } from './side-by-side.ts';

const Intent = z.object({
  format: z.literal('parley/intent'),
  sum: z.string(),
  data: z.object({
    label: z.string(),
    files: z.array(z.object({ temp: z.string(), target: z.string() })),
  }),
});

/** Where intent records lie, relative to the notebook. */
export const INTENTS = 'intents';

/**
 * Several documents changed by one action. All are staged first; then one small record says which
 * files will take their places, and from that moment the action will be completed, by us or by the
 * next start. Repeating it changes nothing.
 */
export class IntentLog {
  readonly #fs: FsPort;
  readonly #dir: string;
  /** Records whose action could neither be completed nor undone; they go before everything else. */
  #open: string[] = [];

  constructor(fs: FsPort, dir: string) {
    this.#fs = fs;
    this.#dir = dir;
  }

  /** Puts all staged files in place. Throws when it failed; then none of them stands. */
  async placeAll(staged: readonly Staged[], label: string): Promise<void> {
    await this.finishOpen();
    const record = await this.#record(staged, label);
    const placed: Staged[] = [];
    try {
      await sideBySide(staged, async (one) => {
        await placeStaged(this.#fs, one);
        placed.push(one);
      });
      await this.#syncAll(staged);
    } catch (error) {
      await this.#undo(placed, record);
      throw error;
    }
    // Left behind it does no harm: its files are in place already.
    await removeFile(this.#fs, record).catch(() => undefined);
  }

  /** True while an action could neither be completed nor undone. */
  isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Completes what an earlier action left open. Throws while that is not possible. */
  async finishOpen(): Promise<void> {
    while (this.#open[0] !== undefined) {
      await this.#complete(this.#open[0]);
      this.#open.shift();
    }
  }

  /**
   * Completes the actions that a crash interrupted; to be called once before anything is read.
   * Returns the relative paths of records that could not be read: their action never began.
   */
  async replay(): Promise<string[]> {
    const folder = join(this.#dir, INTENTS);
    const names = (await namesIn(folder)).filter((name) => /^[a-z0-9]+\.json$/.test(name)).sort();
    const unreadable: string[] = [];
    for (const name of names) {
      const done = await this.#complete(join(folder, name));
      if (!done) unreadable.push(`${INTENTS}/${name}`);
    }
    return unreadable;
  }

  async #record(staged: readonly Staged[], label: string): Promise<string> {
    const path = (file: string): string => relative(this.#dir, file).split(sep).join('/');
    const files = staged.map(({ temp, target }) => ({ temp: path(temp), target: path(target) }));
    const data = { label, files };
    const record = join(this.#dir, INTENTS, `${newId()}.json`);
    const text = JSON.stringify({ format: 'parley/intent', sum: sumOf(data), data }, null, 1);
    await makeFolder(this.#fs, this.#dir, INTENTS);
    await replaceFile(this.#fs, record, Buffer.from(text), false).catch(async (error) => {
      // The record may stand although its folder could not be synced: then the action must not run.
      await removeFile(this.#fs, record).catch(() => this.#open.push(record));
      throw error;
    });
    return record;
  }

  /** Takes placed files back, each to its staged name, so that a crash meanwhile can go forward. */
  async #undo(placed: readonly Staged[], record: string): Promise<void> {
    try {
      for (const { temp, target } of [...placed].reverse()) {
        await this.#fs.rename(target, temp);
        await this.#fs.rename(previousOf(target), target).catch((error) => {
          if (errorCode(error) !== 'ENOENT') throw error;
        });
      }
      await removeFile(this.#fs, record);
      await syncFolder(this.#fs, dirname(record));
    } catch {
      this.#open.push(record);
    }
  }

  async #complete(record: string): Promise<boolean> {
    const intent = await readIntent(record);
    if (intent === null) return false;
    const files = intent.files.map(({ temp, target }) => ({
      temp: join(this.#dir, temp),
      target: join(this.#dir, target),
    }));
    for (const file of files) {
      await placeStaged(this.#fs, file).catch((error) => {
        if (errorCode(error) !== 'ENOENT') throw error;
      });
    }
    await this.#syncAll(files);
    await removeFile(this.#fs, record);
    return true;
  }

  async #syncAll(files: readonly Pick<Staged, 'target'>[]): Promise<void> {
    const folders = [...new Set(files.map(({ target }) => dirname(target)))];
    await sideBySide(folders, (folder) => syncFolder(this.#fs, folder));
  }
}

async function readIntent(record: string): Promise<z.infer<typeof Intent>['data'] | null> {
  try {
    const parsed = Intent.safeParse(JSON.parse(await readFile(record, 'utf8')));
    if (!parsed.success || parsed.data.sum !== sumOf(parsed.data.data)) return null;
    const isInside = (path: string): boolean => !path.split('/').includes('..') && path[0] !== '/';
    const { files } = parsed.data.data;
    return files.every((file) => isInside(file.temp) && isInside(file.target))
      ? parsed.data.data
      : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { label: '', files: [] };
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
