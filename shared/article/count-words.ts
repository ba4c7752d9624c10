const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const CJK_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Counts words; Han and kana, which have no spaces, count two characters as one word. */
export function countWords(text: string): number {
  const characters = text.match(CJK)?.length ?? 0;
  const rest = characters > 0 ? text.replace(CJK_RUN, ' ') : text;
  return (rest.match(WORD)?.length ?? 0) + Math.round(characters / 2);
}
