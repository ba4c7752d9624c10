import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { exportPdf, pdfName } from '../../shared/notebook/export-pdf.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import { type Command, neededWord, oneOf, withNotebook } from './command.ts';
import { exportArguments } from './export-arguments.ts';
import { printWithProgram } from './print-with-program.ts';
import { UsageError, type Words } from './words.ts';

export const exportCommand: Command = {
  usage: 'export pdf ID… --out FILE | export arguments [NAME] --format FORMAT --out FILE',
  summary: 'Writes the annotated PDF of an article, or arguments for other programs.',
  options: {
    '--out': 'value',
    '--paper': 'value',
    '--notes': 'value',
    '--no-appendix': 'flag',
    '--format': 'value',
    '--claim': 'value',
  },
  async run(words, surroundings) {
    const what = neededWord(words, 0, 'What to export ("pdf" or "arguments")');
    if (what === 'arguments') return exportArguments(words, surroundings);
    if (what !== 'pdf')
      throw new UsageError('The export command knows "export pdf" and "export arguments".');
    const ids = words.plain.slice(1);
    if (ids.length === 0) throw new UsageError('Name the article to export by its id.');
    const out = resolve(words.needed('--out'));
    const options = readOptions(words);
    const exported = await withNotebook(words, surroundings, async ({ session }) => {
      const files: { id: string; file: string; bytes: number }[] = [];
      if (ids.length > 1) await mkdir(out, { recursive: true });
      for (const id of ids) {
        const article = await readLiving(session, 'article', id);
        const file = ids.length > 1 ? join(out, pdfName(article)) : out;
        const pdf = unwrap(
          await exportPdf(session, [id], options, (html) =>
            printWithProgram(html, options.paper, surroundings),
          ),
        );
        const written = await writeFileDurably(file, pdf);
        if (!written.ok) throw new ProblemError(written.problem);
        files.push({ id, file, bytes: pdf.length });
      }
      return files;
    });
    return { answer: { exported }, text: exported.map(({ file }) => file).join('\n') };
  },
};

const readOptions = (words: Words) => ({
  paper: oneOf(words.value('--paper') ?? 'A4', ['A4', 'Letter'] as const, '--paper'),
  notes: oneOf(
    words.value('--notes') ?? 'footnotes',
    ['footnotes', 'margin', 'none'] as const,
    '--notes',
  ),
  appendix: !words.flag('--no-appendix'),
});
