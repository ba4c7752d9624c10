import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { findClusters } from '../../../shared/pdf/glyph-places.ts';
import { snapBox } from '../../../shared/pdf/snap-box.ts';

/** The clusters of a page in the scale in which Chromium prints; its font has wide glyphs and a mark. */
async function clustersOf(...lines: string[]) {
  const doc = await PDFDocument.create();
  const page = doc.addPage();
  const descendant = doc.context.obj({ Type: 'Font', DW: 0, W: [1, [500, 600]] });
  const font = doc.context.obj({ Type: 'Font', DescendantFonts: [descendant] });
  page.node.set(PDFName.of('Resources'), doc.context.obj({ Font: { F4: font } }));
  const scale = ['q', '.24 0 0 -.24 0 792 cm', 'q', '3.125 0 0 3.125 0 0 cm', 'BT', '/F4 10 Tf'];
  return findClusters(page, [...scale, '1 0 0 -1 100 200 Tm', ...lines, 'ET', 'Q', 'Q']);
}

const box = (left: number, right: number) => ({ left, right, bottom: 640, top: 655 });
const round = (value: number) => Math.round(value * 100) / 100;

describe('the letters of a page', () => {
  it('are found where they stand, in points from the lower left corner', async () => {
    const [first, second] = await clustersOf('<0001> Tj', '5 0 Td <0002> Tj');
    expect([first?.left, first?.right, first?.base].map((x) => round(x ?? 0))).toEqual([
      75, 78.75, 642,
    ]);
    expect([second?.left, second?.right].map((x) => round(x ?? 0))).toEqual([78.75, 83.25]);
  });

  it('are told with their marks: those of a syllable, and those that follow', async () => {
    const span = [
      '/Span<</ActualText <feff0e210e34> >> BDC',
      '<0001> Tj',
      '4 0 Td <0003> Tj',
      'EMC',
    ];
    const clusters = await clustersOf(...span, '1 0 Td <0002> Tj', '4 0 Td <0003> Tj');
    expect(clusters.map(({ marks }) => marks.map(round))).toEqual([[78], [81.75]]);
  });
});

describe('the box of a highlight', () => {
  it('begins and ends with its letters, not with the pixels of the page', async () => {
    const clusters = await clustersOf('<0001> Tj', '5 0 Td <0002> Tj', '6 0 Td <0001> Tj');
    const snapped = snapBox(box(79.2, 83), clusters);
    expect([snapped.left, snapped.right].map(round)).toEqual([78.73, 83.27]);
  });

  it('holds the marks of its letters and not those of its neighbours', async () => {
    const marked = ['<0001> Tj', '5.2 0 Td <0003> Tj', '-.2 0 Td <0002> Tj', '6.4 0 Td <0003> Tj'];
    const clusters = await clustersOf(...marked);
    const snapped = snapBox(box(79.2, 83), clusters);
    expect([snapped.left, snapped.right].map(round)).toEqual([78.92, 83.57]);
  });

  it('stays as it was where no letters are in it, or they end elsewhere', async () => {
    const clusters = await clustersOf('<0001> Tj', '5 0 Td <0002> Tj');
    expect(snapBox(box(300, 310), clusters)).toEqual(box(300, 310));
    const far = snapBox(box(70, 83), clusters);
    expect([far.left, far.right].map(round)).toEqual([69.98, 83.27]);
  });
});
