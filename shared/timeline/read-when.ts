import { ok, type Result } from '../base/result.ts';
import { parseEdtf } from './edtf.ts';
import { type DateContext, suggestDates } from './suggest-dates.ts';

/** A date as a person typed it: EDTF, with the other ways in which the words can be read. */
export type TypedDate = { readonly edtf: string; readonly alternatives: readonly string[] };

/** Words around a typed date that change what it means, with the EDTF that they make of it. */
const frames: readonly (readonly [RegExp, (edtf: string) => string])[] = [
  [/^(?:about|around|circa|c\.|ca\.|~)\s+/i, (edtf) => `${edtf}~`],
  [/^(?:perhaps|maybe|possibly|probably)\s+/i, (edtf) => `${edtf}?`],
  [/^(?:before|until|by|not after)\s+/i, (edtf) => `[..${edtf}]`],
  [/^(?:after|since|from|not before)\s+/i, (edtf) => `[${edtf}..]`],
];

/**
 * Reads EDTF or plain words ("about May 2025", "spring 2025", "before 1990"). Words count only when
 * they are a date as a whole; a failure says in a sentence what is wrong and how to write it.
 */
export function readWhen(typed: string, context: DateContext = {}): Result<TypedDate> {
  const text = typed.trim();
  const strict = parseEdtf(text);
  if (strict.ok) return ok({ edtf: text, alternatives: [] });
  const frame = frames.find(([pattern]) => pattern.test(text));
  const bare = frame ? text.replace(frame[0], '') : text;
  const inner = readWords(bare, context);
  if (!inner) return strict;
  const framed = frame ? frame[1](inner.edtf.replace(/[~?]$/, '')) : inner.edtf;
  if (!parseEdtf(framed).ok) return strict;
  return ok({ edtf: framed, alternatives: frame ? [] : inner.alternatives });
}

function readWords(text: string, context: DateContext): TypedDate | null {
  if (parseEdtf(text).ok) return { edtf: text, alternatives: [] };
  // Typed months and days are often written small: "may 2025".
  const capital = text.replace(
    /\b[a-z]{3,}/g,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
  for (const spelling of [text, capital, `in ${capital}`]) {
    const [one, ...more] = suggestDates(spelling, context);
    if (!one || more.length > 0 || one.edtf === null) continue;
    const rest = spelling.slice(0, one.start) + spelling.slice(one.end);
    if (/^(?:in|on|the|\s|[.,])*$/i.test(rest))
      return { edtf: one.edtf, alternatives: one.alternatives };
  }
  return null;
}
