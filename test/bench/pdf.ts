import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../shared/model/article.ts';
import { readPdfAnnotations } from '../../shared/pdf/annotate-original.ts';
import { finishPdf } from '../../shared/pdf/finish-pdf.ts';
import type { NumberedPassage } from '../../shared/pdf/markers.ts';
import { numberPassages } from '../../shared/pdf/markers.ts';
import type { PrintInput } from '../../shared/pdf/print-document.ts';
import { printDocument } from '../../shared/pdf/print-document.ts';
import { readParleyPdf } from '../../shared/pdf/read-parley-pdf.ts';
import { readCorpusArticles, scriptOf } from './pdf-articles.ts';
import { matterhornFaults } from './pdf-matterhorn.ts';
import { oddArticles } from './pdf-odd.ts';
import { edges, isSame, letters, textUnder, wordsUnder } from './pdf-quads.ts';
import {
  ask,
  glyphsByMupdf,
  glyphsByPdfium,
  highlightsByPdfjs,
  highlightsByPoppler,
  type ListedHighlight,
  wordsByPoppler,
} from './pdf-readers.ts';
import { structureFaults } from './pdf-structure.ts';
import { printInWindow } from './pdf-window-run.ts';

/**
 * Prints corpus articles with random highlights and checks the files with four PDF readers. Arguments: the
 * number of articles, or "odd" for those that are hard to set (all, or the one of that number).
 */
export async function main(args: string[]): Promise<void> {
  const [wanted = '60', only] = args;
  const articles =
    wanted === 'odd' ? await oddArticles(only) : await readCorpusArticles(Number(wanted));
  const folder = join(tmpdir(), `parley-bench-pdf${wanted === 'odd' ? '-odd' : ''}`);
  const inputs = articles.map((article, index) => inputFor(article, index));
  const run = await printInWindow(
    await Promise.all(inputs.map(async (input) => ({ html: await printDocument(input) }))),
  );
  mkdirSync(folder, { recursive: true });
  const sums = new Map<string, Sum>();
  for (const [index, input] of inputs.entries()) {
    const script = scriptOf(input.article.version.text);
    const sum = sums.get(script) ?? emptySum();
    sums.set(script, sum);
    const finished = await finishPdf(run.pdfs[index] ?? new Uint8Array(), input);
    if (!finished.ok) {
      console.log(index, script, finished.problem.message);
      sum.refused += 1;
      continue;
    }
    writeFileSync(join(folder, `${index}-${script}.pdf`), finished.value);
    const faults = await checkOne(finished.value, run.pdfs[index] ?? new Uint8Array(), input, sum);
    if (faults.length > 0) console.log(`${index} ${script}: ${faults.join('; ')}`);
  }
  console.log(`files in ${folder}; memory of the printing window ${run.memory.toFixed(0)} MB`);
  console.table(Object.fromEntries([...sums, ['all', addUp([...sums.values()])]]));
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
  tagged: 0,
  type3: 0,
  notEmbedded: 0,
  blocks: 0,
  blocksInOrder: 0,
  blocksByPlace: 0,
  highlights: 0,
  notesByPdfjs: 0,
  notesByPoppler: 0,
  restored: 0,
  quoteByPdfium: 0,
  quoteByMupdf: 0,
  quoteByPoppler: 0,
  edges: 0,
  withinHalfByPdfium: 0,
  withinHalfByMupdf: 0,
  // Of what is missed: how much the same reader misses at the same places of what Chromium printed.
  missedInPrintToo: 0,
});
type Sum = ReturnType<typeof emptySum>;

const addUp = (sums: readonly Sum[]): Sum =>
  sums.reduce((all, one) => {
    for (const key of Object.keys(all) as (keyof Sum)[]) all[key] += one[key];
    return all;
  }, emptySum());

