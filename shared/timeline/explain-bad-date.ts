/** Habits of other notations that are no EDTF, each with its way out. */
const habits: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^$/, () => 'A date is missing. Example: 2025-06-05, 2025-06 or 2025.'],
  [
    /^\d{8}$/,
    (text) =>
      `"${text}" has no hyphens. Write ${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}.`,
  ],
  [
    /^-?\d{4}-\d{1,2}(-\d{1,2})?$/,
    (text) => `In "${text}" month and day need two digits. Write ${padded(text)}.`,
  ],
  [/[?~%]{2}$/, (text) => `"${text}" has two marks. For uncertain and approximate write %.`],
  [/^[\d-]*u+$/i, (text) => `"${text}" marks digits with u. Write X: ${text.replace(/u/gi, 'X')}.`],
  [/^open$/i, () => '"open" is written with two dots. Example: 1964/.. .'],
  [/^unknown$/i, () => 'An unknown end is left empty. Example: /2006.'],
  [/^y-?\d/, (text) => `"${text}" begins with a small y. Write ${text.replace('y', 'Y')}.`],
  [
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/,
    (text) =>
      `"${text}" can be read as day or month first. Write the year first, for example 2025-08-12, or both readings: [2025-08-12,2025-12-08].`,
  ],
  [
    /^-?\d{1,3}$/,
    (text) =>
      `The year "${text}" needs four digits. Write ${text.replace(/\d+/, (year) => year.padStart(4, '0'))}.`,
  ],
  [/^-?\d{5,}$/, (text) => `The year "${text}" has more than four digits. Write Y${text}.`],
  [
    /\p{L}{3,}/u,
    (text) => `"${text}" is in words. Write it in digits, for example 2025-05 for May 2025.`,
  ],
];

/**
 * One sentence that says what is wrong with a date and gives an example. `clause` is what the
 * parser found ("there is no month 13"), or "" where it did not understand the text at all.
 */
export function explainBadDate(text: string, clause: string): string {
  if (clause !== '') return `"${text}" is not a date: ${clause}. Example: 2025-06-05.`;
  for (const [pattern, sentence] of habits) if (pattern.test(text)) return sentence(text);
  return `"${text}" is not a date that can be placed. Examples: 2025-06-05, 2025-06, 2025, 199X, 2025-05~, 2025-06-05/2025-06-09.`;
}

const padded = (text: string): string =>
  text.replace(/-(\d)(?!\d)/g, (_all, digit: string) => `-0${digit}`);
