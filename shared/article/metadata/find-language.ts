import { detectAll } from 'tinyld';
import type { Finding } from '../evidence.ts';
import { usualWords } from '../words/usual-words.ts';
import { type JsonNode, jsonText } from './json-ld.ts';
import type { PageClues } from './page-clues.ts';

/**
 * Languages as BCP 47 tags, best first: what the page declares, then what its letters and words say
 * (tinyld, only on 120 characters or more and where it is sure).
 */
export function findLanguages(
  clues: PageClues | null,
  nodes: readonly JsonNode[],
  text: string,
): Finding<string>[] {
  const found: Finding<string>[] = [];
  const add = (tag: string | undefined, from: string) => {
    const clean =
      tag
        ?.trim()
        .replace(/_/g, '-')
        .split(/[,;\s]/)[0] ?? '';
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(clean)) found.push({ value: clean, from });
  };
  if (clues) {
    add(clues.lang, 'html: lang');
    for (const name of ['content-language', 'og:locale', 'dc.language', 'language', 'inlanguage'])
      add(clues.metas.find((meta) => meta.name === name)?.content, `meta: ${name}`);
  }
  for (const node of nodes) add(jsonText(node, 'inLanguage'), `json-ld: ${node.path}.inLanguage`);
  const said = found[0]?.value.toLowerCase().split('-')[0];
  if (said !== undefined && agrees(said, text)) return found;
  const guess = guessLanguage(text);
  if (guess && !found.some((one) => one.value.toLowerCase().split('-')[0] === guess))
    found.push({ value: guess, from: 'text: letters and words' });
  return found;
}

// So much is enough to agree with what the page says; to contradict it more is read, which takes longer.
const AGREEING = 240;

/** True for a text in a language: told by its usual words, else by all that the beginning shows. */
function agrees(language: string, text: string): boolean {
  const usual = usualWords[language];
  const words =
    usual &&
    text
      .slice(0, 600)
      .toLowerCase()
      .match(/\p{L}+/gu);
  if (words && words.length >= 40) {
    const share = words.filter((word) => usual.has(word)).length / words.length;
    if (share >= 0.2) return true;
  }
  return guessLanguage(text.slice(0, AGREEING)) === language;
}

/** The language that a text is written in, or null where too little of it is there. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 1000);
  const byScript = scriptLanguage(sample);
  if (byScript) return byScript;
  if (sample.length < 120) return null;
  const [first, second] = detectAll(sample);
  if (!first || first.accuracy < 0.1) return null;
  return !second || first.accuracy - second.accuracy > 0.05 ? first.lang : null;
}

/** Scripts that only one language of the news uses say more than any statistics. */
function scriptLanguage(sample: string): string | null {
  const share = (pattern: RegExp) =>
    (sample.match(pattern)?.length ?? 0) / Math.max(1, sample.length);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.05) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh';
  if (share(/\p{Script=Hebrew}/gu) > 0.3) return 'he';
  if (share(/\p{Script=Thai}/gu) > 0.3) return 'th';
  if (share(/\p{Script=Greek}/gu) > 0.3) return 'el';
  return null;
}

const RTL = /^(?:ar|he|iw|fa|ur|ps|yi|sd|ug|dv|ku-arab|ckb)(?:-|$)/i;
const RTL_LETTER = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const TWENTY_LETTERS = /(?:\P{L}*\p{L}){20}/u;

/** Which way a text runs: as declared, by its language, or by most of its letters. */
export function findDirection(
  declared: string,
  language: string | undefined,
  text: string,
): Finding<'ltr' | 'rtl'>[] {
  const said = declared.trim().toLowerCase();
  const found: Finding<'ltr' | 'rtl'>[] = [];
  if (said === 'rtl' || said === 'ltr') found.push({ value: said, from: 'html: dir' });
  const sample = text.slice(0, 4000);
  if (TWENTY_LETTERS.test(sample))
    found.push({ value: runsLeft(sample) ? 'rtl' : 'ltr', from: 'text: letters' });
  else if (language) found.push({ value: RTL.test(language) ? 'rtl' : 'ltr', from: 'language' });
  return found;
}

/** True where more than half of the letters are of scripts that run from right to left. */
function runsLeft(sample: string): boolean {
  const rtl = sample.match(RTL_LETTER)?.length ?? 0;
  return rtl > 0 && rtl > (sample.match(/\p{L}/gu)?.length ?? 0) / 2;
}
