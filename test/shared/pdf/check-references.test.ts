import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { hasPlausibleReferences } from '../../../shared/pdf/check-references.ts';
import { openPdf } from '../../../shared/pdf/open-pdf.ts';

const withReferences = (index: string, widths: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.7\n9 0 obj\n<< /Type /XRef /Size 13 /W [ ${widths} ] /Index [ ${index} ] /Length 4 >>\nstream\nabcd\nendstream\nendobj\n`,
  );

it('a cross-reference stream that claims more than a document can hold is refused at once', async () => {
  for (const bytes of [
    withReferences('2147483648 13', '1 2 2'),
    withReferences('0 900000000', '1 2 2'),
    withReferences('0 13', '1 900000000 2'),
  ]) {
    expect(hasPlausibleReferences(bytes)).toBe(false);
    expect(await openPdf(bytes)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  }
});

it('what a sound file claims is believed', async () => {
  expect(hasPlausibleReferences(withReferences('0 13', '1 2 2'))).toBe(true);
  const doc = await PDFDocument.create();
  doc.addPage();
  const bytes = await doc.save({ useObjectStreams: true });
  expect(hasPlausibleReferences(bytes)).toBe(true);
  expect((await openPdf(bytes)).ok).toBe(true);
});
