import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { argumentFormatOf, importArguments } from '../../shared/notebook/exchange-arguments.ts';
import { saveArticle } from '../../shared/notebook/save-article.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { holdsNotebook } from '../disk/holds-notebook.ts';
import { type CliSurroundings, type Command, makeNotebook, withNotebook } from './command.ts';
import { importArchive } from './import-archive.ts';
import { readStandardInput } from './standard-input.ts';
import { UsageError } from './words.ts';

type Imported = {
  imported: {
    kind: 'article' | 'arguments';
    id: string;
    title: string;
    path: string;
    words: number;
    warnings: unknown;
    statements?: number;
    relations?: number;
  }[];
  skipped: { path: string; id: string; reason: string }[];
  failed: { path: string; reason: string }[];
};

export const importCommand: Command = {
  usage: 'import PATH… | -',
  files: ['…'],
  summary: 'Saves files, whole folders, or standard input; AIF and Argdown become argument maps.',
  options: { '--url': 'value', '--tag': 'list', '--title': 'value' },
  async run(words, surroundings) {
    if (words.plain.length === 0) throw new UsageError('Name files or folders to import, or "-".');
    const archive = await importArchive(words);
    if (archive !== null) return archive;
    const folder = words.value('--notebook') ?? '.';
    if (!holdsNotebook(resolve(folder))) {
      if (words.value('--notebook') === undefined)
        throw new UsageError('Name the notebook with --notebook.');
      await makeNotebook(folder);
    }
    const answer = await withNotebook(words, surroundings, async ({ session }) => {
      const result: Imported = { imported: [], skipped: [], failed: [] };
      const extras = {
        tags: words.list('--tag'),
        ...(words.value('--url') === undefined ? {} : { url: words.value('--url') as string }),
        ...(words.value('--title') === undefined
          ? {}
          : { title: words.value('--title') as string }),
      };
      for (const path of words.plain)
        await importPath(session, surroundings, path, extras, result);
      return result;
    });
    const { imported, skipped, failed } = answer;
    return {
      answer,
      text: imported.map(({ id, title }) => `${id}  ${title}`).join('\n'),
      messages: [
        `${imported.length} saved, ${skipped.length} skipped, ${failed.length} failed.`,
        ...failed.map(({ path, reason }) => `${path}: ${reason}`),
      ],
      failed: failed.length > 0,
    };
  },
};

type Extras = { readonly tags: readonly string[]; readonly url?: string; readonly title?: string };

async function importPath(
  session: Session,
  surroundings: CliSurroundings,
  path: string,
  extras: Extras,
  result: Imported,
) {
  if (path === '-') {
    const bytes = await (surroundings.input ?? readStandardInput)();
    return importBytes(session, '-', bytes, extras, result);
  }
  const found = await stat(path).catch(() => null);
  if (!found) {
    result.failed.push({ path, reason: 'There is no such file or folder.' });
    return;
  }
  for (const file of found.isDirectory() ? await walk(path) : [path]) {
    const bytes = await readFile(file).catch((error: Error) => error);
    if (bytes instanceof Error)
      result.failed.push({ path: file, reason: `The file cannot be read (${bytes.message}).` });
    else await importBytes(session, file, bytes, extras, result);
  }
}

async function importBytes(
  session: Session,
  path: string,
  bytes: Uint8Array,
  extras: Extras,
  result: Imported,
): Promise<void> {
  if (await importAsArguments(session, path, bytes, extras, result)) return;
  const name = path === '-' ? {} : { fileName: basename(path) };
  const saved = await saveArticle(session, { bytes, ...name, ...extras, route: 'file' });
  if (!saved.ok) result.failed.push({ path, reason: saved.problem.message });
  else if (saved.value.status === 'skipped') {
    const { id, reason } = saved.value;
    result.skipped.push({ path, id, reason });
  } else {
    const { id, title, words, warnings } = saved.value;
    result.imported.push({ kind: 'article', id, title, path, words, warnings });
  }
}

/** AIF and Argdown are known by what is in them; everything else is an article. */
async function importAsArguments(
  session: Session,
  path: string,
  bytes: Uint8Array,
  extras: Extras,
  result: Imported,
): Promise<boolean> {
  const fileName = path === '-' ? '' : basename(path);
  const text = new TextDecoder().decode(bytes);
  const format = argumentFormatOf(text, fileName);
  if (format === null) return false;
  const title = extras.title ?? (fileName.replace(/\.[^.]+$/, '') || 'Arguments');
  const read = await importArguments(session, { text, title, format });
  if (!read.ok) result.failed.push({ path, reason: read.problem.message });
  else {
    const { mapId: id, ...rest } = read.value;
    result.imported.push({ kind: 'arguments', id, path, words: 0, ...rest });
  }
  return true;
}

/** The files below a folder in a stable order; hidden ones are left alone. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}
