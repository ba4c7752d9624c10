import type { Told } from '../base/result.ts';
import { told } from '../i18n/failing.ts';

/** Habits of other notations that are no EDTF, each with its way out. */
const habits: readonly (readonly [RegExp, (text: string) => Told])[] = [
  [/^$/, () => told('fail.date.missing', { example: '2025-06-05, 2025-06 or 2025' })],
  [
    /^\d{8}$/,
    (text) =>
      told('fail.date.hyphens', {
        text,
        write: `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`,
      }),
  ],
  [
    /^-?\d{4}-\d{1,2}(-\d{1,2})?$/,
    (text) => told('fail.date.twoDigits', { text, write: padded(text) }),
  ],
  [/[?~%]{2}$/, (text) => told('fail.date.twoMarks', { text })],
  [
    /^[\d-]*u+$/i,
    (text) => told('fail.date.unknownDigits', { text, write: text.replace(/u/gi, 'X') }),
  ],
  [/^open$/i, () => told('fail.date.open')],
  [/^unknown$/i, () => told('fail.date.unknownEnd')],
  [/^y-?\d/, (text) => told('fail.date.smallY', { text, write: text.replace('y', 'Y') })],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/, (text) => told('fail.date.dayOrMonth', { text })],
  [
    /^-?\d{1,3}$/,
    (text) =>
      told('fail.date.fourDigits', {
        text,
        write: text.replace(/\d+/, (year) => year.padStart(4, '0')),
      }),
  ],
  [/^-?\d{5,}$/, (text) => told('fail.date.longYear', { text, write: `Y${text}` })],
  [/\p{L}{3,}/u, (text) => told('fail.date.inWords', { text })],
];

/** Stands for a text that is no date in a way for which there is no clause. */
export const notUnderstood = told('fail.date.unplaced');

/**
 * One sentence that says what is wrong with a date and gives an example. `clause` is what the
 * parser found ("there is no month 13"), or `notUnderstood`.
 */
export function explainBadDate(text: string, clause: Told): Told {
  if (clause !== notUnderstood) return told('fail.date.clause', { text, clause });
  for (const [pattern, sentence] of habits) if (pattern.test(text)) return sentence(text);
  return told('fail.date.unplaced', { text });
}

const padded = (text: string): string =>
  text.replace(/-(\d)(?!\d)/g, (_all, digit: string) => `-0${digit}`);
