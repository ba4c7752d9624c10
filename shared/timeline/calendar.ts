/** A day of the proleptic Gregorian calendar; year 0 is 1 BC, months and days count from 1. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Number of days from 1970-01-01 to a day, for any year that a double can hold (no JS Date, which
 * ends at 275,760). Algorithm: https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar day of a day number (fractions are cut off). Inverse of `dayNumber`. */
export function calendarDay(days: number): CalendarDay {
  const shifted = Math.floor(days) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const index = Math.floor((5 * dayOfYear + 2) / 153);
  const month = index < 10 ? index + 3 : index - 9;
  const day = dayOfYear - Math.floor((153 * index + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** True for a leap year of the proleptic Gregorian calendar. */
export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Number of days in a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Day of the week of a day number: Monday 1 to Sunday 7, as ISO 8601. */
export const weekdayOf = (days: number): number => ((((Math.floor(days) + 3) % 7) + 7) % 7) + 1;

/** Moves a day number by whole months, keeping the day where the month has it, and the fraction. */
export function addMonths(days: number, months: number): number {
  if (!Number.isFinite(days)) return days;
  const { year, month, day } = calendarDay(days);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  const fraction = days - Math.floor(days);
  return dayNumber(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))) + fraction;
}

/** A year as EDTF writes it: four digits, "-0043", or "Y170000002" beyond four digits. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits;
}

/** A day number as an EDTF day, for example "2025-06-05". */
export function dayText(days: number): string {
  const { year, month, day } = calendarDay(days);
  return `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A number below 100 with two digits. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');
