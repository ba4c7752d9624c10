import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { withoutPageParts } from '../../shared/article/page-parts.ts';
import { mapAtOnce } from '../../shared/base/at-once.ts';
import type { Result } from '../../shared/base/result.ts';
import { createWeightGate } from '../../shared/base/weight-gate.ts';
import { argumentFormatOf, importArguments } from '../../shared/notebook/exchange-arguments.ts';
import { type SaveHelpers, saveArticle } from '../../shared/notebook/save-article.ts';
import { saveFile } from '../../shared/notebook/save-file.ts';
import { keepInGroups } from '../../shared/notebook/save-in-groups.ts';
import { bytesUnderWay, originalsPerThread } from '../../shared/notebook/save-many.ts';
import type { SaveArticle, SaveOutcome } from '../../shared/notebook/save-outcome.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { errorCode } from '../disk/fs-port.ts';
import { holdsNotebook } from '../disk/holds-notebook.ts';
import { readBeside } from '../disk/read-beside.ts';
import { withoutUndefined } from '../handlers/answers.ts';
import { readingThreads } from '../session/reading-pool.ts';
import {
  type CliSurroundings,
  type Command,
  makeNotebook,
  oneOf,
  withNotebook,
} from './command.ts';
import { importArchive } from './import-archive.ts';
import { importAsTimeline } from './import-timeline.ts';
import { importToolExport } from './import-tool-export.ts';
import { type Imported, nothingYet } from './imported.ts';
import { readStandardInput } from './standard-input.ts';
import { tellImported } from './tell-imported.ts';
import { UsageError } from './words.ts';

export const importCommand: Command = {
  usage: 'import PATH… | -',
  files: ['…'],
  summary:
    'Saves files, whole folders, or standard input; AIF and Argdown become argument maps, timeline files timelines.',
  options: {
    '--url': 'value',
    '--tag': 'list',
    '--title': 'value',
    '--type': 'value',
    '--route': 'value',
    '--as-timeline': 'flag',
    '--dry-run': 'flag',
  },
  async run(words, surroundings) {
    if (words.plain.length === 0) throw new UsageError('Name files or folders to import, or "-".');
    const archive = await importArchive(words);
    if (archive !== null) return archive;
    const folder = words.value('--notebook') ?? '.';
    if (!holdsNotebook(resolve(folder))) {
      // A trial leaves nothing behind, no notebook either.
      if (words.flag('--dry-run'))
        throw new UsageError(`There is no notebook in ${folder}; "parley init" makes one.`);
      if (words.value('--notebook') === undefined)
        throw new UsageError('Name the notebook with --notebook.');
      await makeNotebook(folder);
    }
    const answer = await withNotebook(words, surroundings, async ({ session }) => {
      const result = nothingYet();
      const extras = {
        ...withoutUndefined({
          url: words.value('--url'),
          title: words.value('--title'),
          mediaType: words.value('--type'),
        }),
        tags: words.list('--tag'),
        asTimeline: words.flag('--as-timeline'),
        dryRun: words.flag('--dry-run'),
        route: oneOf(
          words.value('--route') ?? 'file',
          ['file', 'fetch', 'watched-folder'] as const,
          '--route',
        ),
      };
      await importPaths(session, surroundings, words.plain, extras, result);
      return result;
    });
    return {
      answer,
      ...tellImported(answer, words.flag('--dry-run')),
      failed: answer.failed.length > 0,
    };
  },
};

const FEW = 3;

type Extras = {
  readonly helpers?: SaveHelpers;
  readonly atOnce?: number;
  readonly tags: readonly string[];
  readonly asTimeline: boolean;
  readonly dryRun: boolean;
  readonly url?: string;
  readonly title?: string;
  readonly mediaType?: string;
  readonly route: 'file' | 'fetch' | 'watched-folder';
};

