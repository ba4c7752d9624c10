/** A word from its end: words that end alike then begin alike. */
export const mirror = (word: string): string => [...word].reverse().join('');
