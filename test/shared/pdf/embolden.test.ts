import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { emboldenHan } from '../../../shared/pdf/embolden.ts';

const ink = '.0667 .0667 .0667 RG .0667 .0667 .0667 rg';
const bold = '.0667 .0667 .0706 RG .0667 .0667 .0706 rg';
const shown = (font: string) => ['BT', `/${font} 20 Tf`, '1 0 0 -1 0 9 Tm', '<003d> Tj', 'ET'];

async function pageWith(fonts: Readonly<Record<string, string>>) {
  const doc = await PDFDocument.create();
  const page = doc.addPage();
  const dict = Object.entries(fonts).map(([name, base]): [string, object] => [
    name,
    { Type: 'Font', Subtype: 'Type0', BaseFont: base },
  ]);
  page.node.set(
    PDFName.of('Resources'),
    doc.context.obj({ Font: Object.fromEntries(dict) as never }),
  );
  return page;
}

describe('bold letters of fonts with one weight', () => {
  it('are stroked too, and nothing else is', async () => {
    const page = await pageWith({
      F1: 'AAAAAA+NotoSansSCThin-Regular',
      F2: 'BAAAAA+SourceSerif4-Bold',
    });
    const lines = [
      ink,
      ...shown('F1'),
      'q',
      bold,
      ...shown('F1'),
      ...shown('F2'),
      'Q',
      ...shown('F1'),
    ];
    const stroke = ['q', '2 Tr', '0.700 w'];
    expect(emboldenHan(lines, page)).toEqual([
      ...[ink, ...shown('F1'), 'q', bold, ...stroke, ...shown('F1'), 'Q'],
      ...[...shown('F2'), 'Q', ...shown('F1')],
    ]);
  });

  it('stay as they are on pages without such fonts', async () => {
    const page = await pageWith({ F1: 'AAAAAA+SourceSerif4-Bold' });
    const lines = [bold, ...shown('F1')];
    expect(emboldenHan(lines, page)).toEqual(lines);
  });
});
