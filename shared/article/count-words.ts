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
// Nearly all characters are met by this short way. Two bits say whether one begins a word, and whether
// a word goes on with it: reckoned with, they spare a branch for each, which guesses wrong at every border.
const BEGINS = 1;
const GOES_ON = 2;
const asciiBits = Uint8Array.from({ length: 128 }, (_, code) => {
  const kind = kindOf(code);
  return (kind === kinds.begins ? BEGINS : 0) | (kind === kinds.other ? 0 : GOES_ON);
});

/** Counts words; Han and kana, which have no spaces, count two characters as one word. */
export function countWords(text: string): number {
  // A name of this function's own: to look it up outside for every character takes long.
  const ascii = asciiBits;
  const { length } = text;
  let [words, characters] = [0, 0];
  // 1 inside a word; what came before where that was not ASCII and no word.
  let [inside, before] = [0, 0];
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const bits = ascii[code] as number;
      words += bits & BEGINS & (inside ^ 1);
      inside = (bits & BEGINS) | (inside & (bits >> 1));
      before = kinds.other;
      continue;
    }
    const isPair = code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff;
    const kind = kindOf(isPair ? (text.codePointAt(at) ?? code) : code);
    if (isPair) at++;
    // The long vowel mark goes on whatever it follows: a run of kana, or a word.
    if (kind === kinds.longVowel && before === kinds.cjk) continue;
    const isWord = kind === kinds.begins || kind === kinds.longVowel;
    const goesOn = inside === 1 && (isWord || kind === kinds.continues);
    if (isWord && !goesOn) words++;
    if (kind === kinds.cjk) characters++;
    inside = goesOn || isWord ? 1 : 0;
    before = kind;
  }
  return words + Math.round(characters / 2);
}

/** Room for the hashes of a text, kept for the next one: to make it anew takes a third of the time. */
let room = new Int32Array(16_384);

/** Counts and hashes words without regard to case; each character of Han and kana has its own hash. */
export function hashWords(text: string): HashedWords {
  const lower = text.toLowerCase();
  const { length } = lower;
  if (room.length < length) room = new Int32Array(length);
  const hashes = room;
  const ascii = asciiBits;
  let [count, characters] = [0, 0];
  // The basis wherever no word is being read.
  let hash = BASIS;
  let [inside, before] = [0, 0];
  for (let at = 0; at < length; at++) {
    let code = lower.charCodeAt(at);
    if (code < 128) {
      const bits = ascii[code] as number;
      if ((bits & (inside === 1 ? GOES_ON : BEGINS)) !== 0) {
        hash = Math.imul(hash ^ code, PRIME);
        inside = 1;
      } else if (inside === 1) {
        hashes[count++] = hash;
        hash = BASIS;
        inside = 0;
      }
      before = kinds.other;
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
    const goesOn = inside === 1 && (isWord || kind === kinds.continues);
    if (inside === 1 && !goesOn) {
      hashes[count++] = hash;
      hash = BASIS;
    }
    inside = goesOn || isWord ? 1 : 0;
    before = kind;
    if (inside === 1) hash = Math.imul(hash ^ code, PRIME);
    if (kind !== kinds.cjk) continue;
    hashes[count++] = Math.imul(BASIS ^ code, PRIME);
    characters++;
  }
  if (inside === 1) hashes[count++] = hash;
  const words = count - characters + Math.round(characters / 2);
  return { count: words, hashes: hashes.slice(0, count) };
}
