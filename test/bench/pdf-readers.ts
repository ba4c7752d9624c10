import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** One character as a PDF reader places it, in points from the lower left corner. */
export type Glyph = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
};

type Module = {
  _FPDF_LoadPage(doc: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  HEAPF32: Float32Array;
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number };
};

/** The characters of every page as PDFium (Chrome's viewer) reads them. */
export async function glyphsByPdfium(bytes: Uint8Array): Promise<Glyph[][]> {
  const library = await PDFiumLibrary.init();
  const doc = await library.loadDocument(bytes);
  const module = (library as unknown as { module: Module }).module;
  const handle = (doc as unknown as { documentIdx: number }).documentIdx;
  const rect = module.wasmExports.malloc(16);
  const pages: Glyph[][] = [];
  for (let index = 0; index < doc.getPageCount(); index++) {
    const page = module._FPDF_LoadPage(handle, index);
    const text = module._FPDFText_LoadPage(page);
    const glyphs: Glyph[] = [];
    const count = module._FPDFText_CountChars(text);
    for (let at = 0; at < count; at++) {
      const code = module._FPDFText_GetUnicode(text, at);
      if (!module._FPDFText_GetLooseCharBox(text, at, rect)) continue;
      const view = new DataView(module.HEAPU8.buffer, rect, 16);
      const [left, top, right, bottom] = [0, 4, 8, 12].map((place) => view.getFloat32(place, true));
      glyphs.push({
        text:
          code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code),
        left: left ?? 0,
        top: top ?? 0,
        right: right ?? 0,
        bottom: bottom ?? 0,
      });
    }
    pages.push(glyphs);
    module._FPDFText_ClosePage(text);
    module._FPDF_ClosePage(page);
  }
  doc.destroy();
  library.destroy();
  return pages;
}

/** The characters of every page as MuPDF places them (mutool, a separate program). */
export function glyphsByMupdf(bytes: Uint8Array, height: number): Glyph[][] {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-mupdf-')), 'a.pdf');
  writeFileSync(file, bytes);
  const done = spawnSync('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', file], {
    maxBuffer: 1 << 29,
  });
  const pages = String(done.stdout).split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(/<char quad="([^"]+)"[^>]* c="([^"]*)"/g)].map((match) => {
      const numbers = (match[1] ?? '').split(' ').map(Number);
      const xs = numbers.filter((_, index) => index % 2 === 0);
      const ys = numbers.filter((_, index) => index % 2 === 1);
      return {
        text: unescapeXml(match[2] ?? ''),
        left: Math.min(...xs),
        right: Math.max(...xs),
        bottom: height - Math.max(...ys),
        top: height - Math.min(...ys),
      };
    }),
  );
}

/** The words of every page as poppler places them (pdftotext). */
export function wordsByPoppler(bytes: Uint8Array, height: number): Glyph[][] {
  const pages = ask('pdftotext', ['-bbox', 'FILE', '-'], bytes).split('<page ').slice(1);
  return pages.map((page) =>
    [
      ...page.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      text: unescapeXml(text),
      left: Number(left),
      right: Number(right),
      bottom: height - Number(bottom),
      top: height - Number(top),
    })),
  );
}

const popplerList = `
import sys, json, gi
gi.require_version('Poppler', '0.18')
from gi.repository import Poppler
doc = Poppler.Document.new_from_file('file://' + sys.argv[1], None)
found = []
for page in range(doc.get_n_pages()):
    for mapping in doc.get_page(page).get_annot_mapping():
        if mapping.annot.get_annot_type() == Poppler.AnnotType.HIGHLIGHT:
            found.append([mapping.annot.get_name(), mapping.annot.get_contents() or ''])
print(json.dumps(found))
`;

/** Names and notes of the highlights that poppler lists; null where its Python binding is absent. */
export function highlightsByPoppler(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  // Debian's own Python has the binding, another one that stands before it does not.
  for (const python of ['python3', '/usr/bin/python3']) {
    const told = ask(python, ['-c', popplerList, 'FILE'], bytes);
    if (told.startsWith('0\n')) return new Map(JSON.parse(told.slice(2)) as [string, string][]);
  }
  return null;
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_all, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** A highlight as pdf.js lists it. */
export type ListedHighlight = {
  readonly page: number;
  readonly contents: string;
  readonly author: string;
  /** Eight numbers per line. */
  readonly quads: readonly number[];
};

/** The highlights that pdf.js (Firefox's viewer) lists. */
export async function highlightsByPdfjs(bytes: Uint8Array): Promise<ListedHighlight[]> {
  completePromise();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = createRequire(import.meta.url).resolve(
    'pdfjs-dist/legacy/build/pdf.worker.mjs',
  );
  const doc = await pdfjs.getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const listed: ListedHighlight[] = [];
  for (let page = 1; page <= doc.numPages; page++) {
    for (const one of await (await doc.getPage(page)).getAnnotations()) {
      if (one.subtype !== 'Highlight') continue;
      listed.push({
        page: page - 1,
        contents: one.contentsObj?.str ?? '',
        author: one.titleObj?.str ?? '',
        quads: Array.from(one.quadPoints ?? []),
      });
    }
  }
  await doc.loadingTask.destroy();
  return listed;
}

/** pdf.js asks for this even in its legacy build; Node 20 does not have it yet. */
function completePromise(): void {
  if ('withResolvers' in Promise) return;
  Object.assign(Promise, {
    withResolvers: () => {
      let resolve: unknown;
      let reject: unknown;
      const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
      });
      return { promise, resolve, reject };
    },
  });
}

/** What a command-line program says about a PDF. */
export function ask(command: string, words: readonly string[], bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-pdf-')), 'a.pdf');
  writeFileSync(file, bytes);
  const done = spawnSync(
    command,
    words.map((word) => (word === 'FILE' ? file : word)),
    {
      maxBuffer: 1 << 28,
    },
  );
  if (done.error) throw done.error;
  return `${done.status}\n${done.stdout}${command === 'qpdf' ? done.stderr : ''}`;
}

/** Reads a file of the bench folder as bytes. */
export const readBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
