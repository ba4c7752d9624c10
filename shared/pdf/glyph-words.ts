import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { PDFDict, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { joinClusters } from './join-clusters.ts';

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
  return pages.map((content) => {
    const { page, lines } = content;
    if (!explains(lines)) return content;
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const tableOf = (name: string) => tables.get(fonts?.get(PDFName.of(name)) as PDFRef) ?? none;
    return { page, lines: joinClusters(dropNeedless(lines, tableOf), page) };
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
  readonly text: string;
  readonly codes: number[];
  readonly from: number;
  to: number;
  readonly depth: number;
};

type Reader = {
  span(span: Span): void;
  /** Glyphs without text beside them. */
  bare?(font: string, codes: readonly number[]): void;
};

/** Reads the glyphs of a page line by line, as Skia writes it: one operator a line. */
function readGlyphs(lines: readonly string[], reader: Reader): void {
  let font = '';
  let span: Span | null = null;
  let depth = 0;
  for (const [at, line] of lines.entries()) {
    if (line.endsWith(' Tj')) {
      if (span) span.codes.push(...codesOf(line));
      else reader.bare?.(font, codesOf(line));
    } else if (line.endsWith(' Tf')) {
      font = /\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? '';
      if (span?.codes.length === 0) span.font = font;
    } else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      depth += 1;
      span ??= openSpan(line, { font, at, depth });
    } else if (line === 'EMC') {
      if (span?.depth === depth) {
        span.to = at;
        reader.span(span);
        span = null;
      }
      depth -= 1;
    }
  }
}

function openSpan(
  line: string,
  { font, at, depth }: { font: string; at: number; depth: number },
): Span | null {
  const hex = /\/ActualText <([0-9a-fA-F]+)>/.exec(line)?.[1];
  if (!hex) return null;
  return { font, text: utf16Of(hex), codes: [], from: at, to: at, depth };
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

/** The glyphs of a table that have a character; Skia writes zero for those without. */
function readTable(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      if (!/^0+$/.test(text)) table.set(Number.parseInt(code, 16), utf16Of(text));
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    )) {
      const start = Number.parseInt(first, 16);
      const letter = utf16Of(text).codePointAt(0) ?? 0;
      for (let code = start; code <= Number.parseInt(last, 16); code++)
        table.set(code, String.fromCodePoint(letter + code - start));
    }
  return table;
}

/** No list of a table may be longer (Adobe Technical Note 5411). */
const longestList = 100;

function writeTable(table: ReadonlyMap<number, string>): string {
  const lines = [...table]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${hex4(code)}> <${[...units(text)].map(hex4).join('')}>`);
  const lists: string[] = [];
  for (let at = 0; at < lines.length; at += longestList) {
    const some = lines.slice(at, at + longestList);
    lists.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex4 = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');

function* units(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}

/** UTF-16BE in hexadecimal digits, with or without its mark. */
function utf16Of(hex: string): string {
  const digits = hex.replace(/^feff/i, '');
  let text = '';
  for (let at = 0; at + 3 < digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16));
  return text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The two-byte codes of the string that a line shows; hexadecimal as a rule, else literal. */
function codesOf(line: string): number[] {
  const codes: number[] = [];
  if (line.charAt(line.length - 4) === '>') {
    for (let at = line.lastIndexOf('<') + 1; at + 4 < line.length - 2; at += 4)
      codes.push(Number.parseInt(line.slice(at, at + 4), 16));
    return codes;
  }
  const literal = /\(((?:[^\\)]|\\[\s\S])*)\) Tj$/.exec(line)?.[1] ?? '';
  const bytes = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8))
      : (escapes[escaped] ?? escaped),
  );
  for (let at = 0; at + 1 < bytes.length; at += 2)
    codes.push(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return codes;
}
