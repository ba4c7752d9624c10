import { EncryptedPDFError, PDFDocument } from 'pdf-lib';
import type { Result } from '../base/result.ts';
import { fail, ok } from '../base/result.ts';

/**
 * Opens PDF bytes for reading or appending. Fails with `unsupported` for protected files, with
 * `damaged` for files without readable pages. `toRead` also opens what everybody may read but
 * nobody may change.
 */
export async function openPdf(
  bytes: Uint8Array,
  { toRead = false }: { readonly toRead?: boolean } = {},
): Promise<Result<PDFDocument>> {
  try {
    const doc = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
      ...(toRead ? { password: '' } : {}),
    });
    if (doc.getPageCount() === 0)
      return fail('damaged', 'This PDF is damaged: it has no readable page.');
    return ok(doc);
  } catch (error) {
    if (error instanceof EncryptedPDFError || /encrypt|password/i.test(String(error)))
      return fail(
        'unsupported',
        'This PDF is protected by its publisher: save an unprotected copy and use that.',
      );
    return fail(
      'damaged',
      'This file could not be read as a PDF: it is damaged or something else.',
    );
  }
}
