import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotationFormats } from '../../shared/bridge/annotation-channels.ts';
import { escapedName, evilArchives } from './hostile-archives.ts';
import { runCommandLine } from './hostile-commands.ts';
import { exportAll, exportPdfs } from './hostile-exports.ts';
import { mutatedPdf, seedPdfs } from './hostile-pdfs.ts';
import { type HostileProgram, within } from './hostile-program.ts';
import { type HostileReport, watched } from './hostile-run.ts';
import { jsonTexts } from './hostile-strings.ts';
import { askInside, drawPdfs, drawRows, dropFiles } from './hostile-window.ts';
import { answerOpenDialog, root } from './launch.ts';

type Tell = (words: string) => void;

/** Main must have read, or refused, one original of a stranger after so long. */
const patienceMs = 90_000;

/** As what a zip is handed in: each ending has a reader of its own. */
const endings = ['zip', 'epub', 'docx', 'wacz'];

/** Hands in every evil archive under each ending, and to the import of whole notebooks. */
export const runArchives = (tell: Tell): Promise<HostileReport> =>
  watched(async (hostile, done) => {
    const { faults, folder } = hostile;
    const archives = evilArchives(hostile.privateFile);
    const notebook = readFileSync(join(folder, 'notebook', 'notebook.json'));
    const notebooks = evilArchives(hostile.privateFile, {
      name: 'notebook.json',
      content: notebook,
    });
    Object.assign(done, { archives: archives.size, articles: 0, refused: 0 });
    for (const [what, bytes] of archives) {
      for (const ending of endings) {
        const { ids, problems } = await drop(hostile, [{ name: `${what}.${ending}`, bytes }]);
        done['articles'] = (done['articles'] ?? 0) + ids.length;
        done['refused'] = (done['refused'] ?? 0) + problems.length;
        if (ids.length + problems.length === 0)
          faults.refused.push(`${what}.${ending} vanished without a word`);
      }
      const isTaken = isTakenAsNotebook(hostile, notebooks.get(what) as Uint8Array, notebook);
      if (isTaken) faults.outside.push(`${what} became a notebook`);
      else done['notebooks refused'] = (done['notebooks refused'] ?? 0) + 1;
      faults.outside.push(...escapedFiles(folder).map((file) => `${what}: ${file}`));
    }
    tell(`${done['articles']} articles, ${done['refused']} refusals`);
    await drawAll(hostile, done);
  });

/**
 * The command line unpacks exported notebooks: true where it took this one for such. What it does not take
 * for one becomes articles of a new notebook, as any other file.
 */
function isTakenAsNotebook(hostile: HostileProgram, bytes: Uint8Array, notebook: Buffer): boolean {
  const { folder } = hostile;
  const file = join(folder, 'handed.zip');
  writeFileSync(file, bytes);
  const target = join(folder, 'unpacked');
  runCommandLine(hostile, ['import', file, '--notebook', target]);
  const made = join(target, 'notebook.json');
  const isTaken = existsSync(made) && readFileSync(made).equals(notebook);
  rmSync(target, { recursive: true, force: true });
  return isTaken;
}

/** Files of an archive that came to lie anywhere but in the notebook, under their own name. */
const escapedFiles = (folder: string): string[] =>
  [folder, join(folder, '..'), tmpdir(), homedir(), root, join(root, '..'), '/'].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.includes(escapedName))
      .map((name) => join(place, name)),
  );

/** Hands in JSON of every kind as file: as article, and to every importer that reads JSON. */
export const runJson = (tell: Tell): Promise<HostileReport> =>
  watched(async (hostile, done) => {
    const { program, page, folder, faults } = hostile;
    const inputs = join(folder, 'json');
    mkdirSync(inputs);
    const paths = jsonTexts.flatMap(({ name, input }, at) =>
      [input, `{"nodes":${input},"edges":${input},"events":[${input}],"items":${input}}`].map(
        (text, wrapped) => {
          const path = join(inputs, `${at}-${wrapped}-${name.replace(/\.json$/, '')}.json`);
          writeFileSync(path, text);
          return path;
        },
      ),
    );
    done['files'] = paths.length;
    const { ids } = await drop(hostile, [
      { name: 'one.txt', bytes: new TextEncoder().encode('A title\n\nA text to be annotated.') },
    ]);
    const take = async (channel: string, payload: unknown, some: readonly string[]) => {
      await answerOpenDialog(program, some);
      const asked = page.evaluate(askInside, [channel, payload] as const);
      const answer = await within(patienceMs, asked, null);
      if (!answer) faults.stuck.push(`${channel} with ${some[0]}`);
      else done[channel] = (done[channel] ?? 0) + 1;
      return answer?.ok ? (answer.value as Record<string, string> | null) : null;
    };
    for (let at = 0; at < paths.length; at += 40) {
      const some = paths.slice(at, at + 40);
      await take('argument:import-files', null, some);
      await take('timeline:import-files', null, some);
      const tried = await take('import:choose', null, some);
      if (tried) await take('import:run', { importId: tried['importId'] }, some);
    }
    tell('read by the importers of arguments, timelines and other tools');
    for (const path of paths) await take('annotation:import', { articleId: ids[0] }, [path]);
    const dropAll = (some: typeof jsonTexts) =>
      drop(
        hostile,
        some.map(({ name, input }) => ({ name, bytes: new TextEncoder().encode(input) })),
      );
    const short = await dropAll(jsonTexts.filter(({ input }) => input.length < LONG));
    const long = await dropAll(jsonTexts.filter(({ input }) => input.length >= LONG));
    const all = [...new Set([...ids, ...short.ids])];
    done['articles'] = all.length + long.ids.length;
    for (const format of annotationFormats)
      await page.evaluate(askInside, ['annotation:losses', { articleId: ids[0], format }] as const);
    tell(`${done['articles']} articles`);
    await drawAll(hostile, done);
    await exportAll(hostile, all, []);
    // Half a minute each: a font measures a hundred thousand brackets anew for every line.
    for (const id of long.ids) await exportAll(hostile, [id], []);
  });

