import { PDFCrossRefStream, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { quickenPdfLib } from '../../../shared/pdf/quick-pdf-lib.ts';

describe('the short ways of writing PDF', () => {
  const slowName = PDFName.of;
  const slowAppend = Reflect.get(PDFCrossRefStream.prototype, 'appendEntry') as unknown;
  beforeAll(quickenPdfLib);

  it('are taken, for pdf-lib still has what they stand for', () => {
    expect(slowAppend).toBeTypeOf('function');
    expect(Reflect.get(PDFCrossRefStream.prototype, 'appendEntry')).not.toBe(slowAppend);
    expect(PDFName.of).not.toBe(slowName);
  });

  it('put references in their order whatever order they come in', async () => {
    const doc = await PDFDocument.create();
    const table = PDFCrossRefStream.create(PDFDict.withContext(doc.context), false);
    for (const number of [3, 1, 7, 5, 2, 6]) table.addUncompressedEntry(PDFRef.of(number), number);
    const entries = Reflect.get(table, 'entries') as { readonly ref: PDFRef }[];
    expect(entries.map(({ ref }) => ref.objectNumber)).toEqual([0, 1, 2, 3, 5, 6, 7]);
  });

  it('know the same names', () => {
    for (const name of ['Type', 'Zotero:Tags', 'A#20B', 'x'])
      expect([PDFName.of(name), PDFName.of(name)]).toEqual([slowName(name), slowName(name)]);
    expect(PDFName.of('A#42')).toBe(PDFName.of('AB'));
  });
});
