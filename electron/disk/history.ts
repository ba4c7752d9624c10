import { createHash } from 'node:crypto';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import * as z from 'zod';
import type { HistoryEntry } from '../../shared/notebook/safety.ts';
import { diskFailure } from './disk-problem.ts';
import { makeFolder, replaceFile } from './durable-file.ts';
import { errorCode, type FsPort } from './fs-port.ts';
import { namesIn } from './names-in.ts';
import { shardOf } from './paths.ts';
import { type FreshProblem, unwaited } from './store-problem.ts';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

const Line = z.object({
  at: z.string(),
  label: z.string(),
  device: z.string(),
  packed: z.string(),
});

/** Where histories lie: "history/<xx>/<id>.<device>.ndjson", so that no two machines share a file. */
export const HISTORY = 'history';

const SAME_ACTION_MS = 5 * 60_000;
const KEPT_NEWEST = 30;
const KEPT_DAYS = 30;
const KEPT_WEEKS = 52;
const MAX_LINES = 120;
const MAX_BYTES = 2_000_000;
/** No line is shorter than a hundred bytes: a smaller file has no line too many. */
const LEAST_TO_THIN = MAX_LINES * 100;

/**
 * Keeps what documents were before they changed, one line of deflated JSON per version. Repeated
 * saves of one action within five minutes count as one change; a file that grows long is thinned
 * to its newest 30 versions, one per day for a month and one per week for a year.
 */
export class History {
  readonly #fs: FsPort;
  readonly #dir: string;
  readonly #device: string;
  readonly #last = new Map<string, { at: number; label: string }>();
  #work: Promise<void> = Promise.resolve();
  readonly #report: (problem: FreshProblem) => void;
  #hasFailed = false;

  constructor(fs: FsPort, dir: string, device: string, report: (problem: FreshProblem) => void) {
    this.#report = report;
    this.#fs = fs;
    this.#dir = dir;
    this.#device = device;
  }

  /** Notes the version before a save. Returns at once; the writing is done behind it. */
  note(previous: { readonly id: string }, label: string): void {
    const now = Date.now();
    const last = this.#last.get(previous.id);
    if (last !== undefined && last.label === label && now - last.at < SAME_ACTION_MS) return;
    if (this.#last.size > 10_000) this.#last.clear();
    this.#last.set(previous.id, { at: now, label });
    this.#work = this.#work.then(() =>
      this.#append(previous, label, new Date(now)).catch((error) => this.#tell(error)),
    );
  }

  /** Resolves when everything noted so far is written. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** The kept versions of one document from all machines, newest first. */
  async list(id: string): Promise<HistoryEntry[]> {
    const lines = await this.#lines(id);
    return lines.map(({ key, at, label, device }) => ({ key, at, label, device }));
  }

  /** The data of one kept version, unchecked, or null. */
  async version(id: string, key: string): Promise<unknown> {
    const line = (await this.#lines(id)).find((one) => one.key === key);
    if (line === undefined) return null;
    return JSON.parse((await unpack(Buffer.from(line.packed, 'base64'))).toString('utf8'));
  }

  async #lines(id: string): Promise<(z.infer<typeof Line> & { key: string })[]> {
    await this.#work;
    const folder = join(this.#dir, HISTORY, shardOf(id));
    const names = (await namesIn(folder)).filter(
      (name) => name.startsWith(`${id}.`) && name.endsWith('.ndjson'),
    );
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts
      .flatMap((text) => text.split('\n'))
      .flatMap(readLine)
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  }

  /** A history never stops a save; that it is not kept is told once. */
  #tell(error: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    const failed = diskFailure(error, 'fail.what.version');
    if (!failed.ok) this.#report(unwaited('history', failed.problem, HISTORY));
  }

  async #append(previous: { readonly id: string }, label: string, at: Date): Promise<void> {
    const folder = `${HISTORY}/${shardOf(previous.id)}`;
    const file = join(this.#dir, folder, `${previous.id}.${this.#device}.ndjson`);
    const packed = (await pack(Buffer.from(JSON.stringify(previous), 'utf8'))).toString('base64');
    const line = { at: at.toISOString(), label, device: this.#device, packed };
    // A line begins with its own line end, so that one that was cut off spoils only itself.
    const text = `\n${JSON.stringify(line)}\n`;
    await appendFile(file, text).catch(async (error) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      await makeFolder(this.#fs, this.#dir, folder);
      await appendFile(file, text);
    });
    if ((await stat(file)).size > LEAST_TO_THIN) await this.#thin(file);
  }

  async #thin(file: string): Promise<void> {
    const text = await readFile(file, 'utf8').catch(emptyIfAbsent);
    const lines = text.split('\n').filter((line) => line !== '');
    if (lines.length <= MAX_LINES && text.length <= MAX_BYTES) return;
    const kept = linesToKeep(
      lines.flatMap((line) => readLine(line).map(({ at }) => ({ at, line }))),
    );
    await replaceFile(this.#fs, file, Buffer.from(`${kept.join('\n')}\n`), false);
  }
}

/** Which lines (oldest first) stay when a history is thinned. */
export function linesToKeep(lines: readonly { at: string; line: string }[]): string[] {
  const newest = [...lines].reverse();
  const days = new Set<string>();
  const weeks = new Set<number>();
  const kept = newest.filter(({ at }, age) => {
    const day = at.slice(0, 10);
    const week = Math.floor(Date.parse(at) / (7 * 86_400_000));
    const isFirstOfDay = !days.has(day) && days.size < KEPT_DAYS;
    const isFirstOfWeek = !weeks.has(week) && weeks.size < KEPT_WEEKS;
    days.add(day);
    weeks.add(week);
    return age < KEPT_NEWEST || isFirstOfDay || isFirstOfWeek;
  });
  let bytes = 0;
  const fitting = kept.filter(({ line }, at) => {
    bytes += line.length;
    return at < 5 || bytes <= MAX_BYTES / 2;
  });
  return fitting.reverse().map(({ line }) => line);
}

function readLine(line: string): (z.infer<typeof Line> & { key: string })[] {
  if (line === '') return [];
  try {
    const parsed = Line.safeParse(JSON.parse(line));
    const key = createHash('sha256').update(line).digest('hex').slice(0, 16);
    return parsed.success ? [{ ...parsed.data, key }] : [];
  } catch {
    // Cut off by a crash: the versions around it are whole.
    return [];
  }
}

function emptyIfAbsent(error: unknown): string {
  if (errorCode(error) === 'ENOENT') return '';
  throw error;
}
