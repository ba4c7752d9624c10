import { strToU8, zlibSync } from 'fflate';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { PDFDict, PDFName, PDFRawStream, PDFRef as Ref } from 'pdf-lib';
import { writeTable } from './character-table.ts';

/** A syllable: its glyphs in the order of reading, and what they say together. */
export type Syllable = {
  readonly font: string;
  readonly codes: readonly number[];
  readonly said: string;
};

export type SpareTables = {
  /**
   * The name under which a page has the font of a syllable with a table that gives just what it says;
   * null where there are too many of them already.
   */
  nameFor(fonts: PDFDict, syllable: Syllable): string | null;
  /** Writes the tables; call once. */
  close(): void;
};

type Spare = { readonly ref: PDFRef; readonly name: string; readonly table: Map<number, string> };

/** So many tables of one font keep a file small; a syllable more is left to the text told beside it. */
const mostTables = 24;
const joiner = '\u200d';

/** Fonts like those of the document, which differ in nothing but the characters of their glyphs. */
export function createSpareTables(doc: PDFDocument): SpareTables {
  const { context } = doc;
  const spares = new Map<PDFRef, Spare[]>();

  const addSpare = (ref: PDFRef, font: string, known: Spare[]): Spare => {
    const made = context.nextRef();
    const spare = { ref: made, name: `${font}s${known.length + 1}`, table: new Map() };
    known.push(spare);
    const copy = context.lookup(ref, PDFDict).clone(context);
    context.assign(made, copy);
    return spare;
  };

  return {
    nameFor(fonts, { font, codes, said }) {
      const ref = fonts.get(PDFName.of(font));
      if (!(ref instanceof Ref)) return null;
      const known = spares.get(ref) ?? [];
      spares.set(ref, known);
      const pieces = pieceOut(said, codes.length);
      const fits = ({ table }: Spare) =>
        codes.every((code, at) => (table.get(code) ?? pieces[at]) === pieces[at]);
      if (new Set(codes).size < codes.length) return null;
      const spare =
        known.find(fits) ?? (known.length < mostTables ? addSpare(ref, font, known) : null);
      if (!spare) return null;
      codes.forEach((code, at) => {
        spare.table.set(code, pieces[at] ?? joiner);
      });
      fonts.set(PDFName.of(spare.name), spare.ref);
      return spare.name;
    },
    close() {
      for (const { ref, table } of [...spares.values()].flat()) {
        const bytes = zlibSync(strToU8(writeTable(table), true), { level: 6 });
        const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), bytes);
        context.lookup(ref, PDFDict).set(PDFName.of('ToUnicode'), context.register(stream));
      }
    },
  };
}

/** A text in so many pieces: a character each, the rest to the last one; a joiner where none is left. */
function pieceOut(said: string, count: number): string[] {
  const letters = [...said];
  return Array.from({ length: count }, (_, at) =>
    at === count - 1 ? letters.slice(at).join('') || joiner : (letters[at] ?? joiner),
  );
}
