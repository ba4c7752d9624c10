import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { makeReport, writeReport } from '../../shared/notebook/export-report.ts';
import { reportFormats } from '../../shared/notebook/report-formats.ts';
import { writeWithBeside } from '../disk/write-with-beside.ts';
import { type CliSurroundings, fileToWrite, type Outcome, oneOf, withNotebook } from './command.ts';
import { chosenArticles, languageOf, paperOf } from './export-pdfs.ts';
import { createProgramPrinter } from './print-with-program.ts';
import type { Words } from './words.ts';

/** Writes a report on articles, timelines, argument maps or claims; several become a dossier. */
export async function exportReport(words: Words, surroundings: CliSurroundings): Promise<Outcome> {
  const format = oneOf(words.needed('--format'), reportFormats, '--format');
  const file = fileToWrite(words);
  const printer = createProgramPrinter(surroundings);
  try {
    return await withNotebook(words, surroundings, async ({ session }) => {
      const ids = await chosenArticles(session, words);
      const look = { paper: paperOf(words), print: printer.print, draw: printer.draw };
      const title = words.value('--title') ?? '';
      const report = unwrap(await makeReport(session, ids, title, languageOf(words)));
      const { bytes, beside } = await writeReport(report, format, look);
      const written = await writeWithBeside(file, bytes, beside);
      if (!written.ok) throw new ProblemError(written.problem);
      return {
        answer: { exported: [{ file, format, title: report.title, bytes: bytes.length }] },
        text: file,
      };
    });
  } finally {
    await printer.close();
  }
}