async function checkOne(
  pdf: Uint8Array,
  printed: Uint8Array,
  input: PrintInput,
  sum: Sum,
): Promise<string[]> {
  const { article } = input;
  const faults: string[] = [];
  const passages = numberPassages(article);
  sum.articles += 1;
  sum.highlights += passages.length;
  const qpdf = ask('qpdf', ['--check', 'FILE'], pdf);
  if (qpdf.startsWith('0\n')) sum.qpdfClean += 1;
  else faults.push(`qpdf: ${qpdf.slice(0, 200)}`);
  for (const line of ask('pdffonts', ['FILE'], pdf).split('\n').slice(3)) {
    if (line.includes('Type 3')) sum.type3 += 1;
    if (/\sno\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(line)) sum.notEmbedded += 1;
  }
  const untagged = [...(await structureFaults(pdf, article)), ...(await matterhornFaults(pdf))];
  if (untagged.length === 0) sum.tagged += 1;
  faults.push(...untagged, ...checkOrder(pdf, input, sum));
  const read = await readParleyPdf(pdf);
  const restored = read.ok && read.value ? read.value.annotations : [];
  for (const { annotation } of passages) {
    const back = restored.find((one) => one.id === annotation.id);
    if (JSON.stringify(back) === JSON.stringify(annotation)) sum.restored += 1;
  }
  faults.push(...(await checkHighlights({ pdf, printed }, input, passages, sum)));
  return faults.slice(0, 6);
}

/**
 * Every block stands in poppler's text, one after the other. Letters only: poppler joins words that a
 * line parts at a hyphen, and turns figures and brackets round in right-to-left text. Beside margin notes
 * poppler is asked for the order of the file (`-raw`); it then leaves right-to-left words as they are
 * painted, from the left, so those pages are read by place like pages without margin notes.
 */
function checkOrder(pdf: Uint8Array, input: PrintInput, sum: Sum): string[] {
  const { article, options } = input;
  const isRtl = article.metadata.direction?.value === 'rtl';
  const byPlace = blocksInOrder(ask('pdftotext', ['FILE', '-'], pdf), article);
  const inFile =
    options.notes === 'margin' && !isRtl
      ? blocksInOrder(ask('pdftotext', ['-raw', 'FILE', '-'], pdf), article)
      : byPlace;
  sum.blocks += inFile.told + inFile.missed.length;
  sum.blocksInOrder += inFile.told;
  sum.blocksByPlace += byPlace.told;
  return inFile.missed.slice(0, 2).map((words) => `pdftotext lacks “${words.slice(0, 40)}”`);
}

function blocksInOrder(
  answer: string,
  { metadata, version }: Article,
): { readonly told: number; readonly missed: readonly string[] } {
  const running = onlyLetters(metadata.title.value).slice(0, 20);
  const text = answer
    .slice(2)
    .split('\f')
    .map((page, at) => (at ? withoutRunning(page, running) : page))
    .map(onlyLetters)
    .join('');
  const missed: string[] = [];
  let told = 0;
  let at = 0;
  for (const { start, end, kind } of version.blocks) {
    const wanted = onlyLetters(version.text.slice(start, end));
    if (wanted === '' || kind === 'figure') continue;
    const found = text.indexOf(wanted, at);
    if (found >= 0) {
      told += 1;
      at = found + wanted.length;
    } else missed.push(wanted);
  }
  return { told, missed };
}

const onlyLetters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

/** The running title is the first line of a page, or the last one in the order of the file. */
const withoutRunning = (page: string, running: string): string =>
  page
    .split('\n')
    .filter((line) => !onlyLetters(line).startsWith(running))
    .join('\n');

