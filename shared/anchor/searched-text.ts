import type { TextVersion } from '../model/text-version.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';
import { type LooseText, loosen } from './loose-text.ts';

/** A text version made ready for finding many targets in it. All search runs on the folded text. */
export type SearchedText = {
  readonly version: Pick<TextVersion, 'sha256' | 'text'>;
  readonly loose: LooseText;
  readonly grams: GramIndex;
};

/** Folds and indexes a text version; do it once for all targets that are looked for. */
export function openText(version: Pick<TextVersion, 'sha256' | 'text'>): SearchedText {
  const loose = loosen(version.text);
  return { version, loose, grams: indexGrams(loose.text) };
}

/** The offset in the folded text that stands for an offset in the text itself. */
export function looseOffset(loose: LooseText, at: number): number {
  let low = 0;
  let high = loose.at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((loose.at[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
