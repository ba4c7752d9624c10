import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { isId } from '../../shared/base/ids.ts';
import { ok } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { GivenFile } from '../../shared/notebook/save-many.ts';
import type { ChosenFile } from '../handlers/shell-port.ts';

/** What the desktop gives the program to open: files, and the article of a parley:// link. */
export type Given = { readonly paths: readonly string[]; readonly articleId: string | null };

export const nothingGiven: Given = { paths: [], articleId: null };

/** Switches that take the next word along. */
const withValue = new Set(['--notebook']);

/** Reads what is to be opened from the words with which the program was started. */
export function readGiven(words: readonly string[], folder: string): Given {
  const paths: string[] = [];
  let articleId: string | null = null;
  for (const [at, word] of words.entries()) {
    if (word.startsWith('-') || withValue.has(words[at - 1] ?? '')) continue;
    if (/^parley:/i.test(word)) articleId = articleOfLink(word) ?? articleId;
    else paths.push(isAbsolute(word) ? word : resolve(folder, word));
  }
  return { paths, articleId };
}

/** The folder of the notebook that --notebook names; null where none is named. */
export function namedNotebook(words: readonly string[], folder: string): string | null {
  const at = words.indexOf('--notebook');
  const name = at < 0 ? undefined : words[at + 1];
  return name === undefined ? null : resolve(folder, name);
}

/** The article that a link such as parley://article/<id> means; null when it means none. */
export function articleOfLink(link: string): string | null {
  const id = /^parley:\/\/article\/([a-z0-9]+)\/?$/i.exec(link)?.[1]?.toLowerCase();
  return id !== undefined && isId(id) ? id : null;
}

const LARGEST = 500_000_000;

/** A file that is read when its turn comes; the window gets its name only. */
export const readLater = (path: string): GivenFile => ({
  name: basename(path),
  async load() {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return refuse('unreadable', 'fail.noSuchFile');
    if (found.size > LARGEST) return refuse('too-large', 'fail.fileTooLarge');
    return readFile(path).then(
      (bytes) => ok(new Uint8Array(bytes)),
      () => refuse('unreadable', 'fail.noSuchFile'),
    );
  },
});

/** Reads given files: the window gets names and bytes only. `missing` names what cannot be read. */
export async function readGivenFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly ChosenFile[]; readonly missing: readonly string[] }> {
  const files: ChosenFile[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const name = basename(path);
    await readFile(path).then(
      (bytes) => files.push({ name, bytes: new Uint8Array(bytes) }),
      () => missing.push(name),
    );
  }
  return { files, missing };
}
