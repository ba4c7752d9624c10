import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserWindow, session } from 'electron';
import type { Picture } from '../../shared/article/pictures-in.ts';
import { ProblemError } from '../../shared/base/result.ts';
import { refusal } from '../../shared/i18n/failing.ts';
import { drawnPicture, pageOfPicture } from './draw-picture.ts';

/** What the printer needs to know about its surroundings. */
export type PrinterPlaces = {
  /** The folder with the font sheets and fonts that the build copies. */
  readonly fontsFolder: string;
};

export type PagePrint = {
  readonly paper?: 'A4' | 'Letter';
  /** Without tags and outline: what a browser prints by itself, for comparison. */
  readonly plain?: boolean;
};

export type Printer = {
  /** Prints an HTML document to PDF bytes. The document's own @page size goes before `paper`. */
  print(html: string, options?: PagePrint): Promise<Uint8Array>;
  /** Draws the picture of a data: address as PNG, at most so many pixels wide; null where Chromium cannot. */
  draw(url: string, width: number): Promise<Picture | null>;
  close(): void;
};

/** Chromium keeps what it laid out: 25 documents stay under half a gigabyte, a thousand do not. */
const documentsPerWindow = 25;
const origin = 'https://print.invalid';

/**
 * A printing window that is never shown: no script, no network, a session of its own in memory.
 * Documents wait for each other, so several callers may share one printer.
 */
export function createPrinter(places: PrinterPlaces = bundledPlaces()): Printer {
  const printing = session.fromPartition('parley-print', { cache: false });
  let document = '';
  let window: BrowserWindow | null = null;
  let printed = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const fonts = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  closeNetwork(printing);
  if (printing.protocol.isProtocolHandled('https')) printing.protocol.unhandle('https');
  printing.protocol.handle('https', async (request) => {
    const { pathname } = new URL(request.url);
    if (!request.url.startsWith(`${origin}/`)) return new Response(null, { status: 403 });
    if (pathname === '/document') return htmlResponse(document);
    return fontResponse(fonts, places.fontsFolder, pathname);
  });

  const show = async (html: string): Promise<BrowserWindow> => {
    if (printed >= documentsPerWindow) closeWindow();
    window ??= openWindow();
    // A long document counts for several: what Chromium keeps grows with the pages.
    printed += Math.max(1, Math.ceil(html.length / 50_000));
    document = html;
    await window.loadURL(`${origin}/document`);
    return window;
  };
  const load = async (html: string): Promise<BrowserWindow> => {
    const shown = await show(html);
    await fontsReady(shown);
    if (html.includes('<img')) await picturesReady(shown);
    return shown;
  };
  const printOne = async (html: string, options: PagePrint): Promise<Buffer> => {
    const loaded = await load(html);
    return loaded.webContents.printToPDF({
      preferCSSPageSize: true,
      pageSize: options.paper ?? 'A4',
      printBackground: true,
      generateTaggedPDF: !options.plain,
      generateDocumentOutline: !options.plain,
    });
  };
  const closeWindow = () => {
    window?.destroy();
    window = null;
    printed = 0;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    print: (html, options = {}) =>
      inTurn(async () => {
        // A window that broke over what a stranger wrote must not keep everybody else from printing.
        const bytes = await inTime(printOne(html, options)).catch(() => null);
        if (bytes) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        closeWindow();
        throw new ProblemError(refusal('too-large', 'fail.pdfTooMuch'));
      }),
    draw: (url, width) =>
      inTurn(async () => {
        const drawing = show(pageOfPicture(url)).then((shown) => drawnPicture(shown, width));
        const drawn = await inTime(drawing).catch(() => null);
        if (drawn === null) closeWindow();
        return drawn;
      }),
    close: closeWindow,
  };
}

/** A dossier of a thousand pages takes half a minute. */
const patienceMs = 5 * 60_000;

