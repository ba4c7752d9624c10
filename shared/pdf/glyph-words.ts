import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { PDFDict, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { readTable, utf16Of, writeTable } from './character-table.ts';
import { codesOf } from './glyph-codes.ts';
import { joinClusters } from './join-clusters.ts';
import { createSpareTables, type SpareTables } from './spare-tables.ts';

/** What the pages say about the glyphs of one font; glyphs are named by their codes. */
type Evidence = {
  /** What stands for a glyph by itself, and how often. */
  readonly alone: Map<number, Map<string, number>>;
  /** How often a glyph stands without being explained. */
  readonly bare: Map<number, number>;
  /** Glyphs that are explained together only. */
  readonly together: { readonly codes: readonly number[]; readonly text: string }[];
};

/** The decoded content of a page, line by line. */
export type PageContent = { readonly page: PDFPage; readonly lines: readonly string[] };

/** What each glyph of a font stands for, by its code. */
type Table = ReadonlyMap<number, string>;

/**
 * Completes the fonts' tables of characters (ISO 32000-1, 9.10.3). Chromium leaves shaped letters
 * (Arabic, Indic, local forms) out of them and tells their text beside each glyph; many readers look
 * into the tables only and would find, copy and read aloud nothing. Answers the pages' contents
 * without what the tables say by now: some readers give such text twice.
 */
export function completeGlyphWords(
  doc: PDFDocument,
  pages: readonly PageContent[],
): readonly PageContent[] {
  const known = new Map<PDFRef, Evidence>();
  for (const { page, lines } of pages) {
    if (!explains(lines)) continue;
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    gather(lines, (name) => {
      const ref = fonts?.get(PDFName.of(name));
      if (!(ref instanceof PDFRef)) return null;
      const evidence = known.get(ref) ?? { alone: new Map(), bare: new Map(), together: [] };
      known.set(ref, evidence);
      return evidence;
    });
  }
  const tables = new Map(
    [...known].map(([ref, evidence]) => [ref, completeFont(doc, ref, evidence)]),
  );
  const spare = createSpareTables(doc);
  const told = pages.map((content) => {
    const { page, lines } = content;
    if (!explains(lines)) return content;
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const tableOf = (name: string) => tables.get(fonts?.get(PDFName.of(name)) as PDFRef) ?? none;
    const apart = tellApart(dropNeedless(lines, tableOf), { fonts, tableOf, spare });
    return { page, lines: joinClusters(apart, page) };
  });
  spare.close();
  return told;
}

/**
 * Shows glyphs whose text their font's table cannot give (it differs by syllable) in the same font with
 * a table of its own: readers that look into tables only then tell the very text.
 */
function tellApart(
  lines: readonly string[],
  from: {
    readonly fonts: PDFDict | undefined;
    readonly tableOf: (name: string) => Table;
    readonly spare: SpareTables;
  },
): readonly string[] {
  const { fonts, tableOf, spare } = from;
  if (!fonts) return lines;
  const before = new Map<number, string>();
  const instead = new Map<number, string>();
  const after = new Map<number, string>();
  readGlyphs(lines, {
    span({ font, size, codes, text: said, from: start, to, setAt, isReversed }) {
      const table = tableOf(font);
      const order = isReversed ? codes.toReversed() : codes;
      if (order.map((code) => table.get(code) ?? '\0').join('') === said || setAt.length > 1)
        return;
      const name = spare.nameFor(fonts, { font, codes: order, said });
      if (name === null) return;
      const [inside] = setAt;
      if (inside === undefined) before.set(start, `/${name} ${size} Tf`);
      else instead.set(inside, `/${name} ${size} Tf`);
      after.set(to, `/${font} ${size} Tf`);
    },
  });
  if (after.size === 0) return lines;
  return lines.flatMap((line, at) => {
    const [own, back] = [before.get(at), after.get(at)];
    return [...(own ? [own] : []), instead.get(at) ?? line, ...(back ? [back] : [])];
  });
}

const explains = (lines: readonly string[]): boolean =>
  lines.some((line) => line.includes('/ActualText'));

const none: Table = new Map();

/**
 * Drops the text beside glyphs where the font's table gives the same, in the same order. Marks
 * above and below keep it: poppler would take them for lines of their own.
 */
function dropNeedless(lines: readonly string[], tableOf: (name: string) => Table): string[] {
  const needless = new Set<number>();
  readGlyphs(lines, {
    span({ font, codes, text: said, from, to }) {
      const table = tableOf(font);
      if (/\p{M}/u.test(said) || codes.map((code) => table.get(code) ?? '\0').join('') !== said)
        return;
      needless.add(from).add(to);
    },
  });
  return lines.filter((_, at) => !needless.has(at));
}

/** Glyphs with the text that is told beside them, on the lines `from` to `to` of a page. */
type Span = {
  font: string;
  size: string;
  readonly text: string;
  readonly codes: number[];
  readonly from: number;
  to: number;
  readonly depth: number;
  /** The lines inside that set the font. */
  readonly setAt: number[];
  /** Glyphs of right-to-left text stand from left to right. */
  readonly isReversed: boolean;
};

type Reader = {
  span(span: Span): void;
  /** Glyphs without text beside them. */
  bare?(font: string, codes: readonly number[]): void;
};

/** Reads the glyphs of a page line by line, as Skia writes it: one operator a line. */
function readGlyphs(lines: readonly string[], reader: Reader): void {
  let font = '';
  let size = '';
  let span: Span | null = null;
  let depth = 0;
  let reversedFrom = Number.POSITIVE_INFINITY;
  for (const [at, line] of lines.entries()) {
    if (line.endsWith(' Tj')) {
      if (span) span.codes.push(...codesOf(line));
      else reader.bare?.(font, codesOf(line));
    } else if (line.endsWith(' Tf')) {
      [, font = '', size = ''] = /\/(\S+) (\S+) Tf$/.exec(line) ?? [];
      span?.setAt.push(at);
      if (span?.codes.length === 0) Object.assign(span, { font, size });
    } else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      depth += 1;
      if (line.startsWith('/ReversedChars')) reversedFrom = depth;
      const isReversed = depth > reversedFrom;
      span ??= openSpan(line, { font, size, from: at, depth, isReversed });
    } else if (line === 'EMC') {
      if (span?.depth === depth) {
        span.to = at;
        reader.span(span);
        span = null;
      }
      if (depth === reversedFrom) reversedFrom = Number.POSITIVE_INFINITY;
      depth -= 1;
    }
  }
}

