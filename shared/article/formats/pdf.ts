import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import { oneLine } from '../clean-text.ts';
import { preparePdfEnvironment } from './pdf-environment.ts';
import { toLines } from './pdf-lines.ts';
import { joinLines, type PdfLine, type PdfParagraph } from './pdf-paragraphs.ts';

/** What a PDF says: paragraphs with the places of their lines, and its own properties. */
export type ReadPdf = {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly paragraphs: readonly PdfParagraph[];
  readonly pages: number;
};

type PdfPage = { getTextContent(): Promise<{ items: readonly unknown[] }>; cleanup(): void };
type PdfFile = {
  numPages: number;
  getPage(n: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info?: unknown }>;
};
type PdfTask = { promise: Promise<PdfFile>; destroy(): Promise<void> };
type PdfLibrary = { getDocument(source: object): PdfTask };

const MOST_PAGES = 3000;

/** Reads the text of a PDF with PDF.js, with the rectangle of every line. Nothing is drawn or run. */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPdf>> {
  const library = await loadLibrary();
  const source = {
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
    stopAtErrors: false,
  };
  const task = library.getDocument(source);
  try {
    const file = await task.promise;
    const lines: PdfLine[] = [];
    const pages = Math.min(file.numPages, MOST_PAGES);
    for (let n = 1; n <= pages; n++) lines.push(...(await linesOf(file, n)));
    const info = (await file.getMetadata().catch(() => ({ info: {} }))).info as Record<
      string,
      unknown
    >;
    const text = (value: unknown) =>
      typeof value === 'string' && value.trim() ? oneLine(value) : undefined;
    return ok({
      title: text(info?.Title),
      author: text(info?.Author),
      paragraphs: joinLines(lines, pages),
      pages,
    });
  } catch (error) {
    if (String((error as Error)?.name).includes('Password'))
      return refuse('unreadable', 'fail.pdfLocked');
    return refuse('damaged', 'fail.pdfDamaged');
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** The page's text as lines; a page that cannot be read counts as empty. */
async function linesOf(file: PdfFile, number: number): Promise<PdfLine[]> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return toLines(items, number);
  } catch {
    return [];
  }
}

let loaded: Promise<PdfLibrary> | null = null;

/**
 * Loads PDF.js where it is first needed: it is large. It runs on this very thread (callers read
 * PDFs on worker threads), and its drawing types, absent outside a window, are never called.
 */
function loadLibrary(): Promise<PdfLibrary> {
  loaded ??= (async () => {
    preparePdfEnvironment();
    const world = globalThis as { pdfjsWorker?: unknown };
    // @ts-expect-error: this entry of pdfjs-dist comes without types
    world.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary;
  })();
  return loaded;
}
