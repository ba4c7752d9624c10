import { dayNumber, daysInMonth, dayText, twoDigits, weekdayOf, yearText } from './calendar.ts';
import { datesNear, monthsNear, type Reference } from './date-reference.ts';
import { type DateMatch, type DateRule, dateRules, only, type Reading } from './date-rule.ts';
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
  SHORT_WEEKDAY,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from './english-date-words.ts';

const DASH = '\\s*(?:-|–|—|‑|to|through|until|till|and)\\s*';
const ON = `(?<weekday>${WEEKDAY}|${SHORT_WEEKDAY})${COMMA}(?:the\\s+)?`;
const MONTH_FIRST = `(?<month>${MONTH})\\s+(?:the\\s+)?(?<d>${DAY})${ORDINAL}`;
const DAY_FIRST = `(?<d>${DAY})${ORDINAL}\\s+(?:of\\s+)?(?<month>${FULL_MONTH}|${CASED_MONTH})`;
const WITH_YEAR = `${COMMA}(?:in\\s+)?(?<y>\\d{4})(?![\\d,]\\d|\\d)`;
const NOT_TIME = '(?![\\d:%]|[.,]\\d)';
const PORTION = '(?:(?:in\\s+)?(?:early|late|mid)(?:\\s*[-–‑]\\s*|\\s+(?:in\\s+)?))?';
const EDGE = '(?:(?:the\\s+)?(?:beginning|start|end|middle|close|turn)\\s+of\\s+)?';
const CIRCA = '(?<circa>(?:about|around|circa|c\\.|ca\\.|approximately)\\s+)?';

const rule = dateRules('g');

