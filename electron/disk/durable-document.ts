import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { unwrap } from '../../shared/base/result.ts';
import type { DocumentOf, DocumentType } from '../../shared/model/document.ts';
import { replaceFile } from './durable-file.ts';
import { decodeDocument, encodeDocument } from './envelope.ts';
import { errorCode, type FsPort } from './fs-port.ts';

/**
 * Our adapter for lowdb's Low. lowdb's own JSONFile acknowledges saves that a power cut takes away
 * (no fsync of file or folder) and shares one temp name between processes; this one is durable
 * when `write` resolves, leaves nothing behind when it rejects, and checks what it reads.
 */
export class DurableDocument<T extends DocumentType> implements Adapter<DocumentOf<T>> {
  readonly #fs: FsPort;
  readonly #path: string;
  readonly #type: T;
  readonly #keepPrevious: boolean;
  /** What the last acknowledged write put there. */
  written: { readonly bytes: Uint8Array; readonly identity: string } | null = null;

  constructor(fs: FsPort, path: string, type: T, keepPrevious = true) {
    this.#fs = fs;
    this.#path = path;
    this.#type = type;
    this.#keepPrevious = keepPrevious;
  }

  /** The document, or null where there is no file. A damaged file throws a ProblemError. */
  async read(): Promise<DocumentOf<T> | null> {
    try {
      return unwrap(decodeDocument(this.#type, await readFile(this.#path))).data;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** Replaces the file. The folder must exist. */
  async write(data: DocumentOf<T>): Promise<void> {
    const bytes = unwrap(encodeDocument(this.#type, data));
    const identity = await replaceFile(this.#fs, this.#path, bytes, this.#keepPrevious);
    this.written = { bytes, identity };
  }
}
