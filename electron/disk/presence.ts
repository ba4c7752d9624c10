import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../../shared/base/result.ts';
import { refusal } from '../../shared/i18n/failing.ts';
import { errorCode } from './fs-port.ts';

const folderGone = (dir: string): Problem =>
  refusal('unavailable', 'fail.notebookFolderGone', { folder: dir }, dir);

/**
 * True while a notebook lies in its folder. Where its drive was taken away the folder may still be
 * there, empty: the drive was mounted on it.
 */
export async function isNotebookThere(dir: string): Promise<boolean> {
  return (await placeOf(dir)) !== null;
}

/** Throws where the notebook's folder is away: what is not found in it then was not deleted. */
export async function expectNotebook(dir: string): Promise<void> {
  if (!(await isNotebookThere(dir))) throw new ProblemError(folderGone(dir));
}

/** Names the folder on its drive; null while no notebook lies there. */
async function placeOf(dir: string): Promise<string | null> {
  for (const name of ['notebook.json', 'notebook.json.prev', 'articles']) {
    if ((await identityIn(join(dir, name))) === null) continue;
    return identityIn(dir);
  }
  return null;
}

async function identityIn(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    // A drive that was pulled out answers EIO or ENXIO for a while.
    if (errorCode(error) === '') throw error;
    return null;
  }
}

/** What becomes of a folder that was away. */
export type PresenceEvents = {
  onAway(): void;
  /**
   * It is there again, or was away for a moment; `isOther` where it lies on another drive or is
   * another folder of this name. A Problem keeps it counted as away.
   */
  onBack(isOther: boolean): Promise<Problem | null>;
};

const LOOK_EVERY_MS = 2_000;
const SOON_MS = 100;

/** Looks now and then whether a notebook's folder is there, and at once when somebody has a doubt. */
export class Presence {
  /** Why nothing can be read or written now; null while the folder is there. */
  problem: Problem | null = null;
  readonly #dir: string;
  #events: PresenceEvents | null = null;
  #place: string | null = null;
  #isDoubted = false;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Begins to look; the folder is as it should be now. */
  watch(events: PresenceEvents): void {
    this.#events = events;
    this.#looking = placeOf(this.#dir).then((place) => {
      this.#place = place;
      this.#lookAfter(LOOK_EVERY_MS);
    });
  }

  /** Something was told of the folder that may mean that it went away, if only for a moment. */
  doubt(): void {
    this.#isDoubted = true;
    this.#lookAfter(SOON_MS);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #lookAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#looking.then(() => this.#look());
    }, milliseconds).unref();
  }

  async #look(): Promise<void> {
    const place = await placeOf(this.#dir);
    if (this.#isClosed) return;
    const isOther = place !== this.#place;
    if (place === null) {
      const isNew = this.problem === null;
      this.problem = folderGone(this.#dir);
      if (isNew) this.#events?.onAway();
    } else if (this.problem !== null || isOther || this.#isDoubted) {
      this.#isDoubted = false;
      this.problem = (await this.#events?.onBack(isOther)) ?? null;
      if (this.problem === null) this.#place = place;
    }
    this.#lookAfter(this.#isDoubted ? SOON_MS : LOOK_EVERY_MS);
  }
}
