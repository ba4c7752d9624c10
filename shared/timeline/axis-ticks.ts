import { once } from '../base/once.ts';
import { addMonths, calendarDay, dayNumber, twoDigits, yearText } from './calendar.ts';
import { type DatePhrases, phrasesOf } from './edtf-phrases.ts';

/** A tick of the axis; `day` in day numbers, `x` in pixels, `major` where a larger unit begins. */
export type AxisTick = {
  readonly day: number;
  readonly x: number;
  readonly label: string;
  readonly major: boolean;
};

/** The visible stretch of time in day numbers, and its width in pixels. */
export type AxisView = { readonly from: number; readonly to: number; readonly width: number };

type Step = {
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly every: number;
  /** The least distance of two ticks of this step, in days. */
  readonly days: number;
};

const YEAR = 365;

const steps: readonly Step[] = [
  ...[1, 5, 15, 30].map((every): Step => ({ unit: 'minute', every, days: every / 1440 })),
  ...[1, 3, 6, 12].map((every): Step => ({ unit: 'hour', every, days: every / 24 })),
  ...[1, 2, 7].map((every): Step => ({ unit: 'day', every, days: every })),
  ...[1, 3, 6].map((every): Step => ({ unit: 'month', every, days: every * 28 })),
  ...[1, 2, 5].flatMap((every) =>
    [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8].map(
      (power): Step => ({ unit: 'year', every: every * power, days: every * power * YEAR }),
    ),
  ),
].sort((a, b) => a.days - b.days);

/** About the width of one character of a label, in pixels; labels keep two of them apart. */
const CHARACTER = 7;

/**
 * Ticks from minutes to millions of years that never overlap. Year 0 is labelled "1 BC", and round
 * years stay round for readers: 500 BC, 1 BC, AD 500.
 */
export function axisTicks(view: AxisView, locale = 'en'): AxisTick[] {
  const { from, to, width } = view;
  if (!(to > from) || !(width > 0) || !Number.isFinite(to - from)) return [];
  const scale = width / (to - from);
  const label = labelFor(locale);
  const step = steps.find((one) => hasRoom(one, view, label)) ?? steps.at(-1);
  if (!step) return [];
  const ticks: AxisTick[] = [];
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const day of daysOf(step, from, to)) {
    const text = label(day, step);
    const x = (day - from) * scale;
    const half = (text.length * CHARACTER) / 2;
    if (x - half < lastEnd + CHARACTER) continue;
    lastEnd = x + half;
    ticks.push({ day, x, label: wholeLabel(text, x, width), major: isMajor(day, step) });
  }
  return ticks;
}

/** A label that an edge would cut is left out; its line stays. */
function wholeLabel(text: string, x: number, width: number): string {
  const half = (text.length * CHARACTER) / 2;
  return x >= half && x + half <= width ? text : '';
}

/** The ticks without the labels that another one at `x` would cover, such as that of today. */
export const besideLabel = (ticks: readonly AxisTick[], x: number, text: string): AxisTick[] =>
  ticks.map((tick) => {
    const apart = ((tick.label.length + text.length) * CHARACTER) / 2 + 4;
    return Math.abs(tick.x - x) < apart ? { ...tick, label: '' } : tick;
  });

type Label = (day: number, step: Step) => string;

/** No label is shorter, in characters: "1 BC", "2025", "12:05". */
const SHORTEST = 4;

/** True where the labels of a step fit. Only where the shortest one would are they put into words. */
const hasRoom = (step: Step, view: AxisView, label: Label): boolean => {
  const room = (step.days * view.width) / (view.to - view.from);
  return room >= (SHORTEST + 2) * CHARACTER && room >= widest(step, view, label);
};

const widest = (step: Step, view: AxisView, label: Label): number =>
  (Math.max(label(view.from, step).length, label(view.to, step).length) + 2) * CHARACTER;

function* daysOf(step: Step, from: number, to: number): Generator<number> {
  if (step.unit === 'year') yield* yearsOf(step.every, from, to);
  else if (step.unit === 'month') yield* monthsOf(step.every, from, to);
  else if (step.unit === 'day') yield* weekdaysOf(step.every, from, to);
  else {
    const perDay = step.unit === 'hour' ? 24 / step.every : 1440 / step.every;
    for (let n = Math.ceil(from * perDay); n <= to * perDay; n++) yield n / perDay;
  }
}

