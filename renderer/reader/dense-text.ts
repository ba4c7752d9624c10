/** A text without its white space; each letter knows where it stands in the text itself. */
export type DenseText = { readonly letters: string; readonly offsets: Uint32Array };

const skipped = /[\s\u200b\u00ad]/;

/** Takes the white space out of a text. */
export function readDense(text: string): DenseText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (skipped.test(letter)) continue;
    pieces.push(letter);
    offsets.push(at);
  }
  return { letters: pieces.join(''), offsets: Uint32Array.from(offsets) };
}

/** The letters of a text, its white space taken out. */
export const squeeze = (text: string): string => text.replace(/[\s\u200b\u00ad]+/g, '');

/**
 * Where letters stand among others: of several places the one with the same letters before it, else
 * the only one; in doubt none.
 */
export function placeOf(letters: string, wanted: string, before: string): number | null {
  if (wanted === '') return null;
  const withContext = before === '' ? -1 : letters.indexOf(before + wanted);
  if (withContext >= 0 && letters.indexOf(before + wanted, withContext + 1) < 0)
    return withContext + before.length;
  const first = letters.indexOf(wanted);
  return first >= 0 && letters.indexOf(wanted, first + 1) < 0 ? first : null;
}
