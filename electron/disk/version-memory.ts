import { canonicalJson } from '../../shared/merge/same-value.ts';
import type { AnyDocument, DocumentOf, DocumentType } from '../../shared/model/document.ts';
import { identityOf } from './fs-port.ts';

type Known = { readonly bytes: Uint8Array; readonly identity: string };

const KEPT_DOCUMENTS = 64;
const KEPT_BASES = 64;

/**
 * The last versions that were read or written, few of them: saves then need not read the file
 * again, our own writes are told from foreign ones, and a writer's base can be found for a merge.
 * Bytes are kept, not objects: a caller that changes what it was given changes nothing here.
 */
export class VersionMemory {
  readonly #known = new Map<string, Known>();
  readonly #bases = new Map<string, Uint8Array>();
  /** Of every file written in this session: so many that their bytes cannot be kept. */
  readonly #identities = new Map<string, string | null>();

  /** Notes what a file holds. `identity` must be taken before reading or before placing it. */
  remember(path: string, known: Known, clock: unknown): void {
    renew(this.#known, path, known, KEPT_DOCUMENTS);
    renew(this.#bases, baseKey(path, clock), known.bytes, KEPT_BASES);
  }

  /** The remembered document where its file was not touched since, else null. */
  async fresh<T extends DocumentType>(path: string, file: string): Promise<DocumentOf<T> | null> {
    const known = this.#known.get(path);
    if (known === undefined || known.identity !== (await identityOf(file))) return null;
    renew(this.#known, path, known, KEPT_DOCUMENTS);
    return dataOf<T>(known.bytes);
  }

  /** What was last known of a file, whether or not it was changed since. */
  last<T extends DocumentType>(path: string): DocumentOf<T> | null {
    const known = this.#known.get(path);
    return known === undefined ? null : dataOf<T>(known.bytes);
  }

  /** The version from which a writer's document was made, found by its clock. */
  base(path: string, data: AnyDocument): AnyDocument | null {
    const bytes = this.#bases.get(baseKey(path, data.clock));
    return bytes === undefined ? null : dataOf(bytes);
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

  /** Forgets a file, for example because it is gone. */
  forget(path: string): void {
    this.#known.delete(path);
    this.#identities.delete(path);
  }
}

const baseKey = (path: string, clock: unknown): string => `${path} ${canonicalJson(clock ?? {})}`;

/** The bytes were checked when they were remembered. */
const dataOf = <T extends DocumentType>(bytes: Uint8Array): DocumentOf<T> =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')).data;

function renew<K, V>(map: Map<K, V>, key: K, value: V, limit: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= limit) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
