import { dayNumber, daysInMonth, dayText, weekdayOf } from './calendar.ts';
import { datesNear, type Reference, weekdaysNear } from './date-reference.ts';
import { type DateMatch, type DateRule, dateRules, type Reading } from './date-rule.ts';
import {
  countOf,
  DAY,
  MONTH,
  monthNumber,
  ORDINAL,
  PART_OF_DAY,
  WEEKDAY,
  weekdayNumber,
} from './english-date-words.ts';

const rule = dateRules('gi');

const one = (edtf: string | null): Reading => ({ readings: edtf === null ? [] : [edtf] });

/** Dates told by a day of the week, or by a week. */
export const englishWeekdayRules: readonly DateRule[] = [
  rule(
    'weekday',
    `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming|[Cc]oming|[Pp]ast)\\s+)?(?:(?:[Ee]arly|[Ll]ate)\\s+(?:on\\s+)?)?(?<w>${WEEKDAY})(?:\\s+(?:early\\s+|late\\s+)?${PART_OF_DAY})?(?![A-Za-z-])`,
    readWeekday,
    'g',
  ),
  rule(
    'weekday',
    `\\b(?:early\\s+|late\\s+)?(?<w>${WEEKDAY})\\s+(?:of\\s+)?(?<which>last|next|this)\\s+week\\b`,
    readWeekdayOfWeek,
  ),
  rule(
    'weekday',
    `\\b(?<which>last|next|this)\\s+week\\s+(?:on\\s+)?(?<w>${WEEKDAY})\\b`,
    readWeekdayOfWeek,
  ),
  rule(
    'weekday-day',
    `\\b(?<w>${WEEKDAY})\\s*,?\\s+the\\s+(?<d>${DAY})(?:st|nd|rd|th)\\b`,
    readWeekdayDay,
    'g',
  ),
  rule(
    'nth-weekday',
    `\\b(?:the\\s+)?(?<n>first|second|third|fourth|last)\\s+(?<w>${WEEKDAY})\\s+(?:of|in)\\s+(?:(?<month>${MONTH})(?:\\s*,?\\s+(?<y>\\d{4}))?|(?<which>this|last|next|the previous|previous)\\s+month)\\b`,
    readNthWeekday,
  ),
  rule(
    'week-of',
    `\\b(?:the\\s+)?week\\s+(?:of|starting|beginning|ending)\\s+(?:on\\s+)?(?<month>${MONTH})\\s*(?<d>${DAY})${ORDINAL}(?:\\s*,\\s*(?<y>\\d{4}))?\\b`,
    readWeekOf,
    'g',
  ),
];

function readWeekday(match: DateMatch): Reading | null {
  const { text, start, end, groups, reference } = match;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 20);
  const cue =
    /(?:\b(?:on|since|until|till|by|from|before|after|late|early|through|for|to|and|or|of|next|last)|[,(–-])\s*$/i.test(
      before,
    );
  const which = groups.which?.toLowerCase();
  if (!cue && which === undefined && /^\s+[A-Z][a-z]/.test(after)) return null;
  // "Ray Sunday played" is a name; "Steve Jobs Monday announced" is news style.
  const isName =
    /(?:^|[^A-Za-z\s]\s+|\b[a-z][\w’'-]*\s+)(?!(?:On|Last|This|Next|Since|Until|By|And|From|Late|Early|Before|After|But|Or|For|To|In|At|As|It|He|She|They|We|Today|Yesterday)\s)[A-Z][a-z]+\s+$/.test(
      before,
    );
  if (isName && !cue && which === undefined) return null;
  const weekday = weekdayNumber(groups.w);
  if (reference.day === null) return { readings: [] };
  const today = weekdayOf(reference.day);
  if (which === 'last' || which === 'past' || which === 'this past') {
    const back = (today - weekday + 7) % 7 || 7;
    const older = which === 'last' && back < today ? [dayText(reference.day - back - 7)] : [];
    return { readings: [dayText(reference.day - back), ...older] };
  }
  const monday = reference.day - today + 1;
  if (which === 'next')
    return { readings: [dayText(monday + 6 + weekday), dayText(monday - 1 + weekday)] };
  if (which === 'this') return one(dayText(monday - 1 + weekday));
  const lean = which === undefined ? match.lean() : 'future';
  return { readings: weekdaysNear(reference, weekday, lean).map(dayText) };
}

function readWeekdayOfWeek({ groups, reference }: DateMatch): Reading {
  if (reference.day === null) return { readings: [] };
  const monday = reference.day - weekdayOf(reference.day) + 1;
  const shift = { last: -7, next: 7, this: 0 }[(groups.which ?? '').toLowerCase()] ?? 0;
  return one(dayText(monday + shift + weekdayNumber(groups.w) - 1));
}

/** "Friday the 15th" is the nearest such day, the past one first. */
function readWeekdayDay({ groups, reference, lean }: DateMatch): Reading {
  if (reference.day === null) return one(null);
  const fits = (day: number) =>
    weekdayOf(day) === weekdayNumber(groups.w) && dayText(day).endsWith(`-${pad(groups.d)}`);
  const reach = Array.from({ length: 400 }, (_none, at) => at);
  const { day } = reference;
  const past = reach.map((at) => day - at).find(fits);
  const coming = reach.map((at) => day + at).find(fits);
  const order = lean() === 'future' ? [coming, past] : [past, coming];
  return { readings: order.flatMap((found) => (found === undefined ? [] : [dayText(found)])) };
}

const pad = (digits = ''): string => digits.padStart(2, '0');

function readNthWeekday(match: DateMatch): Reading {
  const { groups, reference } = match;
  const at = monthMeant(match, reference);
  if (at === null) return one(null);
  const [year, month] = at;
  const wanted = weekdayNumber(groups.w);
  if (/^last$/i.test(groups.n ?? '')) {
    const end = dayNumber(year, month, daysInMonth(year, month));
    return one(dayText(end - ((weekdayOf(end) - wanted + 7) % 7)));
  }
  const start = dayNumber(year, month, 1);
  const first = start + ((wanted - weekdayOf(start) + 7) % 7);
  return one(dayText(first + ((countOf(groups.n) ?? 1) - 1) * 7));
}

function monthMeant(
  { groups, lean }: DateMatch,
  { year, month }: Reference,
): readonly [number, number] | null {
  if (groups.y !== undefined) return [Number(groups.y), monthNumber(groups.month)];
  if (year === null || month === null) return null;
  if (groups.month !== undefined) {
    const near = datesNear(
      { day: dayNumber(year, month, 15), month, year },
      monthNumber(groups.month),
      15,
      lean(),
    );
    return [Number(near[0]?.slice(0, 4)), monthNumber(groups.month)];
  }
  const which = (groups.which ?? '').toLowerCase();
  const step = which === 'next' ? 1 : which === 'this' ? 0 : -1;
  const at = year * 12 + month - 1 + step;
  return [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
}

function readWeekOf({ groups, reference, lean, words }: DateMatch): Reading | null {
  const month = monthNumber(groups.month);
  const day = Number(groups.d);
  const start = groups.y === undefined ? datesNear(reference, month, day, lean())[0] : undefined;
  if (groups.y === undefined && (start === undefined || start.startsWith('X')))
    return one(start ?? null);
  const year = Number(groups.y ?? start?.slice(0, 4));
  if (day > daysInMonth(year, month)) return null;
  const at = dayNumber(year, month, day);
  const from = /\bof\b/i.test(words) ? at - weekdayOf(at) + 1 : /ending/i.test(words) ? at - 6 : at;
  return one(`${dayText(from)}/${dayText(from + 6)}`);
}