/** What comes of it, or null where it takes too long. */
async function inTime<T>(printing: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  // Once its window is gone, nobody waits for what comes of it.
  printing.catch(() => undefined);
  return Promise.race([printing, tooLong]).finally(() => clearTimeout(timer));
}

// A font that arrives can show that another one is missing: layout is asked for until none is.
const settleFonts = `(async () => {
  for (let round = 0; round < 8; round++) {
    document.body.getBoundingClientRect();
    if (document.fonts.status === 'loaded') return;
    await document.fonts.ready;
  }
})()`;

/**
 * Waits for the fonts of the laid-out document: Chromium prints letters whose font is still on its
 * way as nothing. The page runs no script; this question comes from outside, as a debugger asks it.
 */
async function fontsReady(window: BrowserWindow): Promise<void> {
  const { debugger: inspector } = window.webContents;
  if (!inspector.isAttached()) inspector.attach('1.3');
  await inspector.sendCommand('Runtime.evaluate', { expression: settleFonts, awaitPromise: true });
}

// Three pixels of a picture to a pixel of the page are what paper shows (288 to the inch). What cannot be
// drawn gives way to its words; what is drawn by lines stays as sharp as it is.
const settlePictures = `(async () => {
  for (const image of document.images) {
    try {
      await image.decode();
    } catch {
      const words = document.createElement('p');
      words.className = 'missing';
      words.textContent = image.alt;
      image.replaceWith(words);
      continue;
    }
    const scale = (image.getBoundingClientRect().width * 3) / image.naturalWidth;
    const isDrawing = image.src.startsWith('data:image/svg');
    if (isDrawing || (scale >= 0.8 && image.src.length < 1000000)) continue;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * Math.min(1, scale)));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * Math.min(1, scale)));
    const paper = canvas.getContext('2d');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [photo, figure] = [canvas.toDataURL('image/jpeg', 0.86), canvas.toDataURL('image/png')];
    const smaller = figure.length < photo.length * 1.5 ? figure : photo;
    if (smaller.length >= image.src.length) continue;
    const box = image.getBoundingClientRect();
    image.style.width = box.width + 'px';
    image.style.height = box.height + 'px';
    image.src = smaller;
    await image.decode();
  }
})()`;

/** Draws pictures no larger than paper shows them, in the window that may nothing else. */
async function picturesReady(window: BrowserWindow): Promise<void> {
  await window.webContents.debugger.sendCommand('Runtime.evaluate', {
    expression: settlePictures,
    awaitPromise: true,
  });
}

/** The fonts lie beside the bundled program: dist/electron/ and dist/fonts/. */
function bundledPlaces(): PrinterPlaces {
  return { fontsFolder: join(dirname(fileURLToPath(import.meta.url)), '..', 'fonts') };
}

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: 'parley-print',
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webgl: false,
      plugins: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  return window;
}

function closeNetwork(printing: Electron.Session): void {
  printing.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  printing.webRequest.onBeforeRequest((details, answer) => {
    const ours = details.url.startsWith(`${origin}/`) || details.url.startsWith('data:');
    answer({ cancel: !ours });
  });
}

function htmlResponse(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/**
 * Serves a font sheet or font by its bare name. Each is read once and asked for once per window:
 * Chromium keeps in memory what it may call fresh, which halves the time of a document.
 */
async function fontResponse(
  kept: Map<string, Promise<Uint8Array<ArrayBuffer>>>,
  folder: string,
  pathname: string,
): Promise<Response> {
  const name = /^\/fonts\/([a-z0-9-]+\.(?:css|woff2))$/.exec(pathname)?.[1];
  if (!name) return new Response(null, { status: 404 });
  const file = kept.get(name) ?? readFont(join(folder, name));
  kept.set(name, file);
  try {
    const type = name.endsWith('.css') ? 'text/css' : 'font/woff2';
    return new Response(await file, { headers: { 'content-type': type, 'cache-control': fresh } });
  } catch {
    kept.delete(name);
    return new Response(null, { status: 404 });
  }
}

const fresh = 'max-age=31536000, immutable';

const readFont = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(path));
