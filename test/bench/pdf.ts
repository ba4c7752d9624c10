import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../shared/model/article.ts';
import { readPdfAnnotations } from '../../shared/pdf/annotate-original.ts';
import { finishPdf } from '../../shared/pdf/finish-pdf.ts';
import { numberPassages } from '../../shared/pdf/markers.ts';
import type { PrintInput } from '../../shared/pdf/print-document.ts';
import { printDocument } from '../../shared/pdf/print-document.ts';
import { readParleyPdf } from '../../shared/pdf/read-parley-pdf.ts';
import { readCorpusArticles, scriptOf } from './pdf-articles.ts';
import type { Glyph } from './pdf-readers.ts';
import { ask, glyphsByMupdf, glyphsByPdfium, highlightsByPdfjs } from './pdf-readers.ts';
import { printInWindow } from './pdf-window-run.ts';

const folder = join(tmpdir(), 'parley-bench-pdf');

/** Prints corpus articles with random highlights and checks the files with four PDF readers. */
export async function main(args: string[]): Promise<void> {
  const count = Number(args[0] ?? 60);
  const articles = await readCorpusArticles(count);
  const inputs = articles.map((article, index) => inputFor(article, index));
  const run = await printInWindow(inputs.map((input) => ({ html: printDocument(input) })));
  mkdirSync(folder, { recursive: true });
  const sum = emptySum();
  for (const [index, input] of inputs.entries()) {
    const start = performance.now();
    const finished = await finishPdf(run.pdfs[index] ?? new Uint8Array(), input);
    const ms = performance.now() - start;
    const script = scriptOf(input.article.version.text);
    if (!finished.ok) {
      console.log(index, script, finished.problem.message);
      sum.refused += 1;
      continue;
    }
    writeFileSync(join(folder, `${index}-${script}.pdf`), finished.value);
    const found = await checkOne(finished.value, input, sum);
    console.log(
      `${index} ${script} print ${run.times[index]?.toFixed(0)} ms, finish ${ms.toFixed(0)} ms, ${Math.round(finished.value.length / 1024)} KB ${found.join('; ')}`,
    );
  }
  console.log(`memory of the printing window ${run.memory.toFixed(0)} MB`);
  console.log(JSON.stringify(sum, null, 1));
}

function inputFor(article: Article, index: number): PrintInput {
  return {
    article,
    options: {
      paper: index % 2 ? 'Letter' : 'A4',
      notes: index % 3 === 1 ? 'margin' : 'footnotes',
      appendix: true,
    },
    generatedAt: '2025-07-02T00:00:00.000Z',
    locale: 'en',
  };
}

const emptySum = () => ({
  articles: 0,
  refused: 0,
  qpdfClean: 0,
  type3: 0,
  notEmbedded: 0,
  annotations: 0,
  listedByPdfjs: 0,
  noteRight: 0,
  quoteByPdfium: 0,
  lettersByPdfium: 0,
  quoteByMupdf: 0,
  lettersByMupdf: 0,
  restored: 0,
  worstQuad: 0,
  quads: 0,
  quadsWithinHalfPoint: 0,
});
type Sum = ReturnType<typeof emptySum>;

