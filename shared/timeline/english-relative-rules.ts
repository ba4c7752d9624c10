import { findAnchorPhrase, phraseBehind } from './anchor-phrase.ts';
import { addMonths, calendarDay, dayText, twoDigits, weekdayOf, yearText } from './calendar.ts';
import { type Reference, weekdaysNear } from './date-reference.ts';
import {
  type DateMatch,
  type DateRule,
  dateRules,
  type Reading,
  type RelativeReading,
} from './date-rule.ts';
import { dayFrom, season } from './english-date-rules.ts';
import { COUNT, countOf, PART_OF_DAY, weekdayNumber } from './english-date-words.ts';
import { englishVagueRules } from './english-vague-rules.ts';
import { namedDays, readNamedDay } from './named-days.ts';
import { sentenceStart } from './tense.ts';

const PORTION = '(?:(?:early|late|later|earlier|mid)(?:\\s*[-–]\\s*|\\s+))?';
const EDGE = '(?:(?:the\\s+)?(?:beginning|start|end|middle|close|remainder|rest)\\s+of\\s+)?';
const PAST = 'last|past|previous';
const NEXT = 'next|coming|upcoming';

const rule = dateRules('gi');

const vague: Reading = { readings: [] };

/** Dates told by their distance from the publication day, or from another event. */
export const englishRelativeRules: readonly DateRule[] = [
  rule(
    'day-word',
    `\\b(?:earlier\\s+|later\\s+|late\\s+|early\\s+)?(?<w>today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow)(?:\\s+${PART_OF_DAY})?(?![a-z])`,
    readDayWord,
  ),
  rule(
    'day-word',
    `\\b(?:earlier\\s+|later\\s+)?(?<w>this|last|yesterday|tomorrow)\\s+(?:early\\s+|late\\s+)?(?:${PART_OF_DAY})\\b`,
    readDayWord,
  ),
  rule(
    'period',
    `\\b${EDGE}${PORTION}(?:the\\s+)?(?<which>this|${PAST}|${NEXT}|the current|the present|current)\\s+(?<u>week|month|quarter|year|decade|century|weekend)(?:\\s*['’]\\s*s)?(?![a-z])(?!\\s*(?:-|–)?\\s*(?:old|long)\\b)`,
    readPeriod,
  ),
  rule(
    'period',
    `\\b(?<edge>(?:the\\s+)?(?:beginning|start|end|middle|close|rest|remainder)\\s+of)\\s+(?:the|its)\\s+(?<u>week|month|quarter|year|decade|century|weekend)\\b`,
    readPeriod,
  ),
  rule(
    'period',
    `\\b(?<edge>later|earlier)\\s+(?:in\\s+)?(?:the|this)\\s+(?<u>week|month|quarter|year|decade)\\b`,
    readPeriod,
  ),
  rule(
    'period',
    '\\b(?:over|during|at|on)\\s+the\\s+(?<u>weekend)\\b(?!\\s+of\\b)',
    ({ reference, lean }) => one(periodOf(reference, 'weekend', lean() === 'future' ? 0 : -1)),
  ),
  rule('period', "\\b(?:the\\s+)?year(?:\\s*['’]\\s*s)?[-\\s]end\\b", ({ reference }) =>
    one(periodOf(reference, 'year', 0)),
  ),
  rule(
    'narrative-quarter',
    '\\b(?:in|for|during|of|to)\\s+(?:the|its)\\s+(?:latest\\s+|most\\s+recent\\s+)?(?<w>quarter)\\b(?!\\s*(?:of|century|mile|-))',
    () => vague,
  ),
  rule(
    'quarter',
    `\\b${EDGE}(?:the\\s+)?(?<n>first|second|third|fourth|last|1st|2nd|3rd|4th)(?:\\s+|\\s*-\\s*)(?:fiscal\\s+)?quarter(?!\\s*(?:century|mile|final|finals|back|of an|of the (?:game|match|population|century|season)))(?:\\s+(?:of\\s+)?(?:the\\s+)?(?<y>\\d{4}|this year|last year|next year|the year))?\\b`,
    readQuarter,
  ),
  rule(
    'quarter',
    '\\bQ(?<n>[1-4])(?:\\s+(?:of\\s+)?(?<y>\\d{4}|this year|last year|next year))?\\b|\\b(?<y2>\\d{4})\\s*-?Q(?<n2>[1-4])\\b',
    readQuarter,
    'g',
  ),
  rule(
    'season',
    `\\b${PORTION}(?<which>this|${PAST}|${NEXT})\\s+(?<s>spring|summer|autumn|fall|winter)\\b`,
    readSeason,
  ),
  rule(
    'month-of-year',
    '\\b(?<which>last|next|this)\\s+(?<m>January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z]|\\s+\\d)',
    readNamedMonth,
    'g',
  ),
  rule(
    'month-of-year',
    '\\b(?<m>January|February|March|April|May|June|July|August|September|October|November|December)(?:\\s+(?:of\\s+)?|\\s*,\\s*)(?<which>last|next|this)\\s+year\\b',
    readMonthOfYear,
    'g',
  ),
  rule(
    'ago',
    `\\b(?:(?:about|around|nearly|almost|over|more than|some|just|roughly)\\s+)?(?<n>${COUNT}|\\d{4,})\\s+(?<u>hour|day|week|month|year|decade|century|centurie)s?\\s+ago\\b`,
    readAgo,
  ),
  rule(
    'from-now',
    `\\b(?:in\\s+(?:about\\s+)?(?<n>${COUNT})\\s+(?<u>day|week|month|year)s?['’]?\\s+time|(?<n2>${COUNT})\\s+(?<u2>day|week|month|year)s?\\s+from\\s+(?:now|today))\\b`,
    readAgo,
  ),
  rule(
    'anchored',
    '\\b(?:on\\s+|in\\s+|of\\s+|by\\s+)?(?:the|that)\\s+(?:very\\s+)?(?<which>next|following|ensuing|subsequent|same|previous|preceding|very same)\\s+(?<u>day|week|month|year|morning|afternoon|evening|night|hour)\\b(?!\\s*(?:-|–))',
    readNext,
  ),
  rule(
    'anchored',
    '\\b(?:on\\s+)?that\\s+(?:same\\s+)?(?<u>day|week|month|year|morning|afternoon|evening|night)\\b(?!\\s+(?:is|are|will|when)\\b)',
    readNext,
  ),
  rule(
    'anchored',
    `\\b(?:a|one)\\s+(?<which>second|third|fourth|fifth)\\s+(?:consecutive|straight|successive)\\s+(?<u>day|week|month|year)\\b`,
    readNext,
  ),
  rule(
    'anchored',
    `\\b(?:(?:about|just|only|some|less than|more than)\\s+)?(?<n>${COUNT})\\s+(?<u>hour|day|week|month|year|decade)s?\\s+(?<dir>later|after|before|earlier|previously|prior|following|afterwards?|beforehand)(?:\\s+to)?\\b`,
    readAnchored,
  ),
  rule(
    'anchored',
    '\\b(?<n>the)\\s+(?<u>day|week|month|year|morning|night)\\s+(?<dir>after|before|following)\\b',
    readAnchored,
  ),
  rule('named-day', namedDays, readNamedDay, 'g'),
  rule(
    'clock',
    '\\b(?<h>[01]?\\d|2[0-3])[:.]?(?<m>[0-5]\\d)(?:\\s*(?:hrs|hours))?\\s*(?<z>UTC|GMT|Z)\\b(?:\\s+(?:on\\s+)?(?<day>today|yesterday))?',
    readClock,
    'g',
  ),
  rule(
    'clock',
    '\\b(?<h>1[0-2]|0?[1-9])(?:[:.](?<m>[0-5]\\d))?\\s*(?<half>[ap]\\.?\\s?m\\b\\.?)(?:\\s*\\(?(?<z>UTC|GMT)\\)?)?',
    readClock,
  ),
  rule(
    'narrative-day',
    '\\b(?:(?:late\\s+|early\\s+|earlier\\s+|later\\s+)?(?:in|during|for|on|of)|ends?|ended|ending|finish(?:ed|es|ing)?|clos(?:e|ed|es|ing)|start(?:ed|s|ing)?|began|begins?)\\s+(?<w>the day)\\b(?!\\s+(?:after|before|when|that|of|he|she|they|it|following)\\b)',
    readTheDay,
  ),
  ...englishVagueRules,
];

