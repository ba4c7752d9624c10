import type { ExportedMany } from '../../shared/bridge/export-channels.ts';
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
  /** The title of an article of the list, even of one that cannot be read any more. */
  titleOf(id: string): string | undefined;
};

/** Exports what was chosen and tells what became of it. Says if something was written. */
export async function runExport(choice: ExportChoice): Promise<boolean> {
  const { ids, isMany, as, look, title } = choice;
  const citation = citationFiles.find((format) => format === as);
  if (citation) return saveCitations(ids, citation);
  if (as === 'annotated' && isMany) return exportMany(choice);
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

async function exportMany({ ids, look, titleOf }: ExportChoice): Promise<boolean> {
  const done = await doOrTell('export:pdfs', { ids: [...ids], ...look });
  if (!done || done.folder === null) return false;
  const { folder, written: count, failed, cancelled, ended } = done;
  tellNotice(t(cancelled || ended ? 'export.stopped' : 'export.doneMany', { count, folder }));
  if (ended) tellProblem(ended);
  if (failed.length > 0) {
    const reasons = reasonsOf(
      failed.map((one) => ({ ...one, title: titleOf(one.id) ?? one.title })),
    );
    const message = t('export.failedMany', { count: failed.length, reasons });
    tellProblem({ code: 'unreadable', message });
  }
  return true;
}

/** So many titles are named for a reason, and so many reasons. */
const named = 3;

/** Why articles failed, each reason once with the titles that it befell. */
function reasonsOf(failed: ExportedMany['failed']): string {
  const byReason = new Map<string, string[]>();
  for (const { title, problem } of failed) {
    const { message } = problemInWords(problem);
    byReason.set(message, [...(byReason.get(message) ?? []), title]);
  }
  return [...byReason]
    .slice(0, named)
    .map(([reason, titles]) => {
      const more = titles.length > named ? ', …' : '';
      return `${titles.slice(0, named).join(', ')}${more}: ${reason}`;
    })
    .join(' · ');
}

/**
 * Hands the pages of what was chosen to the system's print dialogue; `told` hears how many pages
 * are drawn, and `stop` ends it before. Says if the dialogue was opened.
 */
export async function runPrint(
  { ids, as, look, title }: ExportChoice,
  told: (pages: number) => void,
  stop: AbortSignal,
): Promise<boolean> {
  const made = await doOrTell('export:pages', {
    ids: [...ids],
    as: as === 'annotated' ? 'annotated' : 'report',
    title,
    ...look,
  });
  if (!made || stop.aborted) return false;
  try {
    const pdf = await showPdf(made.bytes);
    return await printPages(pdf, told, stop).finally(() => pdf.close());
  } catch (error) {
    tellProblem(problemOf(error));
    return false;
  }
}
