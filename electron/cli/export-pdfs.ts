import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { type LanguageCode, languages } from '../../shared/i18n/languages.ts';
import { exportMany } from '../../shared/notebook/export-many.ts';
import { exportPdf, type PdfOptions, type Press } from '../../shared/notebook/export-pdf.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { finishPdf } from '../../shared/pdf/finish-pdf.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import { type CliSurroundings, fileToWrite, type Outcome, oneOf, withNotebook } from './command.ts';
import { createProgramPrinter } from './print-with-program.ts';
import { say } from './say.ts';
import { UsageError, type Words } from './words.ts';

/** Writes the annotated PDF of one article to a file, or those of several into a folder. */
export async function exportPdfs(words: Words, surroundings: CliSurroundings): Promise<Outcome> {
  const out = resolve(words.needed('--out'));
  const options = readOptions(words);
  const printer = createProgramPrinter(surroundings);
  try {
    return await withNotebook(words, surroundings, async ({ session }) => {
      const ids = await chosenArticles(session, words);
      const press = { print: printer.print, finish: finishPdf };
      const found = await stat(out).catch(() => null);
      if (ids.length === 1 && !found?.isDirectory())
        return await exportToFile(session, ids[0] as string, options, press, fileToWrite(words));
      if (found?.isFile())
        throw new UsageError(`"${out}" is a file. Name a folder for several articles with --out.`);
      return await exportToFolder(session, ids, options, press, out);
    });
  } finally {
    await printer.close();
  }
}

/** The ids that were named, or with --all those of every article. */
export async function chosenArticles(session: Session, words: Words): Promise<readonly string[]> {
  const named = [...new Set(words.plain.slice(1))];
  if (!words.flag('--all') && named.length === 0)
    throw new UsageError('Name the articles to export by their ids, or all of them with --all.');
  if (!words.flag('--all')) return named;
  const ids: string[] = [];
  for (let total = 1; ids.length < total; ) {
    const page = { sort: 'saved', descending: false, offset: ids.length, limit: 1000 } as const;
    const found = await session.index.rows(page);
    ids.push(...found.rows.map(({ id }) => id));
    total = found.rows.length === 0 ? 0 : found.total;
  }
  if (ids.length === 0) throw new UsageError('There is no article in this notebook.');
  return ids;
}

async function exportToFile(
  session: Session,
  id: string,
  options: PdfOptions,
  press: Press,
  file: string,
): Promise<Outcome> {
  const pdf = unwrap(await exportPdf(session, [id], options, press));
  const written = await writeFileDurably(file, pdf);
  if (!written.ok) throw new ProblemError(written.problem);
  return { answer: { exported: [{ id, file, bytes: pdf.length }], failed: [] }, text: file };
}

async function exportToFolder(
  session: Session,
  ids: readonly string[],
  options: PdfOptions,
  press: Press,
  folder: string,
): Promise<Outcome> {
  await mkdir(folder, { recursive: true });
  const outcome = await exportMany(session, ids, options, {
    press,
    write: (name, bytes) => writeFileDurably(join(folder, name), bytes),
    progress: (done, total, title) => void say(process.stderr, `${done}/${total}  ${title}\n`),
    isCancelled: () => false,
  });
  const exported = outcome.files.map(({ id, name, bytes }) => ({
    id,
    file: join(folder, name),
    bytes,
  }));
  const failed = outcome.failed.map(({ id, problem }) => ({ id, reason: problem.message }));
  const { ended } = outcome;
  return {
    answer: { exported, failed },
    text: exported.map(({ file }) => file).join('\n'),
    messages: [
      ...failed.map(({ id, reason }) => `${id}: ${reason}`),
      ...(ended ? [ended.message] : []),
    ],
    failed: failed.length > 0 || ended !== null,
  };
}

/** The paper of an export. */
export const paperOf = (words: Words): 'A4' | 'Letter' =>
  oneOf(words.value('--paper') ?? 'A4', ['A4', 'Letter'] as const, '--paper');

/** The language of an export's own words. */
export const languageOf = (words: Words): LanguageCode =>
  oneOf(
    words.value('--language') ?? 'en',
    languages.map(({ code }) => code),
    '--language',
  );

const readOptions = (words: Words): PdfOptions => {
  const pages = words.value('--pages');
  return {
    paper: paperOf(words),
    locale: languageOf(words),
    notes: oneOf(
      words.value('--notes') ?? 'footnotes',
      ['footnotes', 'margin', 'none'] as const,
      '--notes',
    ),
    appendix: !words.flag('--no-appendix'),
    ...(pages === undefined
      ? {}
      : { pages: oneOf(pages, ['original', 'new'] as const, '--pages') }),
  };
};
