import { unzipSync } from 'fflate';
import { ok, type Result } from '../../base/result.ts';
import { type FailureKey, refuse, told } from '../../i18n/failing.ts';

/** Files of an archive by name, and the names that were refused. */
export type OpenedZip = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly refused: readonly string[];
};

const MOST_ENTRIES = 20_000;
const LARGEST_ENTRY = 80_000_000;
const LARGEST_TOTAL = 400_000_000;
const GREATEST_RATIO = 250;

/**
 * Opens a ZIP archive within bounds: number of entries, size of each and of all, compression ratio.
 * Names that leave the archive ("../", absolute, drive letters) are refused one by one; an archive
 * that breaks a bound, or holds one name twice and so is another one for each program that reads it,
 * is refused whole. Nothing is written anywhere.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Result<OpenedZip> {
  const refused: string[] = [];
  const seen = new Set<string>();
  let entries = 0;
  let total = 0;
  let broken: FailureKey | null = null;
  const admit = (file: { name: string; size: number; originalSize: number }): boolean => {
    entries++;
    if (entries > MOST_ENTRIES) broken ??= 'fail.archive.many';
    if (broken || file.name.endsWith('/')) return false;
    if (seen.has(file.name)) broken ??= 'fail.archive.twice';
    seen.add(file.name);
    if (!isSafeName(file.name)) refused.push(file.name);
    if (!isSafeName(file.name) || !wanted(file.name)) return false;
    total += file.originalSize;
    const ratio = file.originalSize / Math.max(1, file.size);
    if (file.originalSize > LARGEST_ENTRY || total > LARGEST_TOTAL) broken ??= 'fail.archive.large';
    else if (file.originalSize > 1_000_000 && ratio > GREATEST_RATIO)
      broken ??= 'fail.archive.bomb';
    return broken === null;
  };
  try {
    const files = unzipSync(bytes, { filter: admit });
    if (broken) return refuse('too-large', 'fail.archiveRefused', { why: told(broken) });
    return ok({ files: new Map(Object.entries(files)), refused });
  } catch {
    return refuse('damaged', 'fail.archiveDamaged');
  }
}

/** True for a name that stays inside the archive. */
export const isSafeName = (name: string): boolean =>
  !/^[\\/]|^[A-Za-z]:|\\|\p{Cc}/u.test(name) &&
  !name.split('/').includes('..') &&
  name.length <= 500;
