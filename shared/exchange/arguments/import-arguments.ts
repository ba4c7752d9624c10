import type { Result } from '../../base/result.ts';
import type { Instant } from '../../model/entity.ts';
import { type ReadMap, readAif } from './aif-read.ts';
import { readArgdown } from './argdown-read.ts';

/**
 * Reads a file of arguments, AIF JSON or Argdown, told apart by its first character. `name` becomes
 * the title where the file has none. The map gets a new document id.
 */
export function importArguments(text: string, name: string, now: Instant): Result<ReadMap> {
  const plain = text.replace(/^\ufeff/, '');
  const title = name.replace(/\.[^.]*$/, '');
  return /^\s*[{[]\s*["{}\]]/.test(plain)
    ? readAif(plain, title, now)
    : readArgdown(plain, title, now);
}
