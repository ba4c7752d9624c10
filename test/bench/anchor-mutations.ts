import type { TextRange } from '../../shared/base/text-range.ts';

/** A stretch of a mutated text: taken from the original at `from`, or new (`from` is null). */
export type Stretch = { readonly text: string; readonly from: number | null };

/** What a mutation is for; "deleted" and "look-alike" take the quote away. */
export const mutationKinds = [
  'insertion',
  'deletion',
  'reordering',
  'number',
  'negation',
  'wording',
  'typography',
  'mixed',
  'deleted',
  'look-alike',
] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** A mutated text; `null` where the mutation does not apply (no number in the quote, say). */
export type Mutation = { readonly text: string; readonly stretches: readonly Stretch[] };

type Random = () => number;

/** Mutates a text around one quoted span, in a known way. `strange` are sentences of other texts. */
export function mutate(
  kind: MutationKind,
  text: string,
  quote: TextRange,
  strange: readonly string[],
  random: Random,
): Mutation | null {
  const whole: Stretch[] = [{ text, from: 0 }];
  switch (kind) {
    case 'insertion':
      return done(insertSentences(whole, text, strange, random, 0.08));
    case 'deletion':
      return done(deleteSentences(whole, text, quote, random, 0.12));
    case 'reordering':
      return reorder(text, random);
    case 'number':
      return changeNumber(text, quote, random);
    case 'negation':
      return changeNegation(text, quote, random);
    case 'wording':
      return done(changeWords(whole, quote, strange, random));
    case 'typography':
      return done(changeTypography(text));
    case 'mixed': {
      const shorter = deleteSentences(whole, text, quote, random, 0.05);
      const edited = random() < 0.4 ? changeWords(shorter, quote, strange, random) : shorter;
      return done(insertSentences(edited, text, strange, random, 0.05));
    }
    case 'deleted':
      return done(removeQuoteSentence(whole, text, quote));
    case 'look-alike':
      return lookAlike(text, quote, strange, random);
  }
}

/**
 * Where a span of the original stands in the mutated text and which share of it survived; the span
 * reaches from the first to the last surviving character. A reordering may tear it far apart.
 */
export function traceSpan(
  stretches: readonly Stretch[],
  span: TextRange,
): { readonly range: TextRange; readonly share: number } | null {
  let at = 0;
  let kept = 0;
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const { text, from } of stretches) {
    if (from !== null) {
      const first = Math.max(span.start, from);
      const last = Math.min(span.end, from + text.length);
      if (first < last) {
        kept += last - first;
        start = Math.min(start, at + first - from);
        end = Math.max(end, at + last - from);
      }
    }
    at += text.length;
  }
  return end < 0 ? null : { range: { start, end }, share: kept / (span.end - span.start) };
}