/** Dates that name their own calendar parts; those told by distance are in the relative rules. */
export const englishRules: readonly DateRule[] = [
  rule(
    'iso',
    '(?:(?<![\\d/.-])|(?<=\\d[-/.]\\d{1,2}\\s?[-–—]))(?<y>\\d{4})(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})(?!\\d|[-/]\\d{1,3}(?!\\d))',
    ({ groups }) => only(exactDay(Number(groups.y), Number(groups.m), Number(groups.d))),
  ),
  rule(
    'iso-month',
    '(?<![\\d/.-])(?<y>(?:19|20)\\d\\d)-(?<m>0[1-9]|1[0-2])(?![\\d/-])',
    ({ groups }) => only(`${groups.y}-${groups.m}`),
  ),
  rule(
    'day-month',
    `\\b(?:${ON})?(?:the\\s+)?(?<d>${DAY})(?:st|nd|rd|th)\\s+(?:of\\s+)?(?<month>${MONTH})(?:${COMMA}(?<y>\\d{4}))?\\b`,
    readDay,
  ),
  rule(
    'month-day',
    `\\b(?<month>${FULL_MONTH})\\s+(?:the\\s+)?(?<w>twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|twentieth|thirtieth|(?:thir|four|fif|six|seven|eigh|nine)teenth|tenth|eleventh|twelfth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\\b(?:${COMMA}(?<y>\\d{4}))?`,
    (match) =>
      readDay({ ...match, groups: { ...match.groups, d: String(spelled(match.groups.w)) } }),
  ),
  rule('month-day-year', `\\b${MONTH_FIRST}${WITH_YEAR}`, readDay),
  rule('month-day-year', `\\b${ON}${MONTH_FIRST}${WITH_YEAR}`, readDay),
  rule('day-month-year', `\\b(?:${ON})?${DAY_FIRST}${WITH_YEAR}`, readDay),
  rule('month-day', `\\b${MONTH_FIRST}${NOT_TIME}`, readDay),
  rule('month-day', `\\b${ON}${MONTH_FIRST}${NOT_TIME}`, readDay),
  rule(
    'day-month',
    `(?<![\\d.,$€£])\\b(?:${ON})?${DAY_FIRST}(?![a-z]|\\s+[A-Z][a-z]+|\\s+\\d{1,2}\\b(?!:))`,
    readDay,
  ),
  rule(
    'day-range',
    `\\b(?:[Ff]rom\\s+|[Bb]etween\\s+)?(?<month>${MONTH})\\s+(?<d>${DAY})${ORDINAL}${DASH}(?:(?<month2>${MONTH})\\s+)?(?<d2>${DAY})${ORDINAL}(?:${COMMA}(?<y>\\d{4}))?(?![\\d:%])`,
    readDayRange,
  ),
  rule(
    'day-range',
    `\\b(?:[Ff]rom\\s+|[Bb]etween\\s+)?(?<d>${DAY})${ORDINAL}${DASH}(?<d2>${DAY})${ORDINAL}\\s+(?:of\\s+)?(?<month>${FULL_MONTH})(?:${COMMA}(?<y>\\d{4}))?(?!\\d)`,
    readDayRange,
  ),
  rule(
    'numeric',
    '(?:(?<![\\d/.:-])|(?<=\\d[/.]\\d{4}\\s?[-–—]))(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<y>\\d{4}|\\d{2})(?![\\d/:]|-(?!\\d\\d?[/.]\\d)|\\.\\d)',
    readNumeric,
  ),
  rule(
    'month-year',
    `\\b${EDGE}${PORTION}${CIRCA}(?<month>${MONTH})${COMMA}(?:of\\s+)?(?<y>${YEAR})\\b`,
    ({ groups }) => only(marked(month(groups), groups.circa)),
  ),
  rule(
    'month-range',
    `\\b(?:[Ff]rom\\s+|[Bb]etween\\s+)?(?<m1>${FULL_MONTH})${DASH}(?<m2>${FULL_MONTH})\\s+(?:of\\s+)?(?<y>${YEAR})\\b`,
    ({ groups }) =>
      only(
        `${month({ month: groups.m1, y: groups.y })}/${month({ month: groups.m2, y: groups.y })}`,
      ),
  ),
  rule(
    'month',
    `\\b(?:${EDGE}${PORTION})(?<month>${FULL_MONTH})(?:['’]s)?(?!\\s*(?:\\d|['’]\\d)|[a-z])`,
    readMonth,
  ),
  rule(
    'year',
    `(?<![\\d.,$€£¥#:/+−-])\\b${EDGE}${PORTION}${CIRCA}(?:AD\\s+|A\\.D\\.\\s+)?(?<y>${YEAR})(?:['’]s)?(?![\\d]|[.,:]\\d|[-/]\\d|\\s*(?:%|percent|per cent|AD|BC|BCE|CE)\\b|s\\b|[A-Za-z])`,
    readYear,
  ),
  rule(
    'year-range',
    `(?<![\\d.,$€£/-])\\b(?<y>1[0-9]\\d\\d|20\\d\\d)\\s*[-–/]\\s*(?<y2>1[0-9]\\d\\d|20\\d\\d|\\d{2})(?![\\d/-]|[.,]\\d|s\\b)`,
    readYearRange,
  ),
  rule(
    'decade',
    `\\b(?:the\\s+)?${PORTION}(?:the\\s+)?(?<y>1[0-9]\\d0|20\\d0)['’]?s\\b`,
    ({ groups }) => only(`${groups.y?.slice(0, 3)}X`),
  ),
  rule(
    'decade',
    `\\b(?:the\\s+)${PORTION}['’]?(?<y>[2-9]0)['’]?s\\b|\\b(?:early|mid|late)(?:-|\\s+)['’]?(?<y2>[2-9]0)['’]?s\\b|['’](?<y3>[2-9]0)s\\b|(?<=(?:and|or)\\s+)(?<y4>[2-9]0)['’]?s\\b(?!\\s*(?:percent|%))`,
    ({ groups }) => decade(Number(groups.y ?? groups.y2 ?? groups.y3 ?? groups.y4)),
  ),
  rule(
    'decade',
    `\\bthe\\s+${PORTION}(?:nineteen[-\\s])?(?<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b`,
    ({ groups }) =>
      decade(
        20 +
          10 *
            [
              'twenties',
              'thirties',
              'forties',
              'fifties',
              'sixties',
              'seventies',
              'eighties',
              'nineties',
            ].indexOf((groups.w ?? '').toLowerCase()),
      ),
    'gi',
  ),
  rule(
    'century',
    `\\b(?:the\\s+)?${PORTION}(?<n>\\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-first)?)(?:\\s+|-)century(?:\\s+(?<bc>B\\.?C\\.?(?:E\\.?)?))?(?!-[a-z])`,
    readCentury,
    'gi',
  ),
  rule('era-year', `\\b${CIRCA}(?<y>\\d{1,5})\\s*(?:B\\.?C\\.?E?\\.?)(?![A-Za-z])`, ({ groups }) =>
    only(marked(yearText(1 - Number(groups.y)), groups.circa)),
  ),
  rule(
    'era-year',
    `\\b(?:AD|A\\.D\\.)\\s*(?<y>\\d{1,4})\\b|\\b(?<y2>\\d{1,4})\\s*(?:AD|A\\.D\\.|CE|C\\.E\\.)(?![A-Za-z])`,
    ({ groups }) => only(yearText(Number(groups.y ?? groups.y2))),
  ),
  rule(
    'era-range',
    `\\b(?<y>\\d{1,4})\\s*(?<bc>BCE?\\s*)?(?:-|–|to)\\s*(?<y2>\\d{1,4})\\s*(?<era>BCE?|AD|CE)\\b`,
    readEraRange,
  ),
  rule(
    'season',
    `\\b(?:the\\s+)?${PORTION}(?<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\\s+(?:of\\s+)?(?<y>${YEAR})\\b`,
    ({ groups }) => only(season(groups.s, Number(groups.y))),
  ),
  rule(
    'half',
    `\\b(?:the\\s+)?(?<n>first|second|1st|2nd)[-\\s]half\\s+(?:of\\s+)?(?<y>${YEAR})\\b|\\bH(?<h>[12])\\s+(?<y2>${YEAR})\\b`,
    ({ groups }) => only(`${groups.y ?? groups.y2}-${39 + Number(groups.h ?? countOf(groups.n))}`),
    'gi',
  ),
];

