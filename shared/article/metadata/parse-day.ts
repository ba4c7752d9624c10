import { latinDigits } from '../latin-digits.ts';
import { monthNames } from '../words/date-lines.ts';

/** How numeric dates that can be read both ways are ordered on this page. */
export type DayOrder = 'day-first' | 'month-first';

const escaped = Object.keys(monthNames)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  .join('|');
const MONTH = `(${escaped})`;
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

const ISO =
  /(?<!\d)((?:19|20|25)\d\d)\s?([-/.])\s?(0?[1-9]|1[0-2])\s?\2\s?(0?[1-9]|[12]\d|3[01])(?!\d)/u;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=T\d|\b|$)(?!\d)/u;
const CJK = /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?/u;
// The Japanese eras whose months are those of the common calendar, from the Web's beginnings on.
const ERA = /(平成|令和)\s?(元|\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;
const NUMERIC =
  /(?<![\d.,:/-])(0?[1-9]|[12]\d|3[01])\s?([./-])\s?(0?[1-9]|[12]\d|3[01])\s?\2\s?((?:19|20|25)\d\d|\d\d)(?![\d/:])/u;
const FULL_YEAR = /(?:19|20|25)\d\d/;
const MONTH_FIRST = new RegExp(
  `${EDGE}${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th|º)?\\s*[,.]?\\s*(?:(?:de|of)\\s+)?((?:19|20)\\d\\d)(?!\\d)`,
  'iu',
);
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|e|a)?[.,]?[\\s-]*(?:de\\s+|of\\s+|ve\\s+)?${MONTH}\\.?,?[\\s-]*(?:de\\s+|del\\s+)?((?:19|20|25)\\d\\d)(?!\\d)`,
  'iu',
);
const YEAR_FIRST = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)[.,]?\\s+${MONTH}\\.?\\s+(\\d{1,2})(?!\\d)${END}`,
  'iu',
);

/**
 * The first full day that a text names, as YYYY-MM-DD, or null. Reads ISO and numeric forms, CJK
 * dates, Japanese eras, month names of some thirty languages, Arabic and Persian digits, Buddhist years.
 */
export function parseDay(raw: string, order: DayOrder, latest: string): string | null {
  const text = latinDigits(raw);
  if (!/\d/.test(text)) return null;
  const found: { at: number; day: string }[] = [];
  const add = (
    match: RegExpExecArray | null,
    year?: string,
    month?: string | number,
    day?: string,
  ) => {
    const whole = match ? toDay(Number(year), Number(month), Number(day), latest) : null;
    if (match && whole) found.push({ at: match.index, day: whole });
  };
  const iso = ISO.exec(text);
  add(iso, iso?.[1], iso?.[3], iso?.[4]);
  // Nothing can stand before it: the usual case, as data for machines are written.
  if (found[0]?.at === 0) return found[0].day;
  const compact = COMPACT.exec(text);
  add(compact, compact?.[1], compact?.[2], compact?.[3]);
  const cjk = CJK.exec(text);
  add(cjk, cjk?.[1], cjk?.[2], cjk?.[3]);
  const era = ERA.exec(text);
  const eraYear = (era?.[1] === '平成' ? 1988 : 2018) + (era?.[2] === '元' ? 1 : Number(era?.[2]));
  add(era, String(eraYear), era?.[3], era?.[4]);
  if (FULL_YEAR.test(text) && /\p{L}{3}|ม\.?ค|ก\.|พ\.|ธ\./u.test(text)) {
    const monthFirst = MONTH_FIRST.exec(text);
    add(monthFirst, monthFirst?.[3], monthOf(monthFirst?.[1]), monthFirst?.[2]);
    const dayFirst = DAY_FIRST.exec(text);
    add(dayFirst, dayFirst?.[3], monthOf(dayFirst?.[2]), dayFirst?.[1]);
    const yearFirst = YEAR_FIRST.exec(text);
    add(yearFirst, yearFirst?.[1], monthOf(yearFirst?.[2]), yearFirst?.[3]);
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, first = '', mark, second = '', year = ''] = numeric;
    const monthLeads =
      Number(second) > 12 || (mark !== '.' && order === 'month-first' && Number(first) <= 12);
    const [month, day] = monthLeads ? [first, second] : [second, first];
    add(numeric, year.length === 2 ? `20${year}` : year, month, day);
  }
  return found.sort((a, b) => a.at - b.at)[0]?.day ?? null;
}

const monthOf = (name: string | undefined): number =>
  monthNames[(name ?? '').toLowerCase().replace(/\s+/g, ' ')] ?? 0;

/** A day that exists, is not before the Web and not after the capture; Buddhist years are turned. */
function toDay(rawYear: number, month: number, day: number, latest: string): string | null {
  const year = rawYear > 2500 && rawYear < 2600 ? rawYear - 543 : rawYear;
  if (year < 1994 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  const whole = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return whole > latest ? null : whole;
}

const lastDay = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
};
