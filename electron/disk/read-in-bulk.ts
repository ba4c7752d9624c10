import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentOf, DocumentType } from '../../shared/model/document.ts';
import { decodeDocument } from './envelope.ts';
import { documentPath } from './paths.ts';

/** One document of many; null data where it is gone or not sound: `NotebookFolder.read` mends it. */
export type BulkRead<T extends DocumentType> = {
  readonly id: string;
  readonly data: DocumentOf<T> | null;
};

/**
 * Reads many documents one after the other without waiting for events: for worker threads that
 * rebuild derived data (there it is four times as fast as reading through promises). Checksums are
 * left out here, as a wrong letter in derived data goes when the file is mended; schemas are not.
 */
export function* readInBulk<T extends DocumentType>(
  dir: string,
  type: T,
  ids: Iterable<string>,
): Generator<BulkRead<T>> {
  for (const id of ids) {
    const bytes = readOrNull(join(dir, documentPath({ type, id })));
    const decoded = bytes === null ? null : decodeDocument(type, bytes, { checkSum: false });
    yield { id, data: decoded?.ok ? decoded.value.data : null };
  }
}

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    // Gone since it was listed, or not readable: both are told by reading it properly.
    return null;
  }
}