/** A day as EDTF; null where the calendar has no such day. */
export function exactDay(year: number, monthOfYear: number, day: number): string | null {
  if (monthOfYear < 1 || monthOfYear > 12 || day < 1) return null;
  if (day > daysInMonth(year, monthOfYear)) return null;
  return `${yearText(year)}-${twoDigits(monthOfYear)}-${twoDigits(day)}`;
}

function readDay({ groups, reference, lean }: DateMatch): Reading | null {
  const monthOfYear = monthNumber(groups.month);
  const day = Number(groups.d);
  const weekday = weekdayNumber(groups.weekday);
  if (groups.y !== undefined) {
    const edtf = exactDay(Number(groups.y), monthOfYear, day);
    return weekday > 0 && edtf && !fallsOn(edtf, weekday) ? null : only(edtf);
  }
  if (day > daysInMonth(2000, monthOfYear)) return null;
  const readings = datesNear(reference, monthOfYear, day, lean());
  if (weekday === 0 || reference.year === null) return { readings };
  // The weekday decides between the years; where it fits none, the two words belong apart.
  const fitting = readings.filter((edtf) => fallsOn(edtf, weekday));
  return fitting.length > 0 ? { readings: fitting } : null;
}

function spelled(words = ''): number {
  const [tens = '', ones] = words.toLowerCase().split(/[- ]/);
  if (ones === undefined) return tens === 'thirtieth' ? 30 : (countOf(tens) ?? 0);
  return (tens === 'thirty' ? 30 : 20) + (countOf(ones) ?? 0);
}

function fallsOn(edtf: string, weekday: number): boolean {
  const [year = 0, monthOfYear = 1, day = 1] = edtf.split('-').map(Number);
  return weekdayOf(dayNumber(year, monthOfYear, day)) === weekday;
}

/** Reads the two days of a range in one month, or from one month to the next. */
export function readDayRange(match: DateMatch): Reading | null {
  const { groups, reference, lean } = match;
  const first = monthNumber(groups.month);
  const second = groups.month2 === undefined ? first : monthNumber(groups.month2);
  const [from, to] = [Number(groups.d), Number(groups.d2)];
  if (namesTwoDates(match)) return null;
  if (second === first && to <= from) return null;
  if (groups.y !== undefined) {
    const start = exactDay(Number(groups.y) - (second < first ? 1 : 0), first, from);
    const end = exactDay(Number(groups.y), second, to);
    return start && end ? only(`${start}/${end}`) : null;
  }
  if (from > daysInMonth(2000, first) || to > daysInMonth(2000, second)) return null;
  const starts = datesNear(reference, first, from, lean());
  return {
    readings: starts.map((start) => {
      const year = start.slice(0, -6);
      const next = second < first && !year.includes('X') ? yearText(Number(year) + 1) : year;
      // A range with an unknown year has no EDTF form that can be ordered: its start is offered.
      return year.includes('X') ? start : `${start}/${next}-${twoDigits(second)}-${twoDigits(to)}`;
    }),
  };
}