async function checkOne(pdf: Uint8Array, input: PrintInput, sum: Sum): Promise<string[]> {
  const faults: string[] = [];
  const passages = numberPassages(input.article);
  sum.articles += 1;
  sum.annotations += passages.length;
  const qpdf = ask('qpdf', ['--check', 'FILE'], pdf);
  if (qpdf.startsWith('0\n')) sum.qpdfClean += 1;
  else faults.push(`qpdf: ${qpdf.slice(0, 200)}`);
  for (const line of ask('pdffonts', ['FILE'], pdf).split('\n').slice(3)) {
    if (line.includes('Type 3')) sum.type3 += 1;
    if (/\sno\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(line)) sum.notEmbedded += 1;
  }
  const read = await readParleyPdf(pdf);
  const restored = read.ok && read.value ? read.value.annotations : [];
  for (const { annotation } of passages) {
    const back = restored.find((one) => one.id === annotation.id);
    if (JSON.stringify(back) === JSON.stringify(annotation)) sum.restored += 1;
  }
  const listed = await nameHighlights(pdf);
  const height = input.options.paper === 'A4' ? 841.92 : 792;
  const readers = [
    { name: 'Pdfium' as const, glyphs: await glyphsByPdfium(pdf) },
    { name: 'Mupdf' as const, glyphs: glyphsByMupdf(pdf, height) },
  ];
  for (const { annotation } of passages) {
    const wanted = annotation.note.trim() || annotation.target.quote.exact;
    const name = annotation.id;
    const mine = listed.filter((one) => one.name === name);
    if (mine.length > 0) sum.listedByPdfjs += 1;
    if (mine.length > 0 && mine.every((one) => same(one.contents, wanted))) sum.noteRight += 1;
    for (const { name: reader, glyphs } of readers) {
      const under = mine.map((one) => textUnder(one.quads, glyphs[one.page] ?? [])).join('');
      const quote = annotation.target.quote.exact;
      if (bare(under) === bare(quote)) sum[`quoteBy${reader}`] += 1;
      else if (reader === 'Pdfium')
        faults.push(`«${quote.slice(0, 40)}» ≠ «${under.slice(0, 40)}»`);
      if (letters(under) === letters(quote)) sum[`lettersBy${reader}`] += 1;
    }
    for (const one of mine) measureQuads(one.quads, readers[0]?.glyphs[one.page] ?? [], sum);
  }
  return faults.slice(0, 3);
}

/** pdf.js does not tell the name of an annotation: both lists are in the order of the file. */
async function nameHighlights(pdf: Uint8Array) {
  const own = await readPdfAnnotations(pdf);
  const names = own.ok ? own.value.filter((one) => one.type === 'highlight') : [];
  const listed = await highlightsByPdfjs(pdf);
  if (names.length !== listed.length)
    console.log('pdf.js lists', listed.length, 'of', names.length);
  return listed.map((one, index) => ({
    ...one,
    name: /\/([a-z0-9]+)/.exec(names[index]?.name ?? '')?.[1] ?? '',
  }));
}

const same = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/** Readers differ in white space, compatibility forms and marks of direction: none is content. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe\ufeff]/g, '');

/** The same letters in any order: readers order right-to-left and stacked letters each their way. */
const letters = (text: string): string => [...bare(text)].sort().join('');

type Line = { left: number; right: number; bottom: number; top: number };

function linesOf(quads: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at + 7 < quads.length; at += 8) {
    const xs = [0, 2, 4, 6].map((step) => quads[at + step] ?? 0);
    const ys = [1, 3, 5, 7].map((step) => quads[at + step] ?? 0);
    lines.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    });
  }
  return lines;
}

const isIn = (glyph: Glyph, line: Line): boolean => {
  const x = (glyph.left + glyph.right) / 2;
  const y = (glyph.bottom + glyph.top) / 2;
  return x >= line.left && x <= line.right && y >= line.bottom && y <= line.top;
};

const textUnder = (quads: readonly number[], glyphs: readonly Glyph[]): string =>
  linesOf(quads)
    .map((line) =>
      glyphs
        .filter((glyph) => isIn(glyph, line))
        .map((glyph) => glyph.text)
        .join(''),
    )
    .join('');

function measureQuads(quads: readonly number[], glyphs: readonly Glyph[], sum: Sum): void {
  for (const line of linesOf(quads)) {
    const inside = glyphs.filter(
      (glyph) => isIn(glyph, line) && glyph.right > glyph.left && /\S/.test(glyph.text),
    );
    if (inside.length === 0) continue;
    const left = Math.abs(Math.min(...inside.map((glyph) => glyph.left)) - line.left);
    sum.quads += 1;
    sum.worstQuad = Math.max(sum.worstQuad, left);
    if (left <= 0.5) sum.quadsWithinHalfPoint += 1;
  }
}
