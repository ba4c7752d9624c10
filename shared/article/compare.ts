import { diffArrays } from 'diff';
import { type Sentence, splitSentences } from './sentences.ts';

/** One row of a comparison: a sentence before, after, or both (kept or reworded). */
export type ComparedRow = {
  readonly kind: 'same' | 'changed' | 'removed' | 'added' | 'moved';
  readonly before?: Sentence;
  readonly after?: Sentence;
  /** What in a changed row deserves to be seen first. */
  readonly touches: readonly ('headline' | 'number' | 'quote' | 'name')[];
};

/** What is compared: the title and the text of a capture. */
export type ComparedText = { readonly title: string; readonly text: string };

/** Rows in reading order, and the changed ones by weight: headline, numbers, quotes, names, rest. */
export type Comparison = {
  readonly rows: readonly ComparedRow[];
  readonly changes: readonly ComparedRow[];
};

/** Compares two captures of an article sentence by sentence. Offsets point into each own text. */
export function compareCaptures(before: ComparedText, after: ComparedText): Comparison {
  const body = alignSentences(splitSentences(before.text), splitSentences(after.text));
  const headline: ComparedRow[] =
    before.title === after.title
      ? []
      : [
          {
            kind: 'changed',
            before: whole(before.title),
            after: whole(after.title),
            touches: ['headline'],
          },
        ];
  const rows = [...headline, ...body];
  const changes = rows
    .filter((row) => row.kind !== 'same' && row.kind !== 'moved')
    .sort((a, b) => weight(a) - weight(b));
  return { rows, changes };
}

const whole = (text: string): Sentence => ({ start: 0, end: text.length, text });
const ORDER = ['headline', 'number', 'quote', 'name'] as const;
const weight = (row: ComparedRow): number =>
  Math.min(...row.touches.map((one) => ORDER.indexOf(one)), ORDER.length);

/**
 * Aligns sentences: equal ones in order, then those that moved, then pairs that share most of their
 * words (changed); what is left was removed or added.
 */
export function alignSentences(
  before: readonly Sentence[],
  after: readonly Sentence[],
): ComparedRow[] {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => a.text === b.text });
  const rows: ComparedRow[] = [];
  let gone: Sentence[] = [];
  let come: Sentence[] = [];
  let at = 0;
  const settle = () => {
    rows.push(...pairUp(gone, come));
    gone = [];
    come = [];
  };
  for (const part of parts) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) come.push(...part.value);
    else {
      settle();
      for (const sentence of part.value)
        rows.push({
          kind: 'same',
          before: before[at++] ?? sentence,
          after: after[afterIndex(rows)] ?? sentence,
          touches: [],
        });
    }
    if (part.removed) at += part.value.length;
  }
  settle();
  return findMoved(rows);
}

const afterIndex = (rows: readonly ComparedRow[]): number =>
  rows.reduce((count, row) => count + (row.after ? 1 : 0), 0);

/** Within one gap, each new sentence takes the old one that it is most alike, if half the words agree. */
function pairUp(gone: readonly Sentence[], come: readonly Sentence[]): ComparedRow[] {
  const free = new Set(gone);
  const partner = new Map<Sentence, Sentence>();
  for (const after of come) {
    let best: Sentence | null = null;
    let score = 0.5;
    for (const before of free) {
      const alike = likeness(before.text, after.text);
      if (alike >= score) {
        best = before;
        score = alike;
      }
    }
    if (!best) continue;
    partner.set(after, best);
    free.delete(best);
  }
  const removed = gone
    .filter((one) => free.has(one))
    .map(
      (one): ComparedRow => ({ kind: 'removed', before: one, touches: touchesOf(one.text, '') }),
    );
  const others = come.map((after): ComparedRow => {
    const before = partner.get(after);
    return before
      ? { kind: 'changed', before, after, touches: touchesOf(before.text, after.text) }
      : { kind: 'added', after, touches: touchesOf('', after.text) };
  });
  return [...removed, ...others];
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? [];

function likeness(a: string, b: string): number {
  const left = wordsOf(a);
  const right = new Set(wordsOf(b));
  const shared = left.filter((word) => right.has(word)).length;
  return (2 * shared) / Math.max(1, left.length + right.size);
}

/** What differs between two sentences: numbers, quoted words, names (capitalised inside a sentence). */
function touchesOf(before: string, after: string): ('number' | 'quote' | 'name')[] {
  const differ = (pattern: RegExp) =>
    (before.match(pattern) ?? []).sort().join('|') !==
    (after.match(pattern) ?? []).sort().join('|');
  const touches: ('number' | 'quote' | 'name')[] = [];
  if (
    differ(
      /\d[\d.,]*%?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)\b|[一二三四五六七八九十百千万亿]+/giu,
    )
  )
    touches.push('number');
  if (differ(/["“「『«][^"”」』»]{2,}["”」』»]/gu)) touches.push('quote');
  if (differ(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}'’-]+/gu)) touches.push('name');
  return touches;
}

/** A sentence that was removed in one place and added word for word in another has moved. */
function findMoved(rows: readonly ComparedRow[]): ComparedRow[] {
  const added = new Map(
    rows.flatMap((row) =>
      row.kind === 'added' && row.after ? [[row.after.text, row.after] as const] : [],
    ),
  );
  const moved = new Map(
    rows.flatMap((row) =>
      row.kind === 'removed' && row.before && added.has(row.before.text)
        ? [[row.before.text, row.before] as const]
        : [],
    ),
  );
  return rows.flatMap((row): ComparedRow[] => {
    if (row.kind === 'removed' && row.before && moved.has(row.before.text)) return [];
    const before = row.kind === 'added' && row.after ? moved.get(row.after.text) : undefined;
    return before && row.after ? [{ kind: 'moved', before, after: row.after, touches: [] }] : [row];
  });
}