/** Saves the files of all paths, several at once; their order in the answer stays. */
async function importPaths(
  session: Session,
  surroundings: CliSurroundings,
  paths: readonly string[],
  extras: Extras,
  result: Imported,
) {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const keep = keepInGroups(session, 'Import files');
  const own = {
    ...extras,
    helpers: { keep },
    // Starting threads costs more than reading a few files does: one goes through them.
    atOnce: files.length > FEW ? readingThreads * originalsPerThread : 1,
  };
  const gate = createWeightGate(bytesUnderWay);
  const load = ({ path }: FoundFile) =>
    path === '-' ? (surroundings.input ?? readStandardInput)() : readGiven(path);
  const parts = await mapAtOnce(files, own.atOnce, async (file) => {
    const part = nothingYet();
    const { value, leave } = await gate.enter(
      () => load(file),
      (one) => (typeof one === 'string' ? 0 : one.length),
    );
    if (typeof value === 'string') part.failed.push({ path: file.path, reason: value });
    else await importBytes(session, file, value, own, part).finally(leave);
    return part;
  });
  for (const part of parts) {
    for (const name of ['imported', 'captured', 'skipped', 'failed'] as const)
      (result[name] as unknown[]).push(...part[name]);
    if (part.exports) result.exports = [...(result.exports ?? []), ...part.exports];
  }
}

/** A file, and the folder from which what lies beside it may be taken. */
type FoundFile = { readonly path: string; readonly root?: string };

/** The files that a path stands for: those below a folder, else the path itself. */
async function filesAt(path: string): Promise<FoundFile[]> {
  const found = path === '-' ? null : await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [{ path }];
  return withoutPageParts(await walk(path), (one) => one).map((one) => ({ path: one, root: path }));
}

/** The bytes of a file, or why there are none. */
async function readGiven(file: string): Promise<Uint8Array | string> {
  const bytes = await readFile(file).catch((error: Error) => error);
  if (!(bytes instanceof Error)) return bytes;
  return errorCode(bytes) === 'ENOENT'
    ? 'There is no such file or folder.'
    : `The file cannot be read (${bytes.message}).`;
}

async function importBytes(
  session: Session,
  { path, root }: FoundFile,
  bytes: Uint8Array,
  extras: Extras,
  result: Imported,
): Promise<void> {
  if (!extras.asTimeline && (await importToolExport(session, path, bytes, extras, result))) return;
  if (extras.dryRun) {
    const reason = 'Only the export of another tool can be tried with --dry-run.';
    result.failed.push({ path, reason });
    return;
  }
  if (await addTimeline(session, path, bytes, extras, result)) return;
  if (await importAsArguments(session, path, bytes, extras, result)) return;
  const name = path === '-' ? {} : { fileName: basename(path) };
  const { asTimeline: _, dryRun: __, helpers, atOnce = 1, ...known } = extras;
  const input = { bytes, ...name, ...known };
  const save = (open: Session, one: SaveArticle) => saveArticle(open, one, helpers);
  const beside = path === '-' ? undefined : readBeside(path, root);
  for (const one of await saveFile(session, input, { save, atOnce, beside }))
    note(path + one.name.slice(name.fileName?.length ?? 0), one.saved, result);
}

function note(path: string, saved: Result<SaveOutcome>, result: Imported): void {
  if (!saved.ok) result.failed.push({ path, reason: saved.problem.message });
  else if (saved.value.status === 'skipped') {
    const { id, reason } = saved.value;
    result.skipped.push({ path, id, reason });
  } else if (saved.value.status === 'captured') {
    const { status: _, ...captured } = saved.value;
    result.captured.push({ path, ...captured });
  } else if (saved.value.status === 'joined') {
    const { id, added, changed, removed } = saved.value;
    const reason = `The article is here; of the PDF's annotations ${added} were added, ${changed} changed, ${removed} removed.`;
    result.skipped.push({ path, id, reason });
  } else {
    const { id, title, words, warnings, along } = saved.value;
    const more = along ? { statements: along.claims, events: along.events } : {};
    result.imported.push({ kind: 'article', id, title, path, words, warnings, ...more });
  }
}

/** Timeline files are known by their ending and by what is in them. */
async function addTimeline(
  session: Session,
  path: string,
  bytes: Uint8Array,
  extras: Extras,
  result: Imported,
): Promise<boolean> {
  const name = path === '-' ? '' : basename(path);
  const title = extras.title ?? (name.replace(/\.[^.]+$/, '') || 'Timeline');
  const text = new TextDecoder().decode(bytes);
  const read = await importAsTimeline(session, { name, text, title }, extras.asTimeline);
  if (read === null) return false;
  if (!read.ok) result.failed.push({ path, reason: read.problem.message });
  else {
    const { problems, ...timeline } = read.value;
    result.imported.push({ kind: 'timeline', path, words: 0, warnings: problems, ...timeline });
  }
  return true;
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
