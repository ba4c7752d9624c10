import type { Command } from './command.ts';
import { neededWord } from './command.ts';
import { exportAnnotations } from './export-annotations.ts';
import { exportArguments } from './export-arguments.ts';
import { exportCitations } from './export-citations.ts';
import { exportNotebookFile } from './export-notebook.ts';
import { exportPdfs } from './export-pdfs.ts';
import { exportReport } from './export-report.ts';
import { UsageError } from './words.ts';

const kinds = {
  pdf: exportPdfs,
  report: exportReport,
  citation: exportCitations,
  arguments: exportArguments,
  annotations: exportAnnotations,
  notebook: exportNotebookFile,
} as const;

export const exportCommand: Command = {
  usage:
    'export pdf|report|citation ID… | export arguments [NAME] --format FORMAT --out FILE | export notebook --out FILE.zip',
  summary: 'Writes annotated PDFs, reports, citations, or arguments for other programs.',
  options: {
    '--out': 'value',
    '--all': 'flag',
    '--paper': 'value',
    '--notes': 'value',
    '--pages': 'value',
    '--no-appendix': 'flag',
    '--format': 'value',
    '--language': 'value',
    '--title': 'value',
    '--claim': 'value',
  },
  async run(words, surroundings) {
    const what = neededWord(words, 0, `What to export (${Object.keys(kinds).join(', ')})`);
    if (!Object.hasOwn(kinds, what))
      throw new UsageError(`The export command knows ${Object.keys(kinds).join(', ')}.`);
    return kinds[what as keyof typeof kinds](words, surroundings);
  },
};