/** "Nov. 4 and Sept. 11" are two dates; "between 2 and 4 June" and "on May 10 and 11" are one range. */
function namesTwoDates({ text, end, words, groups }: DateMatch): boolean {
  if (!/\sand\s/.test(words) || /^between\b/i.test(words)) return false;
  const follows = Number(groups.d2) === Number(groups.d) + 1 && groups.month2 === undefined;
  return !follows || !AFTER_DAYS.test(text.slice(end, end + 20));
}

/** What may stand after two days: "May 10 and 11 people" goes on with a number of people. */
const AFTER_DAYS =
  /^(?:[.,;:)”"]|\s*$|\s*[—–-]|\s+(?:in|at|on|to|for|with|by|when|while|after|before|as|and|but|were|was|had|has|have|would|will|between|the)\b)/;

/** Two readings unless one is impossible: "12/08/2025" is 8 December or 12 August. */
function readNumeric({ groups, words, reference, lean }: DateMatch): Reading | null {
  const year = fullYear(groups.y ?? '');
  if (groups.mark !== '/' && groups.y?.length === 2) return null;
  if (groups.mark === '-' && words.length < 8) return null;
  const monthFirst = exactDay(year, Number(groups.a), Number(groups.b));
  const dayFirst = exactDay(year, Number(groups.b), Number(groups.a));
  if (!monthFirst || !dayFirst || monthFirst === dayFirst) return only(monthFirst ?? dayFirst);
  const [early = '', late = ''] = [monthFirst, dayFirst].sort();
  // What the past tense tells was over when it was told.
  const told = reference.day === null ? '' : dayText(reference.day);
  if (early <= told && told < late && lean() === 'past') return { readings: [early, late] };
  return { readings: [`[${early},${late}]`, monthFirst, dayFirst] };
}

const month = (groups: { readonly month?: string | undefined; readonly y?: string | undefined }) =>
  `${groups.y}-${twoDigits(monthNumber(groups.month))}`;

const marked = (edtf: string, circa: string | undefined): string =>
  circa === undefined ? edtf : `${edtf}~`;

/** "May", "March", "June" and the like are months only where a word before them says so. */
const monthCue =
  /(?:\b(?:in|since|until|till|by|during|from|of|before|after|through|throughout|early|late|mid|last|next|this|for|between|and|to|or|around|as of|beginning|ending|every|previous)|[-–,(])\s*$/i;

/** A surname or a partner behind "May": "April O’Neil", "March & Sons". */
const NAME_FOLLOWS = /^\s+(?:[A-Z][A-Za-z’']+|&\s+[A-Z])/;

function readMonth({ text, start, words, groups, reference, lean }: DateMatch): Reading | null {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + words.length, start + words.length + 24);
  const hasPortion = words.length > (groups.month?.length ?? 0) + 2;
  const cue = hasPortion || monthCue.test(before);
  const soft = /^(?:March|April|May|June|July|August|January)$/.test(groups.month ?? '');
  if (!cue && (soft || NAME_FOLLOWS.test(after))) return null;
  if (/[a-z]\s+and\s*$/.test(before) && soft && !/^\s*(?:[,.;)]|of\b)/.test(after)) return null;
  if (
    NAME_FOLLOWS.test(after) &&
    soft &&
    /\b(?:for|to|and|or|of|from|after|before|by|since)\s*$|[,(-]\s*$/.test(before)
  )
    return null;
  if (/^\.?\s*\d/.test(after)) return null;
  return { readings: monthsNear(reference, monthNumber(groups.month), lean()) };
}

const notYears =
  /^\s*(?:people|persons|men|women|children|workers|jobs|employees|staff|troops|soldiers|dead|deaths|cars|vehicles|planes|aircraft|units|copies|homes|houses|miles|km|kilomet\w+|metres?|meters?|feet|ft|acres|hectares|tons?|tonnes|pounds|lbs?|kg|dollars|euros|points?|votes|seats|shares|stores|dealerships|companies|schools|students|pages|words|hours|hrs|days|weeks|months|years?|times|calories|degrees|watts|rpm|hp|mph|million|billion|thousand|other|more|such|GMT|UTC|EST|EDT|a\.m|p\.m|m|vision|different|passengers|customers|members|patients|cases)\b/i;

function readYear({ text, start, end, words, groups }: DateMatch): Reading | null {
  const year = Number(groups.y);
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (words.length < 6 && isNumberOfName(before)) return null;
  if (notYears.test(after) || /[$€£¥]\s*$|\b(?:US|A|C)\$\s*$/.test(before)) return null;
  if (
    /\b(?:about|around|some|nearly|almost|over|than|least|up to|only|all|these|those|the other|at|number|no\.|nos\.)\s+$/i.test(
      before,
    ) &&
    words.length < 6
  )
    return null;
  const cue =
    /\b(?:in|since|by|until|till|from|to|and|of|before|after|during|between|through|year|for|early|late|mid|through|into|back in|than in|or|beyond|circa|c\.)\s*$|[(,;–-]\s*$/i;
  if ((year < 1700 || year > 2060) && !cue.test(before) && words.length < 6) return null;
  // Below 1700, "and 1002" is more often a number than a year.
  if (year < 1700 && /\b(?:and|or|to|for|through)\s*$|,\s*$/i.test(before)) return null;
  return only(marked(groups.y ?? '', groups.circa));
}

/** "Windows 2000", "Room 1984", "Agenda 2030": a capital word right before belongs to the number. */
const isNumberOfName = (before: string): boolean => {
  const word = /(?:^|[\s“"'’(])([A-Z][\w&’'-]*)\s+$/.exec(before)?.[1];
  return word !== undefined && !DATED_NAME.test(word);
};

/** Capital words that a year dates: months, seasons, days, openings of sentences, things held in a year. */
const DATED_NAME = new RegExp(
  `^(?:${FULL_MONTH}|Sept|Spring|Summer|Autumn|Fall|Winter|Day|Eve|Christmas|Easter|In|Since|By|Until|Till|From|To|And|Of|Before|After|During|Between|The|Early|Late|Mid|Through|For|Throughout|Circa|Around|About|Fiscal|Year|FY|Olympics|Games|Cup|Championships?|Expo|Summit|Festival|Awards|Prize|Show|Open|Congress|Conference|Election|Census|Season)$`,
);

function readYearRange({ groups }: DateMatch): Reading | null {
  const from = Number(groups.y);
  const digits = groups.y2 ?? '';
  const to = digits.length === 4 ? Number(digits) : Math.floor(from / 100) * 100 + Number(digits);
  return to > from && from > 1000 ? only(`${from}/${to}`) : null;
}

const decade = (tens: number): Reading => ({
  readings: tens <= 20 ? [`20${tens / 10}X`, `19${tens / 10}X`] : [`19${tens / 10}X`],
});

function readCentury({ groups, words, text, end }: DateMatch): Reading | null {
  const n = countOf(groups.n);
  if (/Century$/.test(words) && /^\s+[A-Z]/.test(text.slice(end))) return null;
  if (n === null || n < 1 || n > 30 || /^(?:an?|one)$/i.test(groups.n ?? '')) return null;
  if (!/(?:st|nd|rd|th|first|second|third)$/i.test(groups.n ?? '')) return null;
  if (groups.bc === undefined) return only(`${twoDigits(n - 1)}XX`);
  return only(`${yearText(1 - n * 100)}/${yearText(-(n - 1) * 100)}`);
}

function readEraRange({ groups }: DateMatch): Reading | null {
  const beforeChrist = groups.era?.startsWith('B') ?? false;
  const from = groups.bc !== undefined || beforeChrist ? 1 - Number(groups.y) : Number(groups.y);
  const to = beforeChrist ? 1 - Number(groups.y2) : Number(groups.y2);
  return from < to ? only(`${yearText(from)}/${yearText(to)}`) : null;
}

/** A season of a year as EDTF: codes 21 to 24. */
export function season(name = '', year: number): string {
  const order = ['spring', 'summer', 'autumn', 'winter'];
  const at = order.indexOf(name.toLowerCase() === 'fall' ? 'autumn' : name.toLowerCase());
  return `${yearText(year)}-${21 + at}`;
}

/** The day of a reference as EDTF, moved by whole days, or null where it is not known. */
export const dayFrom = (reference: Reference, days: number): string | null =>
  reference.day === null ? null : dayText(reference.day + days);