function openSpan(
  line: string,
  at: Pick<Span, 'font' | 'size' | 'from' | 'depth' | 'isReversed'>,
): Span | null {
  const hex = /\/ActualText <([0-9a-fA-F]+)>/.exec(line)?.[1];
  return hex ? { ...at, text: utf16Of(hex), codes: [], to: at.from, setAt: [] } : null;
}

function gather(lines: readonly string[], evidenceOf: (font: string) => Evidence | null): void {
  readGlyphs(lines, {
    bare(font, codes) {
      const bare = evidenceOf(font)?.bare;
      for (const code of codes) bare?.set(code, (bare.get(code) ?? 0) + 1);
    },
    span(span) {
      const evidence = evidenceOf(span.font);
      if (evidence) learn(evidence, span);
    },
  });
}

function learn(font: Evidence, { codes, text }: Span): void {
  const [code, ...more] = codes;
  if (code === undefined) return;
  if (more.length > 0) {
    font.together.push({ codes, text });
    return;
  }
  const words = font.alone.get(code) ?? new Map<string, number>();
  words.set(text, (words.get(text) ?? 0) + 1);
  font.alone.set(code, words);
}

function completeFont(doc: PDFDocument, ref: PDFRef, evidence: Evidence): Table {
  const { context } = doc;
  const font = context.lookupMaybe(ref, PDFDict);
  const old = font?.get(PDFName.of('ToUnicode'));
  const stream = context.lookup(old);
  if (!font || !(old instanceof PDFRef) || !(stream instanceof PDFRawStream)) return none;
  const isPacked = stream.dict.get(PDFName.of('Filter')) !== undefined;
  const table = readTable(
    strFromU8(isPacked ? unzlibSync(stream.contents) : stream.contents, true),
  );
  const before = new Map(table);
  for (const [code, words] of evidence.alone) {
    const [best] = [...words].sort((a, b) => b[1] - a[1]);
    const isUsed = table.has(code) && (evidence.bare.get(code) ?? 0) >= (best?.[1] ?? 0);
    if (best && !isUsed) table.set(code, best[0]);
  }
  for (const one of evidence.together) explainLast(table, one);
  if (table.size === before.size && [...table].every(([code, text]) => before.get(code) === text))
    return table;
  const written = PDFRawStream.of(
    context.obj({ Filter: 'FlateDecode' }),
    zlibSync(strToU8(writeTable(table), true), { level: 6 }),
  );
  context.assign(old, written);
  return table;
}

/** Where all glyphs of a group but one are known, the rest of the text is that one's. */
function explainLast(table: Map<number, string>, { codes, text }: Evidence['together'][number]) {
  const unknown = codes.filter((code) => !table.has(code));
  const [code] = unknown;
  if (code === undefined || unknown.length > 1) return;
  let rest = text;
  for (const one of codes) {
    const word = table.get(one) ?? '';
    if (!rest.includes(word)) return;
    rest = rest.replace(word, '');
  }
  // A stroke that only carries the letter on to its neighbour is a joiner: it has no letter itself.
  table.set(code, rest === '' ? '\u200d' : rest);
}
