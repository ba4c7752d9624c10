import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyDocument, DocumentRef } from '../../shared/model/document.ts';
import { decodeDocument } from './envelope.ts';
import type { Stamp } from './notebook-folder.ts';
import { documentPath } from './paths.ts';

/** One document of many with the state of its file; null where `NotebookFolder.read` is to look. */
export type BulkRead = { readonly data: AnyDocument; readonly stamp: Stamp } | null;

/**
 * Reads and checks a document without waiting for events, in threads that rebuild derived data:
 * there it is four times as fast as through promises. Nothing is mended: null says that the file is
 * gone, not readable or damaged.
 */
export function readInBulk(dir: string, ref: DocumentRef): BulkRead {
  const file = readOrNull(join(dir, documentPath(ref)));
  const decoded = file && decodeDocument(ref.type, file.bytes);
  return file && decoded?.ok ? { data: decoded.value.data, stamp: file.stamp } : null;
}

function readOrNull(path: string): { bytes: Uint8Array; stamp: Stamp } | null {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    // Before reading: a file that changes in between is read again at the next start.
    const { size, mtimeMs } = fstatSync(file);
    return { bytes: readFileSync(file), stamp: { size, mtimeMs } };
  } catch {
    // Gone since it was listed, or not readable: both are told by reading it properly.
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}
