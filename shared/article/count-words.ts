import { classesOf } from '../base/code-point-classes.ts';

const kinds = { other: 0, begins: 1, continues: 2, cjk: 3, longVowel: 4 } as const;

const kindOf = classesOf((one) => {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one)) return kinds.cjk;
  if (one === 'ー') return kinds.longVowel;
  if (/[\p{L}\p{N}]/u.test(one)) return kinds.begins;
  return /[\p{M}'’-]/u.test(one) ? kinds.continues : kinds.other;
});

/**
 * How many words there are, and a hash of each (FNV-1a, 32 bits): one walk for both, and no word is
 * cut out as a string, which would cost most of the time.
 */
export type HashedWords = { readonly count: number; readonly hashes: Int32Array };

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
// Nearly all characters are met by this short way: the questions below take twice as long.
const ascii = Uint8Array.from({ length: 128 }, (_, code) => kindOf(code));

/** Counts words; Han and kana, which have no spaces, count two characters as one word. */
export function countWords(text: string): number {
  let [words, characters] = [0, 0];
  let before: number = kinds.other;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const kind = ascii[code] ?? kinds.other;
      if (kind === kinds.begins && before !== kinds.begins) words++;
      if (kind !== kinds.continues || before !== kinds.begins) before = kind;
      continue;
    }
    const isPair = code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff;
    const kind = kindOf(isPair ? (text.codePointAt(at) ?? code) : code);
    if (isPair) at++;
    // The long vowel mark goes on whatever it follows: a run of kana, or a word.
    if (kind === kinds.longVowel && before === kinds.cjk) continue;
    const isWord = kind === kinds.begins || kind === kinds.longVowel;
    const goesOn = before === kinds.begins && (isWord || kind === kinds.continues);
    if (isWord && !goesOn) words++;
    if (kind === kinds.cjk) characters++;
    before = goesOn || isWord ? kinds.begins : kind;
  }
  return words + Math.round(characters / 2);
}

/** Counts and hashes words without regard to case; each character of Han and kana has its own hash. */
export function hashWords(text: string): HashedWords {
  const lower = text.toLowerCase();
  const hashes = new Int32Array(lower.length);
  let count = 0;
  let characters = 0;
  let hash = 0;
  let before: number = kinds.other;
  for (let at = 0; at < lower.length; at++) {
    let code = lower.charCodeAt(at);
    if (code < 128) {
      const kind = ascii[code] ?? kinds.other;
      if (before !== kinds.begins) {
        if (kind === kinds.begins) hash = Math.imul(BASIS ^ code, PRIME);
        before = kind;
      } else if (kind === kinds.other) {
        hashes[count++] = hash;
        before = kind;
      } else hash = Math.imul(hash ^ code, PRIME);
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) {
      code = lower.codePointAt(at) ?? code;
      if (code > 0xffff) at++;
    }
    const kind = kindOf(code);
    // The long vowel mark goes on whatever it follows: a run of kana, or a word.
    if (kind === kinds.longVowel && before === kinds.cjk) continue;
    const isWord = kind === kinds.begins || kind === kinds.longVowel;
    const goesOn = before === kinds.begins && (isWord || kind === kinds.continues);
    if (before === kinds.begins && !goesOn) hashes[count++] = hash;
    if (!goesOn) hash = BASIS;
    hash = Math.imul(hash ^ code, PRIME);
    if (kind === kinds.cjk) {
      hashes[count++] = hash;
      characters++;
    }
    before = goesOn || isWord ? kinds.begins : kind;
  }
  if (before === kinds.begins) hashes[count++] = hash;
  const words = count - characters + Math.round(characters / 2);
  return { count: words, hashes: hashes.subarray(0, count) };
}
