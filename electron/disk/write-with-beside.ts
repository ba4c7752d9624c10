import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Result } from '../../shared/base/result.ts';
import { attempt } from './disk-problem.ts';
import { writeFileDurably } from './durable-file.ts';

/**
 * Writes a file, and before it what has to lie beside it (by names relative to its folder): a file that
 * stands there has all that it refers to.
 */
export async function writeWithBeside(
  path: string,
  bytes: Uint8Array,
  beside: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Result<void>> {
  for (const one of beside) {
    const place = join(dirname(path), one.name);
    const made = await attempt('fail.what.file', () => mkdir(dirname(place), { recursive: true }));
    const written = made.ok ? await writeFileDurably(place, one.bytes) : made;
    if (!written.ok) return written;
  }
  return writeFileDurably(path, bytes);
}
