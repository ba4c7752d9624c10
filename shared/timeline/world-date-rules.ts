import { monthNames } from '../article/words/date-lines.ts';
import { twoDigits } from './calendar.ts';
import { chineseNumber, NUMERAL } from './chinese-numbers.ts';
import { type DateMatch, type DateRule, dateRules, type Reading } from './date-rule.ts';
import { exactDay } from './english-date-rules.ts';

const NAMES = Object.keys(monthNames)
  .filter((name) => name.length >= 3)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  .join('|');
const MONTH = `(?<month>${NAMES})(?![\\p{L}\\p{N}])\\.?`;
const YEAR = '(?<y>1\\d{3}|2[0-6]\\d\\d)(?!\\d|[.,]\\d)';

const rule = dateRules('giu');

const one = (edtf: string | null): Reading | null => (edtf === null ? null : { readings: [edtf] });

/** First years of the Japanese eras whose months are those of the common calendar. */
const eras: Readonly<Record<string, number>> = {
  明治: 1868,
  大正: 1912,
  昭和: 1926,
  平成: 1989,
  令和: 2019,
};

/** Days with their month and year in some thirty languages, Korean and Vietnamese ones, Japanese eras. */
export const worldDateRules: readonly DateRule[] = [
  rule(
    'day-month-year',
    `(?<![\\p{N}.,])(?<d>\\d{1,2})(?:\\.|er|ª|º|-го)?\\s+(?:de\\s+|d[’'])?${MONTH},?\\s+(?:del?\\s+|พ\\.ศ\\.\\s*)?${YEAR}(?:\\s+(?:года|року|roku)(?!\\p{L}))?`,
    readDay,
  ),
  rule(
    'day-month-year',
    `(?<!\\p{N})${YEAR}\\.?\\s+${MONTH}\\s+(?<d>\\d{1,2})(?![\\p{N}:])`,
    readDay,
  ),
  rule(
    'day-month-year',
    'ngày\\s+(?<d>\\d{1,2})\\s+tháng\\s+(?<m>\\d{1,2})\\s+năm\\s+(?<y>\\d{4})(?!\\d)',
    readDay,
  ),
  rule(
    'day-month-year',
    '(?<!\\d)(?<y>\\d{4})\\s?년\\s?(?<m>\\d{1,2})\\s?월(?:\\s?(?<d>\\d{1,2})\\s?일)?',
    readDay,
  ),
  rule(
    'era-day',
    `(?<era>${Object.keys(eras).join('|')})\\s?(?<n>元|${NUMERAL}{1,3})\\s?年(?:度(?!\\p{N})|\\s?(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s?月(?:\\s?(?<d>\\d{1,2}|${NUMERAL}{1,3})\\s?日)?)?`,
    readEra,
  ),
];

/** Months with their year: only in texts of other languages, for "Mars 2020" is no March in English. */
export const worldMonthRules: readonly DateRule[] = [
  rule(
    'month-year',
    `(?<![\\p{L}\\p{N}])${MONTH}\\s+(?:del?\\s+)?${YEAR}(?:\\s+(?:года|року|roku)(?!\\p{L}))?`,
    readDay,
  ),
];

function readDay({ groups }: DateMatch): Reading | null {
  const name = (groups.month ?? '').toLowerCase().replace(/\s+/g, ' ');
  const month = groups.m === undefined ? (monthNames[name] ?? 0) : Number(groups.m);
  // Thai years count from the Buddha.
  const year =
    Number(groups.y) - (/\p{Script=Thai}/u.test(name) && Number(groups.y) > 2300 ? 543 : 0);
  return readParts(year, month, groups.d);
}

function readEra({ groups }: DateMatch): Reading | null {
  const n = groups.n === '元' ? 1 : chineseNumber(groups.n ?? '');
  if (n === null || n < 1 || n > 70) return null;
  const year = (eras[groups.era ?? ''] ?? 0) + n - 1;
  if (groups.m === undefined) return one(String(year));
  const day = groups.d === undefined ? undefined : String(chineseNumber(groups.d) ?? 0);
  return readParts(year, chineseNumber(groups.m) ?? 0, day);
}

function readParts(year: number, month: number, day: string | undefined): Reading | null {
  if (day !== undefined) return one(exactDay(year, month, Number(day)));
  return month >= 1 && month <= 12 ? one(`${year}-${twoDigits(month)}`) : null;
}
