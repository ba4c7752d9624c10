import { stat } from 'node:fs/promises';
import { canonicalJson } from '../../shared/merge/same-value.ts';
import type { AnyDocument, DocumentOf, DocumentType } from '../../shared/model/document.ts';
import { errorCode } from './fs-port.ts';

type Known = { readonly data: AnyDocument; readonly identity: string };

const KEPT_DOCUMENTS = 64;
const KEPT_BASES = 128;

/**
 * The last versions that were read or written, few of them: saves then need not read the file
 * again, our own writes are told from foreign ones, and a writer's base can be found for a merge.
 */
export class VersionMemory {
  readonly #known = new Map<string, Known>();
  readonly #bases = new Map<string, AnyDocument>();

  /** Notes what a file holds now. */
  async remember(path: string, file: string, data: AnyDocument): Promise<void> {
    const identity = await identityOf(file);
    if (identity === null) return;
    renew(this.#known, path, { data, identity }, KEPT_DOCUMENTS);
    renew(this.#bases, baseKey(path, data), data, KEPT_BASES);
  }

  /** The remembered document where its file was not touched since, else null. */
  async fresh<T extends DocumentType>(path: string, file: string): Promise<DocumentOf<T> | null> {
    const known = this.#known.get(path);
    if (known === undefined || known.identity !== (await identityOf(file))) return null;
    renew(this.#known, path, known, KEPT_DOCUMENTS);
    return known.data as DocumentOf<T>;
  }

  /** What was last known of a file, whether or not it was changed since. */
  last<T extends DocumentType>(path: string): DocumentOf<T> | null {
    return (this.#known.get(path)?.data ?? null) as DocumentOf<T> | null;
  }

  /** The version from which a writer's document was made, by its clock. */
  base(path: string, data: AnyDocument): AnyDocument | null {
    return this.#bases.get(baseKey(path, data)) ?? null;
  }

  /** True when a file is as we left it. */
  async isOurs(path: string, file: string): Promise<boolean> {
    return (await identityOf(file)) === this.#known.get(path)?.identity;
  }

  /** Forgets a file, for example because it is gone. */
  forget(path: string): void {
    this.#known.delete(path);
  }
}

const baseKey = (path: string, data: AnyDocument): string =>
  `${path} ${canonicalJson(data.clock ?? {})}`;

/** Names one state of a file: a replaced file has another inode, an edited one another time. */
async function identityOf(file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function renew<K, V>(map: Map<K, V>, key: K, value: V, limit: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= limit) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
