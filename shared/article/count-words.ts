import { classesOf } from '../base/code-point-classes.ts';

const kinds = { other: 0, begins: 1, continues: 2, cjk: 3, longVowel: 4 } as const;

const kindOf = classesOf((one) => {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one)) return kinds.cjk;
  if (one === 'ー') return kinds.longVowel;
  if (/[\p{L}\p{N}]/u.test(one)) return kinds.begins;
  return /[\p{M}'’-]/u.test(one) ? kinds.continues : kinds.other;
});

/** Counts words; Han and kana, which have no spaces, count two characters as one word. */
export function countWords(text: string): number {
  let words = 0;
  let characters = 0;
  let before: number = kinds.other;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(at) ?? code;
      if (code > 0xffff) at++;
    }
    const kind = kindOf(code);
    // The long vowel mark goes on whatever it follows: a run of kana, or a word.
    if (kind === kinds.longVowel && before === kinds.cjk) continue;
    if (kind === kinds.cjk) characters++;
    const isWord = kind === kinds.begins || kind === kinds.longVowel;
    if (isWord && before !== kinds.begins) words++;
    const goesOn = kind === kinds.continues && before === kinds.begins;
    before = isWord || goesOn ? kinds.begins : kind;
  }
  return words + Math.round(characters / 2);
}
