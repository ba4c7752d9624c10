import { dayNumber, daysInMonth, dayText, twoDigits, yearText } from './calendar.ts';
import { daysNear, monthsNear } from './date-reference.ts';
import { type DateMatch, type DateRule, dateRules, only, type Reading } from './date-rule.ts';
import { exactDay, readDayRange } from './english-date-rules.ts';
import {
  CASED_MONTH,
  COMMA,
  countOf,
  DAY,
  FULL_MONTH,
  fullYear,
  MONTH,
  monthNumber,
  ORDINAL,
  YEAR,
} from './english-date-words.ts';

const ANY_MONTH = `(?:${FULL_MONTH}|${CASED_MONTH}|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)`;

const rule = dateRules('g');

/** Forms of tables, bank statements and diaries: named months between marks, months by number, weeks of a month. */
export const englishDateForms: readonly DateRule[] = [
  rule(
    'day-month-year',
    `(?<![\\w/.-])(?<d>${DAY})(?<mark>[-/.])(?<month>${ANY_MONTH})\\k<mark>(?<y>\\d{4}|\\d{2})(?![\\w/-])`,
    readMarked,
  ),
  rule(
    'day-month-year',
    `(?<![\\w/.-])(?<y>\\d{4})(?<mark>[-/.])(?<month>${ANY_MONTH})\\k<mark>(?<d>${DAY})(?![\\w/-])`,
    readMarked,
  ),
  rule(
    'month-year',
    `(?<![\\w/.,$€£-])(?<m>0?[1-9]|1[0-2])\\s?/\\s?(?<y>(?:19|20)\\d\\d)(?![\\w/-]|[.,]\\d)`,
    ({ groups }) => only(`${groups.y}-${twoDigits(Number(groups.m))}`),
  ),
  rule(
    'month-year',
    '(?<![\\w/.,$€£-])(?<y>(?:19|20)\\d\\d)/(?<m>0?[1-9]|1[0-2])(?![\\w/-]|[.,]\\d)',
    // "2011/12" is the year that began in 2011.
    ({ groups }) =>
      Number(groups.m) > Number(groups.y) % 100
        ? null
        : only(`${groups.y}-${twoDigits(Number(groups.m))}`),
  ),
  rule(
    'day-range',
    `\\b(?:[Ff]rom\\s+|[Bb]etween\\s+)?(?<d>${DAY})${ORDINAL}\\s+(?<month>${FULL_MONTH})\\s*(?:-|–|—|to|until|till|through|and)\\s*(?<d2>${DAY})${ORDINAL}\\s+(?<month2>${FULL_MONTH})(?:${COMMA}(?<y>\\d{4}))?(?!\\d)`,
    readDayRange,
  ),
  rule(
    'week-of-month',
    `\\b(?:the\\s+)?(?<n>first|second|third|fourth|last)\\s+week\\s+(?:of|in)\\s+(?<month>${MONTH})(?:\\s*,?\\s+(?:of\\s+)?(?<y>${YEAR}))?(?!\\s*\\d)`,
    readWeekOfMonth,
  ),
  rule(
    'day-of-month',
    `\\b(?:the\\s+)?(?<d>${DAY})(?:st|nd|rd|th)\\s+(?:day\\s+)?of\\s+(?<which>this|last|next|the current)\\s+month\\b`,
    readDayOfMonth,
  ),
  rule(
    'day-of-month',
    `\\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince)\\s+the\\s+(?<d>${DAY})(?:st|nd|rd|th)(?=\\s*(?:[.,;!?)]|$))`,
    ({ groups, reference, lean }) => ({
      readings: daysNear(reference, Number(groups.d), lean()).map(dayText),
    }),
  ),
];

function readMarked({ groups }: DateMatch): Reading | null {
  return only(exactDay(fullYear(groups.y ?? ''), monthNumber(groups.month), Number(groups.d)));
}

/** The first week of a month are its days 1 to 7; the last one its last seven days. */
function readWeekOfMonth({ groups, reference, lean }: DateMatch): Reading | null {
  const month = monthNumber(groups.month);
  const near = groups.y ?? monthsNear(reference, month, lean())[0]?.slice(0, -3);
  if (near === undefined || near.includes('X')) return { readings: [] };
  const year = Number(near);
  const isLast = groups.n?.toLowerCase() === 'last';
  const from = isLast ? daysInMonth(year, month) - 6 : (countOf(groups.n) ?? 1) * 7 - 6;
  const start = dayNumber(year, month, from);
  return only(`${dayText(start)}/${dayText(start + 6)}`);
}

function readDayOfMonth({ groups, reference: { year, month } }: DateMatch): Reading | null {
  if (year === null || month === null) return { readings: [] };
  const step = { last: -1, next: 1 }[groups.which ?? ''] ?? 0;
  const at = year * 12 + month - 1 + step;
  const then = Math.floor(at / 12);
  const monthOfYear = (((at % 12) + 12) % 12) + 1;
  return Number(groups.d) > daysInMonth(then, monthOfYear)
    ? null
    : only(`${yearText(then)}-${twoDigits(monthOfYear)}-${twoDigits(Number(groups.d))}`);
}
