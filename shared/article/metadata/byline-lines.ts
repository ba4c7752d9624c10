import { oneLine } from '../clean-text.ts';
import { isDateLine } from '../words/date-lines.ts';
import { splitNames } from './split-names.ts';

// Latin, Greek and Cyrillic tell a name by its capitals; elsewhere the line has to say it with a colon.
const CASED_WORDS =
  'written by|posted by|published by|submitted by|story by|reported by|reporting by|interview by|words by|words|text by|by|von|par|por|di|door|av|af|autor(?:in|es)?|auteure?s?|authors?|reporter|yazan|автор|текст|автори';
const UNCASED_WORDS =
  '作者|撰文|记者|記者|文|编辑|編輯|取材|執筆|文責|글|기자|بقلم|كتب|كتبت|الكاتب|نویسنده|מאת|लेखक|ผู้เขียน';
const CASED = new RegExp(`^(?:${CASED_WORDS})(?:\\s*[:：]\\s*|\\s+)(?=\\p{Lu})`, 'iu');
// "记者 王小海" and "김하늘 기자" do without a mark.
const UNCASED = new RegExp(
  `^(?:${UNCASED_WORDS})\\s*[:：/／]\\s*|^(?:本报|本台|本网|特约|本報)?(?:记者|記者)\\s+(?=\\p{Script=Han}{2,4}(?:\\s|$))`,
  'u',
);
const KOREAN = /^(\p{Script=Hangul}{2,4})\s?기자(?!\p{L})/u;
const OPENING = new RegExp(
  `^\\s*(?:(?:${CASED_WORDS})(?:\\s|[:：]|$)|(?:${UNCASED_WORDS})\\s*[:：/／]|(?:本报|本台|本网|特约|本報)?(?:记者|記者)\\s|\\p{Script=Hangul}{2,4}\\s?기자)`,
  'iu',
);
const PARTICLE =
  /^(?:d[aeiou]s?|del|della|der|den|ten|van|von|zu|zum|la|le|el|al|bin|ibn|ben|y|e|af|av|di|du|mc|st\.?)$/i;

/** True for a text that may open such a line: told in no time, for it is asked of every text of a page. */
export const mayNameAuthors = (text: string): boolean => OPENING.test(text.slice(0, 30));

/**
 * The names in a line that says who wrote: "By Ann Ito and Bob Lee | Reuters", "Von Anna Müller,
 * 5. Januar 2026", "作者：王小明". None in any other line.
 */
export function namesInBylineLine(raw: string): string[] {
  const line = oneLine(raw);
  if (line.length > 160) return [];
  const korean = KOREAN.exec(line)?.[1];
  if (korean) return [korean];
  const opening = CASED.exec(line) ?? UNCASED.exec(line);
  if (!opening) return [];
  const isCased = UNCASED.exec(line) === null;
  const [rest = ''] = line
    .slice(opening[0].length)
    .split(/\s+[|•·–—]\s*|[|•]|,?\s+(?=\d)|\s+(?=来源|來源|编辑|責任)|[（(]/u);
  const names = splitNames(rest);
  return names.length <= 6 && names.every(isCased ? isCasedName : isUncasedName) ? names : [];
}

/** The name in a line that sets it before a date: "Rosa Dunn, 28 April 2024". Null in any other line. */
export function nameBeforeDate(line: string): string | null {
  const [, name = '', rest = ''] =
    /^(\p{Lu}[^,|·•\d]{3,50}?)(?:,|\s*[|·•]|\s[–—-])\s*(.{6,60})$/u.exec(line) ?? [];
  return isCasedName(name.trim()) && isDateLine(rest) ? name.trim() : null;
}

/** True for two to five words that are written as the names of people are. */
export function isCasedName(name: string): boolean {
  const words = name.split(/\s+/);
  const capitals = words.filter((word) => /^[\p{Lu}'’.-]/u.test(word)).length;
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    capitals >= 2 &&
    words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word)) &&
    !/[\d.!?:;…]$|\d/.test(name)
  );
}

const isUncasedName = (name: string): boolean =>
  name.length <= 40 && name.split(/\s+/).length <= 4 && !/[\d。，！？!?]/.test(name);
