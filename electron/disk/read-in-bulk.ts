import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyDocument, DocumentRef } from '../../shared/model/document.ts';
import { decodeDocument, decodeText } from './envelope.ts';
import { mayBeUnsound, textOf } from './file-text.ts';
import { documentPath } from './paths.ts';

/**
 * Reads and checks a document in threads that rebuild derived data. Nothing is mended: null says that
 * the file is gone, not readable or damaged, and that `NotebookFolder.read` is to look.
 */
export function readInBulk(dir: string, ref: DocumentRef): AnyDocument | null {
  const file = join(dir, documentPath(ref));
  const text = textOf(file);
  if (text === null) return null;
  const decoded = mayBeUnsound(text)
    ? decodeDocument(ref.type, readFileSync(file))
    : decodeText(ref.type, text);
  return decoded.ok ? decoded.value.data : null;
}
