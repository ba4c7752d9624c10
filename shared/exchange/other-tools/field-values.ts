type Row = Readonly<Record<string, unknown>>;

/** The first of the named fields that is not empty, as text without outer white space. */
export function textIn(row: Row, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Whether one of the named fields says yes: true, 1, "1", "yes", "true". */
export const flagIn = (row: Row, ...names: readonly string[]): boolean =>
  names.some((name) => /^(?:true|1|yes|y|t)$/i.test(String(row[name] ?? '').trim()));

/**
 * The words of a list field: an array of texts or of objects with a name, or one text parted by
 * `separator`.
 */
export function wordsIn(value: unknown, separator: RegExp = /,/): string[] {
  if (typeof value === 'string') return clean(value.split(separator));
  if (!Array.isArray(value)) return [];
  return clean(
    value.map((one: unknown) => {
      if (typeof one === 'string' || typeof one === 'number') return String(one);
      return isRow(one) ? (textIn(one, 'name', 'label', 'title', 'tag', 'slug') ?? '') : '';
    }),
  );
}

/**
 * The words of a list that is written as JSON or as Python writes it, ["a", 'b'], or else of one text
 * parted by commas.
 */
export function quotedWords(value: unknown): string[] {
  const inner = typeof value === 'string' && /^\s*\[([\s\S]*)\]\s*$/.exec(value)?.[1];
  const quoted = inner && [
    ...inner.matchAll(/(?<=^|,)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*(?=,|$)/g),
  ];
  if (!quoted || quoted.length === 0) return wordsIn(typeof inner === 'string' ? inner : value);
  return clean(quoted.map(([, a, b]) => (a ?? b ?? '').replace(/\\(.)/g, '$1')));
}

const clean = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim()).filter(Boolean)),
];

/** True for a plain JSON object. */
export const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list field. */
export const rowsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRow) : [];

// Between 1601, from which Chromium counts, and 1970.
const CHROMIUM_EPOCH_SECONDS = 11_644_473_600;

/**
 * A moment as tools write it, as ISO 8601 in UTC: seconds, milliseconds or microseconds since 1970,
 * microseconds since 1601 (Chromium), ISO forms with and without zone. Undefined for anything else.
 */
export function momentOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  const digits = /^\d{9,18}(?:\.\d+)?$/.exec(text.trim());
  if (digits) return fromSeconds(secondsOf(Math.trunc(Number(text))));
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text.trim());
  if (basic) {
    const [, year, month, day, hour, minute, second] = basic;
    return fromSeconds(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) / 1000);
  }
  const plain = text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) (\d)/, '$1T$2')
    .replace(/ ?UTC$/, 'Z')
    .replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2');
  if (!/^\d{4}-\d\d-\d\d/.test(plain)) return undefined;
  const zoned = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(plain) || !plain.includes('T') ? plain : `${plain}Z`;
  return fromSeconds(Date.parse(zoned) / 1000);
}

function secondsOf(count: number): number {
  if (count < 1e11) return count;
  if (count < 1e14) return count / 1e3;
  return count < 1e16 ? count / 1e6 : count / 1e6 - CHROMIUM_EPOCH_SECONDS;
}

function fromSeconds(seconds: number): string | undefined {
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 7_258_118_400) return undefined;
  return new Date(seconds * 1000).toISOString();
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
