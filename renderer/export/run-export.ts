import type { ReportFormat } from '../../shared/notebook/report-formats.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice, tellProblem } from '../app/notices.ts';
import { problemInWords, t } from '../app/words.ts';
import { problemOf } from '../bridge.ts';
import { citationFiles, saveCitations } from './cite.ts';
import type { ExportAs, PdfLook } from './export-choice.ts';
import { printPages } from './print-pages.ts';
import { showPdf } from './shown-pdf.ts';

export type ExportChoice = {
  readonly ids: readonly string[];
  /** Several articles of the list, although just one of them may be chosen. */
  readonly isMany: boolean;
  readonly as: ExportAs;
  readonly look: PdfLook;
  readonly title: string;
};

/** Exports what was chosen and tells what became of it. Says if something was written. */
export async function runExport({ ids, isMany, as, look, title }: ExportChoice): Promise<boolean> {
  const citation = citationFiles.find((format) => format === as);
  if (citation) return saveCitations(ids, citation);
  if (as === 'annotated' && isMany) return exportMany(ids, look);
  const done =
    as === 'annotated'
      ? await doOrTell('export:pdf', { ids: [...ids], ...look })
      : await doOrTell('export:report', {
          ids: [...ids],
          format: as as ReportFormat,
          paper: look.paper,
          locale: look.locale,
          title,
        });
  if (done?.name) tellNotice(t('export.done', { name: done.name }));
  return done?.saved === true;
}

async function exportMany(ids: readonly string[], look: PdfLook): Promise<boolean> {
  const done = await doOrTell('export:pdfs', { ids: [...ids], ...look });
  if (!done || done.folder === null) return false;
  const { folder, written: count, failed } = done;
  tellNotice(t(done.cancelled ? 'export.stopped' : 'export.doneMany', { count, folder }));
  if (failed.length > 0) {
    const reasons = failed
      .slice(0, 5)
      .map(({ title, problem }) => `${title}: ${problemInWords(problem).message}`)
      .join(' · ');
    const message = t('export.failedMany', { count: failed.length, reasons });
    tellProblem({ code: 'unreadable', message });
  }
  return true;
}

/**
 * Hands the pages of what was chosen to the system's print dialogue; `told` hears how many pages
 * are drawn. Says if the dialogue was opened.
 */
export async function runPrint(
  { ids, as, look, title }: ExportChoice,
  told: (pages: number) => void,
): Promise<boolean> {
  const made = await doOrTell('export:pages', {
    ids: [...ids],
    as: as === 'annotated' ? 'annotated' : 'report',
    title,
    ...look,
  });
  if (!made) return false;
  try {
    const pdf = await showPdf(made.bytes);
    await printPages(pdf, told).finally(() => pdf.close());
    return true;
  } catch (error) {
    tellProblem(problemOf(error));
    return false;
  }
}
