import { pdfCaptureOf } from '../../shared/article/pdf-capture.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { exportAsks } from '../../shared/bridge/export-channels.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { LanguageCode } from '../../shared/i18n/languages.ts';
import { citationEnding } from '../../shared/notebook/citation-formats.ts';
import { writeCitations } from '../../shared/notebook/export-citations.ts';
import { exportMany } from '../../shared/notebook/export-many.ts';
import {
  exportPdf,
  type PdfOptions,
  type Press,
  pdfName,
} from '../../shared/notebook/export-pdf.ts';
import {
  makeReport,
  type WrittenReport,
  writeReport,
} from '../../shared/notebook/export-report.ts';
import { fileNameOf } from '../../shared/notebook/file-name.ts';
import { readLiving, type Session } from '../../shared/notebook/session.ts';
import { createFinishingPool } from '../session/finishing-pool.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { RunningTasks } from './running-tasks.ts';
import type { ShellPort } from './shell-port.ts';

const finishing = createFinishingPool();

/** Prints in the hidden window and finishes on a thread. */
const pressOf = (shell: ShellPort, paper: 'A4' | 'Letter'): Press => ({
  print: (html) => shell.print(html, paper),
  finish: (printed, from) => finishing.ask({ printed, from }),
});

/** A file speaks the language of the window that asks for it, unless another one is named. */
const inOwnWords = (shell: ShellPort, options: Asked<PdfOptions>): PdfOptions => ({
  ...options,
  locale: options.locale ?? shell.language().shown,
});

type Asked<T extends { locale?: LanguageCode }> = Omit<T, 'locale'> & {
  readonly locale?: LanguageCode | undefined;
};

/** A file that is there sooner needs no bar that tells how far it is. */
const tellAfterMs = 1_500;

/** Makes the bytes of one file; null where the person stopped it meanwhile: then nothing is written. */
const unlessStopped = (
  tasks: RunningTasks,
  make: () => Promise<Result<Uint8Array>>,
): Promise<Result<Uint8Array | null>> =>
  tasks.run('export', async ({ progress, isStopped }) => {
    const telling = setTimeout(() => progress(0, 1), tellAfterMs);
    const made = await make().finally(() => clearTimeout(telling));
    return isStopped() ? ok(null) : made;
  });

/** Answers exports: a dialog opened by main, a file written beside its place and renamed. */
export const exportHandlers = (
  { session }: OpenSession,
  shell: ShellPort,
  tasks: RunningTasks,
): Pick<Handlers, keyof typeof exportAsks> => ({
  'export:pdf': async ({ ids, ...options }) => {
    const first = await readLiving(session, 'article', ids[0] as string);
    const saved = await shell.saveFile(pdfName(first), () =>
      unlessStopped(tasks, () =>
        exportPdf(session, ids, inOwnWords(shell, options), pressOf(shell, options.paper)),
      ),
    );
    return saved.ok ? ok({ saved: saved.value !== null, name: saved.value }) : saved;
  },
  'export:report': async ({ ids, format, paper, title, locale }) => {
    const report = await makeReport(session, ids, title, locale ?? shell.language().shown);
    if (!report.ok) return report;
    const print = (html: string) => shell.print(html, paper);
    let beside: WrittenReport['beside'] = [];
    const saved = await shell.saveFile(
      fileNameOf(report.value.title, format),
      () =>
        unlessStopped(tasks, async () => {
          const look = { paper, print, draw: shell.draw };
          const written = await writeReport(report.value, format, look);
          beside = written.beside;
          return ok(written.bytes);
        }),
      () => beside,
    );
    return saved.ok ? ok({ saved: saved.value !== null, name: saved.value }) : saved;
  },
  ...lookHandlers(session, shell),
  ...manyHandlers(session, shell, tasks),
  'export:own-pages': async ({ id }) =>
    ok(pdfCaptureOf(await readLiving(session, 'article', id)) !== undefined),
  'citation:write': ({ ids, format }) =>
    writeCitations(session, ids, format, shell.language().shown),
  'citation:save': async ({ ids, format }) => {
    const first = await readLiving(session, 'article', ids[0] as string);
    const base = ids.length === 1 ? first.metadata.title.value : 'Citations';
    const saved = await shell.saveFile(fileNameOf(base, citationEnding(format)), async () => {
      const text = await writeCitations(session, ids, format, shell.language().shown);
      return text.ok ? ok(new TextEncoder().encode(text.value)) : text;
    });
    return saved.ok ? ok({ saved: saved.value !== null, name: saved.value }) : saved;
  },
});

/** What would be saved, for the eyes of the person before it is saved, for the printer and for a drag. */
function lookHandlers(
  session: Session,
  shell: ShellPort,
): Pick<Handlers, 'export:pages' | 'export:drag' | 'export:text'> {
  let looked: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  return {
    'export:pages': async ({ ids, as, title, ...options }) => {
      const press = pressOf(shell, options.paper);
      if (as === 'annotated') {
        const article = await readLiving(session, 'article', ids[0] as string);
        const pdf = await exportPdf(session, ids, inOwnWords(shell, options), press);
        if (!pdf.ok) return pdf;
        looked = { name: pdfName(article), bytes: pdf.value };
      } else {
        const locale = options.locale ?? shell.language().shown;
        const report = await makeReport(session, ids, title, locale);
        if (!report.ok) return report;
        const look = { paper: options.paper, print: press.print, draw: shell.draw };
        const { bytes } = await writeReport(report.value, 'pdf', look);
        looked = { name: fileNameOf(report.value.title, 'pdf'), bytes };
      }
      return ok({ bytes: looked.bytes });
    },
    'export:drag': async () => {
      if (!looked) return refuse('invalid-input', 'fail.noPdfToDrag');
      const handed = await shell.dragFile(looked.name, looked.bytes);
      return handed.ok ? ok(null) : handed;
    },
    'export:text': async ({ ids, title, locale }) => {
      const report = await makeReport(session, ids, title, locale ?? shell.language().shown);
      if (!report.ok) return report;
      const print = () => Promise.reject(new Error('Markdown is not printed.'));
      const look = { paper: 'A4' as const, print, draw: print };
      const { bytes } = await writeReport(report.value, 'md', look);
      return ok(new TextDecoder().decode(bytes));
    },
  };
}

const notBegun = { folder: null, written: 0, failed: [], cancelled: true, ended: null };

/** The export of many PDFs: one at a time, told as it goes on, ended when the person says so. */
function manyHandlers(
  session: Session,
  shell: ShellPort,
  tasks: RunningTasks,
): Pick<Handlers, 'export:pdfs'> {
  let isRunning = false;
  return {
    'export:pdfs': async ({ ids, ...options }) => {
      if (isRunning) return refuse('invalid-input', 'fail.exportRunning');
      isRunning = true;
      try {
        const folder = await shell.chooseFolder();
        if (!folder) return ok(notBegun);
        const { files, ...rest } = await tasks.run('export', ({ progress, isStopped }) =>
          exportMany(session, ids, inOwnWords(shell, options), {
            press: pressOf(shell, options.paper),
            write: folder.write,
            taken: folder.holds.map((name) => name.toLowerCase()),
            progress,
            isCancelled: isStopped,
          }),
        );
        return ok({ folder: folder.name, written: files.length, ...rest });
      } finally {
        isRunning = false;
      }
    },
  };
}
