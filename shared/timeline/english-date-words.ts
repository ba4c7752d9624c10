/** Months in small letters, without those that are other words as well, and in capitals: only beside a number. */
export const CASED_MONTH =
  '(?:january|february|april|june|july|august|september|october|november|december|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![A-Za-z])';
/** Pieces of the English date patterns. Months and weekdays without a number must have a capital. */
export const MONTH = `(?:${CASED_MONTH}|January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![a-z])`;
export const FULL_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.?|Oct\\.|Nov\\.|Dec\\.)';
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const SHORT_WEEKDAY = '(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\\.?';
export const YEAR = '(?:1[0-9]\\d\\d|20\\d\\d|21\\d\\d)';
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
export const ORDINAL = '(?:\\s?(?:st|nd|rd|th))?';
export const COMMA = '(?:[^\\S\\n]*,\\s*|[^\\S\\n]+)';
export const PART_OF_DAY = '(?:morning|afternoon|evening|night)';
export const UNIT = '(?:hour|day|week|month|quarter|year|decade)';
export const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|several|a few|a couple of|many)';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
};

/** A month name or abbreviation as 1 to 12; 0 for other words. */
export const monthNumber = (name = ''): number =>
  months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A weekday name or abbreviation as Monday 1 to Sunday 7; 0 for other words. */
export const weekdayNumber = (name = ''): number =>
  weekdays.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A number in digits or words, cardinal or ordinal; null for "several" and the like. */
export function countOf(word = ''): number | null {
  const digits = /^\d+/.exec(word);
  return digits ? Number(digits[0]) : (counts[word.toLowerCase()] ?? null);
}

/** A year of two or four digits; two digits lie within 50 years of the year 2000. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}
