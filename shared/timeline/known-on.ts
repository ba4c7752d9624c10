import { parseEdtf } from './edtf.ts';
import type { QuotedEvent, QuotedPassage } from './quoted-passage.ts';

/** A denial with what it denies: the passage that was published before it. */
export type DeniedPair = { readonly said: QuotedPassage; readonly denied: QuotedPassage };

/**
 * What was known at the end of a day: the events that a passage published by then tells, with only
 * these passages. A passage counts from the last day that its publication date allows, so nothing
 * is known too early; one without a publication date is left out and counted in `undated`.
 */
export function knownOn<T extends QuotedEvent>(
  events: readonly T[],
  day: number,
): { readonly known: readonly T[]; readonly undated: number } {
  let undated = 0;
  const known = events.flatMap((entry) => {
    const passages = entry.passages.filter((passage) => {
      const said = saidBy(passage);
      if (said === null) undated += 1;
      return said !== null && said <= Math.floor(day) + 1;
    });
    return passages.length > 0 ? [{ ...entry, passages }] : [];
  });
  return { known, undated };
}

/** The first and last day numbers on which something was published about these events, or null. */
export function saidSpan(
  events: readonly QuotedEvent[],
): { readonly first: number; readonly last: number } | null {
  const ends = events.flatMap(({ passages }) =>
    passages.flatMap((passage) => saidBy(passage) ?? []),
  );
  if (ends.length === 0) return null;
  const [first, last] = ends.reduce(
    ([low, high], end) => [Math.min(low, end), Math.max(high, end)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return { first: Math.ceil(first) - 1, last: Math.ceil(last) - 1 };
}

/** Announced, then denied: each denial of an event with the latest earlier passage against it. */
export function deniedPairs({ passages }: QuotedEvent): DeniedPair[] {
  const told = passages.filter(({ stance }) => stance !== 'denies');
  return passages.flatMap((denied) => {
    if (denied.stance !== 'denies') return [];
    const until = saidBy(denied) ?? Number.POSITIVE_INFINITY;
    const earlier = told
      .filter((passage) => (saidBy(passage) ?? Number.NEGATIVE_INFINITY) <= until)
      .sort((a, b) => (saidBy(a) ?? 0) - (saidBy(b) ?? 0));
    const said = earlier.at(-1);
    return said ? [{ said, denied }] : [];
  });
}

/** The end of the publication date in day numbers, or null where it is unknown or open. */
function saidBy({ published }: QuotedPassage): number | null {
  const parsed = published === null ? null : parseEdtf(published);
  return parsed?.ok && Number.isFinite(parsed.value.latest) ? parsed.value.latest : null;
}
