import { preparePdfEnvironment } from '../../shared/article/formats/pdf-environment.ts';
import { type PiecedLine, toLines } from '../../shared/article/formats/pdf-lines.ts';

export type PageBox = {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
};

/** A PDF opened for looking at its pages; pages count from 1, sizes are in points. */
export type ShownPdf = {
  readonly pages: number;
  sizeOf(page: number): Promise<{ readonly width: number; readonly height: number }>;
  /** The page's box before it is turned by `rotate` degrees, in points. */
  boxOf(page: number): Promise<PageBox>;
  /** The lines of text on a page, with the places of their pieces. */
  linesOf(page: number): Promise<readonly PiecedLine[]>;
  /** Draws a page with its annotations; `scale` is pixels per point. */
  draw(page: number, scale: number, purpose?: 'display' | 'print'): Promise<HTMLCanvasElement>;
  close(): void;
};

const CLOSING_MS = 3_000;

/**
 * Opens a PDF with PDF.js, drawn on a thread of its own. Scripts inside the PDF are never run, and
 * everything PDF.js needs comes from the program itself.
 */
export async function showPdf(bytes: Uint8Array): Promise<ShownPdf> {
  preparePdfEnvironment();
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  // Taken by the next call at once, so that every PDF has a thread of its own.
  library.GlobalWorkerOptions.workerPort = worker;
  const task = library.getDocument({
    data: bytes,
    cMapUrl: '/pdf-parts/',
    wasmUrl: '/pdf-parts/',
    standardFontDataUrl: '/pdf-parts/',
    useSystemFonts: false,
    // The window's policy lets no WebAssembly run: the slower decoders are plain scripts.
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  const close = () => {
    const end = () => worker.terminate();
    // A thread that is lost in a damaged file answers no more.
    const timer = setTimeout(end, CLOSING_MS);
    void task.destroy().finally(() => {
      clearTimeout(timer);
      end();
    });
  };
  const pdf = await task.promise.catch((error: unknown) => {
    close();
    throw error;
  });
  return {
    pages: pdf.numPages,
    async sizeOf(page) {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 });
      return { width, height };
    },
    async boxOf(page) {
      const { view, rotate } = await pdf.getPage(page);
      const [left = 0, bottom = 0, right = 0, top = 0] = view;
      return { left, bottom, width: right - left, height: top - bottom, rotate };
    },
    async linesOf(number) {
      const page = await pdf.getPage(number);
      return toLines((await page.getTextContent()).items, number);
    },
    async draw(number, scale, purpose = 'display') {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport, intent: purpose }).promise;
      page.cleanup();
      return canvas;
    },
    close,
  };
}