const one = (edtf: string | null): Reading => ({ readings: edtf === null ? [] : [edtf] });

function readDayWord(match: DateMatch): Reading | null {
  const { groups, words, reference } = match;
  if (isTitle(match)) return null;
  const word = (groups.w ?? '').toLowerCase();
  if (word === 'last' && !/night|evening/i.test(words)) return null;
  const shifts: Readonly<Record<string, number>> = {
    yesterday: -1,
    last: -1,
    tomorrow: 1,
    'the day before yesterday': -2,
    'the day after tomorrow': 2,
  };
  return one(dayFrom(reference, shifts[word] ?? 0));
}

/** "USA Today", "The Tonight Show", "Tomorrow Never Dies": a capital where none is due. */
function isTitle({ text, start, end, words }: DateMatch): boolean {
  if (!/^[A-Z]/.test(words) && !/\s[A-Z]/.test(words)) return false;
  if (/\s[A-Z]/.test(words) || /^(?:['’]s)?\s+[A-Z][a-z]/.test(text.slice(end))) return true;
  return /[A-Za-z]\s+$/.test(text.slice(sentenceStart(text, start), start));
}

function readPeriod({ groups, words, reference }: DateMatch): Reading | null {
  const which = (groups.which ?? 'this').toLowerCase();
  const step = new RegExp(`^(?:${PAST})$`).test(which)
    ? -1
    : new RegExp(`^(?:${NEXT})$`).test(which)
      ? 1
      : 0;
  const unit = (groups.u ?? '').toLowerCase();
  if (/^(?:the\s+)?current$/.test(which) && unit !== 'year' && unit !== 'quarter') return null;
  if (/^the past/i.test(words) && unit !== 'decade' && unit !== 'weekend') return null;
  return one(periodOf(reference, unit, step));
}

/** A week, month, quarter, year and so on, counted from the one of the reference, as EDTF. */
function periodOf({ day, month, year }: Reference, unit: string, step: number): string | null {
  if (unit === 'week' || unit === 'weekend') {
    if (day === null) return null;
    const monday = day - weekdayOf(day) + 1 + step * 7;
    return `${dayText(unit === 'week' ? monday : monday + 5)}/${dayText(monday + 6)}`;
  }
  if (year === null) return null;
  if (unit === 'year') return yearText(year + step);
  if (unit === 'decade') return `${yearText(year + step * 10).slice(0, 3)}X`;
  if (unit === 'century') return `${yearText(year + step * 100).slice(0, 2)}XX`;
  if (month === null) return null;
  const at = year * 12 + month - 1;
  if (unit === 'month') {
    const then = at + step;
    return `${yearText(Math.floor(then / 12))}-${twoDigits((((then % 12) + 12) % 12) + 1)}`;
  }
  const quarter = Math.floor(at / 3) + step;
  return `${yearText(Math.floor(quarter / 4))}-${33 + (((quarter % 4) + 4) % 4)}`;
}

function readQuarter({ groups, reference, text, end }: DateMatch): Reading | null {
  if (/^\s*(?:century|centuries|mile|final|back)/i.test(text.slice(end))) return null;
  const word = (groups.n ?? groups.n2 ?? '').toLowerCase();
  if (word === 'last')
    return groups.y === undefined ? null : one(quarterIn(groups.y, 4, reference));
  const n = countOf(word) ?? 0;
  return one(quarterIn(groups.y ?? groups.y2, n, reference));
}

/** A quarter without a year is the latest one that had begun. */
function quarterIn(when: string | undefined, n: number, { year, month }: Reference): string | null {
  const shifts = { 'this year': 0, 'the year': 0, 'last year': -1, 'next year': 1 };
  const code = 32 + n;
  if (when !== undefined && /^\d/.test(when)) return `${when}-${code}`;
  if (year === null) return null;
  if (when !== undefined)
    return `${yearText(year + (shifts[when.toLowerCase() as keyof typeof shifts] ?? 0))}-${code}`;
  return month !== null && Math.ceil(month / 3) < n ? `${year - 1}-${code}` : `${year}-${code}`;
}

function readSeason({ groups, reference }: DateMatch): Reading {
  const { year, month } = reference;
  if (year === null || month === null) return { readings: [] };
  const which = (groups.which ?? '').toLowerCase();
  const begins = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[
    (groups.s ?? '').toLowerCase() as 'spring'
  ];
  // In January and February, "this winter" began in December of the year before.
  const current = begins === 12 && month < 3 ? year - 1 : year;
  if (which === 'this') return one(season(groups.s, current));
  const hasBegun = current < year || month >= begins;
  const ended = current < year ? false : month >= begins + 3;
  if (/last|past|previous/.test(which)) return one(season(groups.s, ended ? current : current - 1));
  return one(season(groups.s, hasBegun ? current + 1 : current));
}

function readNamedMonth({ groups, reference }: DateMatch): Reading {
  const { year, month } = reference;
  const wanted = monthOf(groups.m);
  if (year === null || month === null) return { readings: [`XXXX-${twoDigits(wanted)}`] };
  const which = groups.which;
  const thatYear =
    which === 'last'
      ? wanted < month
        ? year
        : year - 1
      : which === 'next'
        ? wanted > month
          ? year
          : year + 1
        : year;
  const other = which === 'last' && thatYear === year ? [`${year - 1}-${twoDigits(wanted)}`] : [];
  return { readings: [`${thatYear}-${twoDigits(wanted)}`, ...other] };
}

function readMonthOfYear({ groups, reference }: DateMatch): Reading {
  const wanted = twoDigits(monthOf(groups.m));
  if (reference.year === null) return { readings: [`XXXX-${wanted}`] };
  const shift = { last: -1, next: 1, this: 0 }[groups.which ?? ''] ?? 0;
  return one(`${reference.year + shift}-${wanted}`);
}

const monthOf = (name = ''): number =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    name.slice(0, 3).toLowerCase(),
  ) + 1;

/** "Two weeks ago" is as precise as its unit: a day, about a day, a month, a year. */
function readAgo({ groups, reference }: DateMatch): Reading {
  const n = countOf(groups.n ?? groups.n2);
  const unit = (groups.u ?? groups.u2 ?? '').toLowerCase();
  if (n === null || unit === 'hour') return one(unit === 'hour' ? dayFrom(reference, 0) : null);
  const count = groups.u2 !== undefined || /\btime\b/.test(groups.n ?? '') ? n : -n;
  const signed = groups.u === undefined ? n : count;
  if (unit === 'day') return one(dayFrom(reference, signed));
  if (unit === 'week') {
    const day = dayFrom(reference, signed * 7);
    return one(day === null ? null : `${day}~`);
  }
  if (unit === 'month') return one(monthsFrom(reference, signed));
  if (reference.year === null) return { readings: [] };
  const years = unit === 'decade' ? 10 : unit.startsWith('centur') ? 100 : 1;
  const year = yearText(reference.year + signed * years);
  return one(years === 1 ? year : `${year}~`);
}

function monthsFrom({ year, month }: Reference, count: number): string | null {
  if (year === null || month === null) return null;
  const moved = calendarDay(addMonths(Date.UTC(year, month - 1) / 86_400_000, count));
  return `${yearText(moved.year)}-${twoDigits(moved.month)}`;
}

const partsOfDay = /morning|afternoon|evening|night/;

function anchored(unit: string, offset: number, phrase: string): Reading {
  const plain = partsOfDay.test(unit) ? 'day' : unit === 'decade' ? 'year' : unit;
  const factor = unit === 'decade' ? 10 : 1;
  return {
    readings: [],
    relativeTo: { unit: plain as RelativeReading['unit'], offset: offset * factor, phrase },
  };
}

function readNext({ groups, text, start, end }: DateMatch): Reading {
  const which = (groups.which ?? 'same').toLowerCase();
  const offset = /next|following|ensuing|subsequent/.test(which)
    ? 1
    : /previous|preceding/.test(which)
      ? -1
      : 0;
  const [after = ''] = /^\s+(?:after|following)\b/.exec(text.slice(end, end + 20)) ?? [];
  const named = after === '' ? '' : phraseBehind(text, end + after.length);
  const phrase = named === '' ? findAnchorPhrase(text, start) : named;
  return anchored((groups.u ?? 'day').toLowerCase(), offset, phrase);
}

function readAnchored({ groups, text, start, end, words }: DateMatch): Reading | null {
  // "The Day After" is a title.
  if (/\s[A-Z]/.test(words)) return null;
  const direction = (groups.dir ?? '').toLowerCase();
  const n = groups.n?.toLowerCase() === 'the' ? 1 : countOf(groups.n);
  const back = /before|earlier|previously|prior/.test(direction);
  const named = /after|before|prior|following/.test(direction) ? phraseBehind(text, end) : '';
  const phrase = named === '' ? findAnchorPhrase(text, start) : named;
  if (n === null) return { readings: [] };
  return anchored((groups.u ?? 'day').toLowerCase(), back ? -n : n, phrase);
}

function readTheDay({ text, start }: DateMatch): Reading {
  return anchored('day', 0, findAnchorPhrase(text, start));
}

function readClock({ groups, reference, text, end, lean }: DateMatch): Reading | null {
  const named = /^\s*,?\s*(?:local time\s*,?\s*)?(?:on\s+)?(yesterday|today|[A-Z][a-z]+day)\b/.exec(
    text.slice(end, end + 30),
  )?.[1];
  const weekday = named === undefined ? 0 : weekdayNumber(named);
  const day =
    weekday > 0
      ? weekdaysNear(reference, weekday, lean()).map(dayText)[0]
      : dayFrom(reference, (named ?? groups.day) === 'yesterday' ? -1 : 0);
  if (!day) return { readings: [] };
  const half = groups.half?.toLowerCase();
  const hour = (Number(groups.h) % (half ? 12 : 24)) + (half?.startsWith('p') ? 12 : 0);
  return one(`${day}T${twoDigits(hour)}:${groups.m ?? '00'}${groups.z ? 'Z' : ''}`);
}
