import { diffWordsWithSpace } from 'diff';

/** A stretch of a wording: as in the reference, only here, or only in the reference. */
export type WordPart = { readonly text: string; readonly kind: 'same' | 'added' | 'left-out' };

// Beyond this many characters a word diff costs more than a reader gains from it.
const LONGEST = 4000;

/**
 * What a wording adds to and leaves out of a reference, word by word (Myers' diff). Capitals and a
 * full stop that a quotation leaves off do not count.
 */
export function compareWording(reference: string, wording: string): WordPart[] {
  if (reference === wording) return [{ text: wording, kind: 'same' }];
  if (reference.length > LONGEST || wording.length > LONGEST) {
    return [
      { text: reference, kind: 'left-out' },
      { text: wording, kind: 'added' },
    ];
  }
  const isSentence = /[.。]$/.test(wording);
  const compared = isSentence ? reference : reference.replace(/[.。]$/, '');
  return diffWordsWithSpace(compared, wording, { ignoreCase: true }).map((part) => ({
    text: part.value,
    kind: part.added ? 'added' : part.removed ? 'left-out' : 'same',
  }));
}