/** Round years for readers: 500 BC is year -499; before Christ the count shifts by one. */
function* yearsOf(every: number, from: number, to: number): Generator<number> {
  const first = Math.floor(calendarDay(from).year / every) * every;
  const last = calendarDay(to).year;
  for (let count = first; count <= last + every; count += every) {
    const year = every > 1 && count < 0 ? count + 1 : count;
    // The year 0 of a coarse axis is 1 BC, the border of the eras.
    const day = dayNumber(year, 1, 1);
    if (day >= from && day <= to) yield day;
  }
}

function* monthsOf(every: number, from: number, to: number): Generator<number> {
  const { year, month } = calendarDay(from);
  let day = dayNumber(year, Math.floor((month - 1) / every) * every + 1, 1);
  while (day <= to) {
    if (day >= from) yield day;
    day = addMonths(day, every);
  }
}

/** Days; steps of two start anew each month, weeks begin on Monday. */
function* weekdaysOf(every: number, from: number, to: number): Generator<number> {
  for (let day = Math.ceil(from); day <= to; day++) {
    if (every === 7 ? (((day + 3) % 7) + 7) % 7 === 0 : (calendarDay(day).day - 1) % every === 0)
      yield day;
  }
}

function isMajor(day: number, { unit, every }: Step): boolean {
  const { year, month, day: ofMonth } = calendarDay(day);
  if (unit === 'year') return year === 0 || year % (every * 10) === 0;
  if (unit === 'month') return month === 1;
  if (unit === 'day') return ofMonth <= (every === 7 ? 7 : 1);
  return Math.abs(day - Math.round(day)) < 1e-9;
}

const labels = new Map<string, Label>();

function labelFor(locale: string): Label {
  const known = labels.get(locale);
  if (known) return known;
  const options = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  // Each takes milliseconds to make, and an axis of years needs none of them.
  const month = once(() => new Intl.DateTimeFormat(locale, { ...options, month: 'short' }));
  const dayMonth = once(
    () => new Intl.DateTimeFormat(locale, { ...options, month: 'short', day: 'numeric' }),
  );
  const number = once(() => new Intl.NumberFormat(locale, { numberingSystem: 'latn' }));
  const phrases = phrasesOf(locale);
  const make: Label = (day, { unit }) => {
    const { year, month: m, day: d } = calendarDay(day);
    // Names are taken from a leap year that Intl knows; the year is written by ourselves.
    const sample = Date.UTC(2000, m - 1, d);
    if (unit === 'year') return yearLabel(year, number, phrases);
    if (unit === 'month')
      return m === 1
        ? yearLabel(year, number, phrases)
        : `${month().format(sample)} ${yearLabel(year, number, phrases)}`;
    const minutes = Math.round((day - Math.floor(day)) * 1440);
    if (unit === 'day' || minutes === 0 || minutes === 1440) return dayMonth().format(sample);
    return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  };
  labels.set(locale, make);
  return make;
}

/** A year as a reader counts it: 0 is "1 BC"; years below 1000 after Christ carry "AD". */
function yearLabel(year: number, number: () => Intl.NumberFormat, phrases: DatePhrases): string {
  if (year <= 0)
    return phrases.beforeChrist(1 - year > 9999 ? number().format(1 - year) : `${1 - year}`);
  if (year < 1000) return phrases.afterChrist(String(year));
  return year > 9999 ? number().format(year) : yearText(year);
}

/** Ticks of an axis that counts days from day 0; `label` says a day ("day 0", "day 10", "day −3"). */
export function dayCountTicks(
  { from, to, width }: AxisView,
  label: (day: number) => string,
): AxisTick[] {
  if (!(to > from) || !(width > 0) || !Number.isFinite(to - from)) return [];
  const scale = width / (to - from);
  const longest = Math.max(...[from, to].map((day) => label(Math.trunc(day)).length)) + 2;
  const powers = Array.from({ length: 12 }, (_none, power) => 10 ** power);
  const every = powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .find((step) => step * scale >= longest * CHARACTER);
  if (every === undefined) return [];
  const ticks: AxisTick[] = [];
  for (let day = Math.ceil(from / every) * every; day <= to; day += every) {
    const x = (day - from) * scale;
    // Counting up from a negative step gives -0.
    ticks.push({ day, x, label: wholeLabel(label(day || 0), x, width), major: day === 0 });
  }
  return ticks;
}