async function checkHighlights(
  { pdf, printed }: { readonly pdf: Uint8Array; readonly printed: Uint8Array },
  input: PrintInput,
  passages: readonly NumberedPassage[],
  sum: Sum,
): Promise<string[]> {
  const faults: string[] = [];
  const height = input.options.paper === 'A4' ? 841.92 : 792;
  const listed = await nameHighlights(pdf);
  const byPoppler = highlightsByPoppler(pdf);
  const pdfium = await glyphsByPdfium(pdf);
  const mupdf = glyphsByMupdf(pdf, height);
  const poppler = wordsByPoppler(pdf, height);
  // What the same readers see in Chromium's own print of the same run: read where something is missed.
  const plain = {
    pdfium: once(() => glyphsByPdfium(printed)),
    mupdf: once(async () => glyphsByMupdf(printed, height)),
  };
  for (const { annotation } of passages) {
    const quote = annotation.target.quote.exact;
    const wanted = annotation.note.trim() || quote;
    const mine = listed.filter((one) => one.id === annotation.id);
    const isRight = (contents: string | undefined) => isSame(contents ?? '', wanted);
    if (mine.length > 0 && mine.every((one) => isRight(one.contents))) sum.notesByPdfjs += 1;
    if (mine.length > 0 && mine.every((one) => isRight(byPoppler?.get(one.name))))
      sum.notesByPoppler += 1;
    const isTold = (glyphs: typeof pdfium) =>
      letters(mine.map((one) => textUnder(one.quads, glyphs[one.page] ?? [])).join('')) ===
      letters(quote);
    if (isTold(pdfium)) sum.quoteByPdfium += 1;
    else {
      faults.push(`PDFium: «${quote.slice(0, 50)}»`);
      if (!isTold(await plain.pdfium())) sum.missedInPrintToo += 1;
    }
    if (isTold(mupdf)) sum.quoteByMupdf += 1;
    else {
      faults.push(`MuPDF: «${quote.slice(0, 50)}»`);
      if (!isTold(await plain.mupdf())) sum.missedInPrintToo += 1;
    }
    // poppler tells whole words: those under the quads must hold all of the quote.
    const words = letters(
      mine.map((one) => wordsUnder(one.quads, poppler[one.page] ?? [])).join(''),
    );
    if ([...letters(quote)].every((letter) => words.includes(letter))) sum.quoteByPoppler += 1;
    for (const { quads, page } of mine) {
      const [ours, theirs] = [edges(quads, pdfium[page] ?? []), edges(quads, mupdf[page] ?? [])];
      sum.edges += ours.length;
      sum.withinHalfByPdfium += ours.filter((miss) => miss <= 0.5).length;
      sum.withinHalfByMupdf += theirs.filter((miss) => miss <= 0.5).length;
      const isFar = (miss: number) => miss > 0.5;
      const tellFar = async (
        reader: string,
        misses: readonly number[],
        print: typeof plain.mupdf,
      ) => {
        if (!misses.some(isFar)) return;
        faults.push(`${reader} sees an end elsewhere: «${quote.slice(0, 50)}»`);
        const there = edges(quads, (await print())[page] ?? []);
        sum.missedInPrintToo += misses.filter(
          (miss, at) => isFar(miss) && isFar(there[at] ?? 0),
        ).length;
      };
      await tellFar('PDFium', ours, plain.pdfium);
      await tellFar('MuPDF', theirs, plain.mupdf);
    }
  }
  return faults.slice(0, 3);
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
};

/** pdf.js does not tell the name of an annotation: both lists are in the order of the file. */
async function nameHighlights(
  pdf: Uint8Array,
): Promise<(ListedHighlight & { readonly name: string; readonly id: string })[]> {
  const own = await readPdfAnnotations(pdf);
  const names = own.ok ? own.value.filter((one) => one.type === 'highlight') : [];
  const listed = await highlightsByPdfjs(pdf);
  if (names.length !== listed.length)
    console.log('pdf.js lists', listed.length, 'of', names.length);
  return listed.map((one, index) => {
    const name = names[index]?.name ?? '';
    return { ...one, name, id: /\/([a-z0-9]+)/.exec(name)?.[1] ?? '' };
  });
}
