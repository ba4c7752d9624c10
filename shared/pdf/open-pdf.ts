import { EncryptedPDFError, PDFDocument } from 'pdf-lib';
import type { Result } from '../base/result.ts';
import { ok } from '../base/result.ts';
import { refuse } from '../i18n/failing.ts';
import { hasPlausibleReferences } from './check-references.ts';
import { quickenPdfLib } from './quick-pdf-lib.ts';

quickenPdfLib();

/**
 * Opens PDF bytes for reading or appending. Fails with `unsupported` for protected files, with
 * `damaged` for files without readable pages. `toRead` also opens what everybody may read but
 * nobody may change.
 */
export async function openPdf(
  bytes: Uint8Array,
  { toRead = false }: { readonly toRead?: boolean } = {},
): Promise<Result<PDFDocument>> {
  if (!hasPlausibleReferences(bytes)) return refuse('damaged', 'fail.notPdf');
  try {
    const doc = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
      ...(toRead ? { password: '' } : {}),
    });
    if (doc.getPageCount() === 0) return refuse('damaged', 'fail.pdfNoPage');
    return ok(doc);
  } catch (error) {
    if (error instanceof EncryptedPDFError || /encrypt|password/i.test(String(error)))
      return refuse('unsupported', 'fail.pdfProtected');
    return refuse('damaged', 'fail.notPdf');
  }
}
