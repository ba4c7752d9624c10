import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { joinClusters } from '../../../shared/pdf/join-clusters.ts';

/** Joins on a page whose font F4 has glyphs 1 to 3, of which the third is a mark without width. */
async function joined(...lines: string[]): Promise<string[]> {
  const doc = await PDFDocument.create();
  const page = doc.addPage();
  const descendant = doc.context.obj({ Type: 'Font', DW: 0, W: [1, [500, 600]] });
  const font = doc.context.obj({ Type: 'Font', DescendantFonts: [descendant] });
  page.node.set(PDFName.of('Resources'), doc.context.obj({ Font: { F4: font } }));
  return joinClusters(['/F4 10 Tf', '1 0 0 -1 8 29 Tm', ...lines], page).slice(2);
}

const open = '/Span<</ActualText <feff0e210e34> >> BDC';

describe('the glyphs of a syllable', () => {
  it('are shown by one operator, and what follows stays where it was', async () => {
    expect(
      await joined(open, '7 0 Td <0001> Tj', '4.5 0 Td <0003> Tj', 'EMC', '0.5 0 Td <0002> Tj'),
    ).toEqual([open, '7 0 Td [<0001> 50 <0003>] TJ', 'EMC', '5 0 Td <0002> Tj']);
  });

  it('stay apart where one stands higher than the other, and the letter alone tells the text', async () => {
    const lines = [open, '7 0 Td <0001> Tj', '4.5 -1 Td <0003> Tj', 'EMC', '0.5 1 Td <0002> Tj'];
    expect(await joined(...lines)).toEqual([
      open,
      '/Glyph <</ActualText <feff0e210e34>>> BDC',
      '7 0 Td <0001> Tj',
      'EMC',
      '/Glyph <</ActualText <feff200d>>> BDC',
      '4.5 -1 Td <0003> Tj',
      'EMC',
      'EMC',
      '0.5 1 Td <0002> Tj',
    ]);
  });

  it('stay apart where the mark is shown before its letter', async () => {
    const lines = [open, '7 0 Td <0003> Tj', '1.5 0 Td <0001> Tj', 'EMC', '5 0 Td <0002> Tj'];
    const told = await joined(...lines);
    expect(told.filter((line) => line.endsWith('Tj'))).toEqual(
      lines.filter((line) => line.endsWith('Tj')),
    );
    expect(told[4]).toBe('/Glyph <</ActualText <feff0e210e34>>> BDC');
  });

  it('move nothing beyond the next line of text', async () => {
    const syllable = [open, '<0001> Tj', '4.5 0 Td <0003> Tj', 'EMC'];
    const next = ['1 0 0 -1 8 49 Tm', '<0002> Tj', '6 0 Td <0001> Tj'];
    expect((await joined(...syllable, ...next)).slice(3)).toEqual(next);
  });

  it('of one glyph are left as they are', async () => {
    const lines = [open, '7 0 Td <0001> Tj', 'EMC'];
    expect(await joined(...lines)).toEqual(lines);
  });
});
