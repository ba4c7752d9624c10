import { calendarDay } from './calendar.ts';
import type { EdtfDate, EdtfEnd, EdtfInterval, EdtfPoint } from './edtf-date.ts';
import { type DatePhrases, datePhrases, phrasesOf } from './edtf-phrases.ts';

/** A parsed date in the words of a BCP 47 locale, for example "about May 2025". */
export function wordDate(date: EdtfDate, locale: string): string {
  const speech = speechFor(locale);
  if (date.type === 'point') return qualify(date, pointWords(date, speech), speech);
  if (date.type === 'interval') return intervalWords(date, speech, false);
  const members = date.members.map((member) =>
    member.type === 'point'
      ? qualify(member, pointWords(member, speech), speech)
      : intervalWords(member, speech, date.type === 'one-of'),
  );
  return speech.list(date.type === 'one-of' ? 'disjunction' : 'conjunction').format(members);
}

type Speech = {
  readonly phrases: DatePhrases;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly dayOnly: Intl.DateTimeFormat;
  readonly monthOnly: Intl.DateTimeFormat;
  readonly number: Intl.NumberFormat;
  readonly list: (type: Intl.ListFormatOptions['type']) => Intl.ListFormat;
};

// Making Intl formatters costs more than using them.
const speeches = new Map<string, Speech>();

function speechFor(locale: string): Speech {
  const known = speeches.get(locale);
  if (known) return known;
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  const tag = datePhrases[language] ? locale : 'en';
  const options = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  const speech: Speech = {
    phrases: phrasesOf(locale),
    day: new Intl.DateTimeFormat(tag, {
      ...options,
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    }),
    month: new Intl.DateTimeFormat(tag, { ...options, year: 'numeric', month: 'long' }),
    dayOnly: new Intl.DateTimeFormat(tag, { ...options, month: 'long', day: 'numeric' }),
    monthOnly: new Intl.DateTimeFormat(tag, { ...options, month: 'long' }),
    number: new Intl.NumberFormat(tag, { numberingSystem: 'latn' }),
    // The first one of a process costs as much as hundreds of the other words.
    list: (type) => new Intl.ListFormat(tag, { type }),
  };
  speeches.set(locale, speech);
  return speech;
}

function qualify(date: EdtfPoint, words: string, { phrases }: Speech): string {
  const about = date.approximate || date.significant !== null ? phrases.about(words) : words;
  return date.uncertain ? phrases.uncertain(about) : about;
}

function intervalWords(interval: EdtfInterval, speech: Speech, oneOf: boolean): string {
  const { phrases } = speech;
  const start = endWords(interval.start, speech);
  const end = endWords(interval.end, speech);
  if (start !== null && end !== null)
    return oneOf ? phrases.between(start, end) : phrases.range(start, end);
  if (start !== null) {
    if (oneOf) return phrases.orLater(start);
    return interval.end === '' ? phrases.sinceEndUnknown(start) : phrases.since(start);
  }
  if (oneOf) return phrases.orEarlier(end ?? '');
  return interval.start === '' ? phrases.untilStartUnknown(end ?? '') : phrases.until(end ?? '');
}

const endWords = (end: EdtfEnd, speech: Speech): string | null =>
  typeof end === 'string' ? null : qualify(end, pointWords(end, speech), speech);

function pointWords(point: EdtfPoint, speech: Speech): string {
  const { phrases } = speech;
  if (point.month === null) return yearWords(point.year, speech);
  if (Number(point.month) > 20)
    return seasonWords(Number(point.month), yearWords(point.year, speech), phrases);
  if (point.month.includes('X') || point.day?.includes('X')) return maskedWords(point, speech);
  if (point.day === null) return monthWords(point, point.year, speech);
  const day = dayWords(point, point.year, speech);
  if (point.time === null) return day;
  const zone = point.zone === null ? '' : ` ${point.zone === 'Z' ? 'UTC' : `UTC${point.zone}`}`;
  return phrases.atTime(day, point.time + zone);
}

/** A year on its own: "1985", "1980s", "20th century", "44 BC", "1000–1999". */
function yearWords(year: string, { phrases, number }: Speech): string {
  if (year === 'XXXX') return phrases.unknownYear;
  const decade = /^(\d{3})X$/.exec(year);
  if (decade) return phrases.decade(`${Number(decade[1])}0`);
  const century = /^(\d{2})XX$/.exec(year);
  if (century) return phrases.century(Number(century[1]) + 1);
  const ends = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  const [from = 0, to = 0] = ends.sort((a, b) => a - b);
  const last = phrases.year(yearDigits(to, phrases, number));
  return from === to ? last : `${yearDigits(from, phrases, number)}–${last}`;
}

function yearDigits(year: number, phrases: DatePhrases, number: Intl.NumberFormat): string {
  const count = year <= 0 ? 1 - year : year;
  const digits = count > 9999 ? number.format(count) : String(count);
  return year <= 0 ? phrases.beforeChrist(digits) : digits;
}

function seasonWords(code: number, year: string, phrases: DatePhrases): string {
  if (code <= 28) return phrases.inYear(phrases.seasons[(code - 21) % 4] ?? '', year);
  if (code <= 32)
    return phrases.inYear(phrases.south(phrases.seasons[(code - 29) % 4] ?? ''), year);
  if (code <= 36) return phrases.inYear(phrases.part(code - 32, 4), year);
  if (code <= 39) return phrases.inYear(phrases.part(code - 36, 3), year);
  return phrases.inYear(phrases.part(code - 39, 2), year);
}

function maskedWords(point: EdtfPoint, speech: Speech): string {
  const { phrases } = speech;
  const month = point.month ?? 'XX';
  if (month === 'XX') return phrases.someMonth(yearWords(point.year, speech));
  if (!month.includes('X') && (point.day === 'XX' || point.year.includes('X')))
    return phrases.someDay(monthWords(point, point.year, speech));
  if (point.year.includes('X')) return phrases.someMonth(yearWords(point.year, speech));
  const words = point.day === null ? monthWords : dayWords;
  const [from, to] = [calendarDay(point.earliest), calendarDay(point.latest - 1)].map((end) =>
    words({ month: String(end.month), day: String(end.day) }, point.year, speech),
  );
  return phrases.between(from ?? '', to ?? '');
}

type MonthDay = { readonly month: string | null; readonly day: string | null };

const monthWords = (point: MonthDay, year: string, speech: Speech): string =>
  withYear(speech.month, speech.monthOnly, sampleDay(point.month, '1'), year, speech);

const dayWords = (point: MonthDay, year: string, speech: Speech): string =>
  withYear(speech.day, speech.dayOnly, sampleDay(point.month, point.day ?? '1'), year, speech);

/** A day of the leap year 2000: Intl gives names and order, the true year is put in afterwards. */
const sampleDay = (month: string | null, day: string): Date =>
  new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day)));

function withYear(
  format: Intl.DateTimeFormat,
  yearless: Intl.DateTimeFormat,
  sample: Date,
  year: string,
  speech: Speech,
): string {
  if (year.includes('X')) return `${yearless.format(sample)} (${yearWords(year, speech)})`;
  const digits = yearDigits(Number(year), speech.phrases, speech.number);
  return format
    .formatToParts(sample)
    .map((part) => (part.type === 'year' ? digits : part.value))
    .join('');
}