/** The sentences of a text as spans; a line break always ends one. */
export function sentencesOf(text: string): TextRange[] {
  const spans: TextRange[] = [];
  for (const match of text.matchAll(/[^\n.!?。！？]+(?:[.!?。！？]+["”’)]*\s*|\n|$)/gu))
    if (match[0].trim().length > 0)
      spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

const done = (stretches: readonly Stretch[]): Mutation => ({
  stretches,
  text: stretches.map((stretch) => stretch.text).join(''),
});

/** Replaces a span given in original offsets; stretches that lie within it vanish. */
function replaceSpan(
  stretches: readonly Stretch[],
  span: TextRange,
  put: readonly Stretch[],
): Stretch[] {
  const result: Stretch[] = [];
  let placed = false;
  const place = (): void => {
    if (!placed) result.push(...put);
    placed = true;
  };
  for (const stretch of stretches) {
    const { text, from } = stretch;
    if (from === null || from + text.length <= span.start || from >= span.end) {
      if (from !== null && from >= span.end) place();
      result.push(stretch);
      continue;
    }
    if (from < span.start) result.push({ text: text.slice(0, span.start - from), from });
    place();
    if (from + text.length > span.end)
      result.push({ text: text.slice(span.end - from), from: span.end });
  }
  place();
  return result;
}

const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random() * items.length)] as T;

function insertSentences(
  stretches: readonly Stretch[],
  text: string,
  strange: readonly string[],
  random: Random,
  share: number,
): Stretch[] {
  let result = [...stretches];
  const borders = sentencesOf(text).filter(() => random() < share);
  for (const { start } of borders.length > 0 ? borders : sentencesOf(text).slice(0, 1))
    result = replaceSpan(result, { start, end: start }, [
      { text: `${pick(strange, random).trim()} `, from: null },
    ]);
  return result;
}

function deleteSentences(
  stretches: readonly Stretch[],
  text: string,
  quote: TextRange,
  random: Random,
  share: number,
): Stretch[] {
  let result = [...stretches];
  for (const span of sentencesOf(text)) {
    const touchesQuote = span.start < quote.end && quote.start < span.end;
    if (!touchesQuote && random() < share) result = replaceSpan(result, span, []);
  }
  return result;
}

function reorder(text: string, random: Random): Mutation | null {
  const lines: Stretch[] = [];
  let at = 0;
  for (const line of text.split(/(?<=\n)/u)) {
    lines.push({ text: line, from: at });
    at += line.length;
  }
  if (lines.length < 4) return null;
  for (let swaps = Math.ceil(lines.length / 5); swaps > 0; swaps--) {
    const moved = lines.splice(Math.floor(random() * lines.length), 1);
    lines.splice(Math.floor(random() * lines.length), 0, ...moved);
  }
  return done(lines);
}

function changeNumber(text: string, quote: TextRange, random: Random): Mutation | null {
  const figures = [...text.slice(quote.start, quote.end).matchAll(/\d+/gu)];
  if (figures.length === 0) return null;
  const figure = pick(figures, random);
  const digit = Math.floor(random() * figure[0].length);
  const at = quote.start + figure.index + digit;
  const other = String((Number(text[at]) + 1 + Math.floor(random() * 8)) % 10);
  return done(
    replaceSpan([{ text, from: 0 }], { start: at, end: at + 1 }, [{ text: other, from: null }]),
  );
}

function changeNegation(text: string, quote: TextRange, random: Random): Mutation | null {
  const inside = text.slice(quote.start, quote.end);
  const known = /\b(?:not|never|no|nicht|pas|não|не)\b ?|n['’]t\b|不|没/iu.exec(inside);
  const whole: Stretch[] = [{ text, from: 0 }];
  if (known) {
    const at = quote.start + known.index;
    return done(replaceSpan(whole, { start: at, end: at + known[0].length }, []));
  }
  const gaps = [...inside.matchAll(/\p{L} (?=\p{L})/gu)].map((match) => match.index + 2);
  if (gaps.length === 0) return null;
  const at = quote.start + pick(gaps, random);
  return done(replaceSpan(whole, { start: at, end: at }, [{ text: 'not ', from: null }]));
}

function changeWords(
  stretches: readonly Stretch[],
  quote: TextRange,
  strange: readonly string[],
  random: Random,
): Stretch[] {
  const original = stretches.find((one) => one.from !== null && one.from <= quote.start);
  const source = stretches
    .filter((one) => one.from !== null)
    .find(
      (one) => (one.from ?? 0) <= quote.start && (one.from ?? 0) + one.text.length >= quote.end,
    );
  if (!original || !source) return [...stretches];
  const from = source.from ?? 0;
  const inside = source.text.slice(quote.start - from, quote.end - from);
  const words = [...inside.matchAll(/\p{L}{3,}/gu)];
  let result = [...stretches];
  for (let edits = Math.max(1, Math.round(words.length / 12)); edits > 0; edits--) {
    const word = words.splice(Math.floor(random() * words.length), 1)[0];
    const other = pick(pick(strange, random).match(/\p{L}{3,}/gu) ?? ['another'], random);
    if (!word) break;
    const start = quote.start + word.index;
    const put = random() < 0.25 ? [] : [{ text: other, from: null }];
    result = replaceSpan(result, { start, end: start + word[0].length }, put);
  }
  return result;
}

function changeTypography(text: string): Stretch[] {
  const other: Record<string, string> = {
    '"': '”',
    "'": '’',
    '“': '"',
    '”': '"',
    '’': "'",
    '–': '-',
    '—': '–',
  };
  // One unit for one unit, so every character keeps its origin.
  const swapped = [...text].map((unit) => other[unit] ?? (unit === ' ' ? '\u00a0' : unit)).join('');
  return [
    { text: 'Changed. ', from: null },
    { text: swapped, from: 0 },
  ];
}

function sentenceAround(text: string, quote: TextRange): TextRange {
  const touched = sentencesOf(text).filter(
    (span) => span.start < quote.end && quote.start < span.end,
  );
  return {
    start: Math.min(quote.start, ...touched.map((span) => span.start)),
    end: Math.max(quote.end, ...touched.map((span) => span.end)),
  };
}

const removeQuoteSentence = (
  stretches: readonly Stretch[],
  text: string,
  quote: TextRange,
): Stretch[] => replaceSpan(stretches, sentenceAround(text, quote), []);

/** The quote's sentence is deleted; another one that resembles it is put elsewhere in the text. */
function lookAlike(
  text: string,
  quote: TextRange,
  strange: readonly string[],
  random: Random,
): Mutation | null {
  const sentence = sentenceAround(text, quote);
  const distant = sentencesOf(text).filter(
    (span) => span.start > sentence.end + 300 || span.end < sentence.start - 300,
  );
  if (distant.length === 0) return null;
  const inside = text.slice(quote.start, quote.end);
  const words = [...inside.matchAll(/\p{L}{3,}|\d+/gu)].map((match) => match[0]);
  if (words.length === 0) return null;
  let altered = inside;
  for (let edits = Math.max(1, Math.round(words.length / 6)); edits > 0; edits--) {
    const word = pick(words, random);
    const other = pick(pick(strange, random).match(/\p{L}{4,}/gu) ?? ['other'], random);
    altered = altered.replace(word, /\d/u.test(word) ? String(Number(word) + 3) : other);
  }
  if (altered === inside) return null;
  const twin =
    text.slice(sentence.start, quote.start) + altered + text.slice(quote.end, sentence.end);
  const rest = replaceSpan([{ text, from: 0 }], sentence, []);
  const at = pick(distant, random).start;
  return done(replaceSpan(rest, { start: at, end: at }, [{ text: `${twin.trim()} `, from: null }]));
}
