import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isId } from '../../shared/base/ids.ts';
import { ok } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { GivenFile } from '../../shared/notebook/save-many.ts';
import { holdsNotebook } from '../disk/holds-notebook.ts';
import { readBeside } from '../disk/read-beside.ts';

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
    else {
      const path = pathOf(word, folder);
      if (path !== null && !holdsNotebook(path)) paths.push(path);
    }
  }
  return { paths, articleId };
}

/** The path that a word means; null for an address that means none on this machine. */
function pathOf(word: string, folder: string): string | null {
  if (!/^file:/i.test(word)) return resolve(folder, word);
  try {
    const path = fileURLToPath(word);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The folder of the notebook that --notebook names, or a word that is such a folder; null where none is named. */
export function namedNotebook(words: readonly string[], folder: string): string | null {
  const at = words.indexOf('--notebook');
  if (at >= 0) return words[at + 1] === undefined ? null : resolve(folder, words[at + 1] ?? '');
  const paths = words
    .filter((word) => !/^(-|parley:)/i.test(word))
    .flatMap((word) => pathOf(word, folder) ?? []);
  return paths.find(holdsNotebook) ?? null;
}

/**
 * The words for the program itself among those it was started with. Unpackaged, the first one that is no switch
 * is the folder of the program: whoever drives it puts switches before that.
 */
export function ownWords(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const words = argv.slice(1);
  const at = isPackaged ? -1 : words.findIndex((word) => !word.startsWith('-'));
  return words.filter((word, index) => index !== at && !word.startsWith('--no-sandbox'));
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
  beside: readBeside(path),
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