/** JSON of so many characters is exported by itself. */
const LONG = 50_000;

/** Opens damaged PDFs by number as pages and as text, marks them, and exports them with the marks. */
export const runPdfs = (numbers: readonly number[], tell: Tell): Promise<HostileReport> =>
  watched(async (hostile, done) => {
    const { page, faults, folder } = hostile;
    const seeds = await seedPdfs(pathToFileURL(hostile.privateFile).href);
    const ids: string[] = [];
    const inputs = join(folder, 'pdfs');
    mkdirSync(inputs);
    Object.assign(done, { pdfs: 0, refused: 0 });
    for (const number of numbers) {
      const file = { name: `${number}.pdf`, bytes: mutatedPdf(seeds, number) };
      writeFileSync(join(inputs, file.name), file.bytes);
      const { ids: saved, problems } = await drop(hostile, [file]);
      ids.push(...saved);
      done['pdfs'] = (done['pdfs'] ?? 0) + 1;
      done['refused'] = (done['refused'] ?? 0) + problems.length;
    }
    tell(`${ids.length} read, ${done['refused']} refused`);
    const articles = [...new Set(ids)];
    done['articles'] = articles.length;
    for (const articleId of articles) {
      const mark = { articleId, passage: { start: 0, end: 4 }, kind: 'claim', note: 'x' };
      await page.evaluate(askInside, ['annotation:add', mark] as const);
    }
    done['pages'] = 0;
    done['pageless'] = 0;
    for (let row = 0; row < articles.length; row++) {
      const nothing = { pages: 0, pageless: 0, missed: [`PDF in row ${row}`] };
      const drawn = await within(40_000, page.evaluate(drawPdfs, [row, row + 1] as const), nothing);
      done['pages'] += drawn.pages;
      done['pageless'] += drawn.pageless;
      faults.stuck.push(...drawn.missed);
    }
    tell(`${done['pages']} drawn as pages`);
    const out = join(folder, 'marked');
    mkdirSync(out);
    done['unwritable'] = articles.length > 0 ? await exportPdfs(hostile, articles, out) : 0;
    done['exported'] = readdirSync(out).length;
    const words = ['import', inputs, '--notebook', join(folder, 'by-command')];
    const read = runCommandLine(hostile, words) as Record<string, unknown[]> | null;
    done['by command'] = Object.values(read ?? {}).reduce((sum, { length }) => sum + length, 0);
    tell(`${done['by command']} read or refused by a command`);
  });

async function drawAll(
  { page, faults }: HostileProgram,
  done: Record<string, number>,
): Promise<void> {
  done['texts'] = 0;
  const { value } = await page.evaluate(askInside, ['library:counts', null] as const);
  const { all: count } = value as { all: number };
  for (let at = 0; at < count; at++) {
    const nothing = { texts: 0, originals: 0, missed: [`row ${at}`] };
    const drawn = await within(30_000, page.evaluate(drawRows, [at, at + 1] as const), nothing);
    done['texts'] += drawn.texts;
    faults.stuck.push(...drawn.missed);
  }
}

type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Drops files on the window; their bytes travel as text, for Playwright speaks JSON. */
async function drop({ page, faults }: HostileProgram, files: readonly GivenFile[]) {
  const told = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const nothing = { ids: [] as string[], problems: ['nothing came'] };
  const dropped = await within(patienceMs, page.evaluate(dropFiles, told), null);
  if (!dropped) faults.stuck.push(`reading ${files.map(({ name }) => name).join(', ')}`);
  return dropped ?? nothing;
}
