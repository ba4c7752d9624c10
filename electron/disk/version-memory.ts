import { canonicalJson } from '../../shared/merge/same-value.ts';
import type { AnyDocument, DocumentOf, DocumentType } from '../../shared/model/document.ts';
import { identityOf } from './fs-port.ts';

type Known = { readonly bytes: Uint8Array; readonly identity: string };

/** Enough for a group of documents that are changed together. */
const KEPT_BYTES = 32 * 1024 * 1024;

/**
 * The last versions that were read or written, few of them: saves then need not read the file
 * again, our own writes are told from foreign ones, and a writer's base can be found for a merge.
 * Bytes are kept, not objects: a caller that changes what it was given changes nothing here.
 */
export class VersionMemory {
  readonly #known = new RecentBytes<Known>();
  readonly #bases = new RecentBytes<Pick<Known, 'bytes'>>();
  /** Of every file written in this session: so many that their bytes cannot be kept. */
  readonly #identities = new Map<string, string | null>();

  /** Notes what a file holds. `identity` must be taken before reading or before placing it. */
  remember(path: string, known: Known, clock: unknown): void {
    this.#known.set(path, known);
    this.#bases.set(baseKey(path, clock), known);
  }

  /** The remembered document where its file was not touched since, else null. */
  async fresh<T extends DocumentType>(path: string, file: string): Promise<DocumentOf<T> | null> {
    const known = this.#known.get(path);
    if (known === undefined || known.identity !== (await identityOf(file))) return null;
    this.#known.set(path, known);
    return dataOf<T>(known.bytes);
  }

  /** What was last known of a file, whether or not it was changed since. */
  last<T extends DocumentType>(path: string): DocumentOf<T> | null {
    const known = this.#known.get(path);
    return known === undefined ? null : dataOf<T>(known.bytes);
  }

  /** The version from which a writer's document was made, found by its clock. */
  base(path: string, data: AnyDocument): AnyDocument | null {
    const base = this.#bases.get(baseKey(path, data.clock));
    return base === undefined ? null : dataOf(base.bytes);
  }

  /** True when a file is as we left it, or as those who watch were told. */
  async isKnown(path: string, file: string): Promise<boolean> {
    const known = this.#identities.get(path);
    return known !== undefined && known === (await identityOf(file));
  }

  /** Notes a file's state as our own or as already told to those who watch. */
  noteTold(path: string, identity: string): void {
    this.#identities.set(path, identity);
  }

  /** True when this session wrote the file, or told those who watch of it. */
  wasTold(path: string): boolean {
    return this.#identities.has(path);
  }

  /** Notes that we removed a file ourselves. */
  noteRemoved(path: string): void {
    this.#known.delete(path);
    this.#identities.set(path, null);
  }

  /** Notes that somebody else took a file away; what was in it stays known, so that it can come back. */
  noteVanished(path: string): void {
    this.#identities.delete(path);
  }
}

const baseKey = (path: string, clock: unknown): string => `${path} ${canonicalJson(clock ?? {})}`;

/** The bytes were checked when they were remembered. */
const dataOf = <T extends DocumentType>(bytes: Uint8Array): DocumentOf<T> =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')).data;

/** Keeps what was set last, up to a number of bytes; one entry at least. */
class RecentBytes<V extends Pick<Known, 'bytes'>> {
  readonly #entries = new Map<string, V>();
  #size = 0;

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: V): void {
    this.delete(key);
    this.#entries.set(key, value);
    this.#size += value.bytes.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= KEPT_BYTES || this.#entries.size === 1) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#entries.get(key)?.bytes.length ?? 0;
    this.#entries.delete(key);
  }
}
