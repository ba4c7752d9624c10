import type { TextRange } from '../base/text-range.ts';
import type { Target } from '../model/annotation.ts';
import { negationsOf, numbersOf, type Touch } from './compare-passages.ts';
import { loosen } from './loose-text.ts';

const SENTENCE_END = /[.!?]["')\]]*\s|[。！？\n]/gu;
const CLOSED = /[.!?。！？\n]["'”’)\]]*\s*$/u;
const REACH = 100;

/**
 * What changed in the rest of the sentence that holds an unchanged quote: "guilty" quoted from "is
 * guilty" must not pass silently where the text now says "is not guilty". Numbers and negations only.
 */
export function clauseTouches(
  quote: Target['quote'],
  text: string,
  range: TextRange,
): Exclude<Touch, 'name'>[] {
  const lead = [quote.prefix, text.slice(Math.max(0, range.start - 400), range.start)] as const;
  const rest = [quote.suffix, text.slice(range.end, range.end + 400)] as const;
  const closed = CLOSED.test(quote.exact);
  const pairs = [
    alike(lead[0], lead[1], lastSentence),
    ...(closed ? [] : [alike(rest[0], rest[1], firstSentence)]),
  ];
  const touches = new Set<Exclude<Touch, 'name'>>();
  for (const [old, now] of pairs) {
    if (old === now) continue;
    if (negationsOf(old).join(' ') !== negationsOf(now).join(' ')) touches.add('negation');
    if (numbersOf(old).join(' ') !== numbersOf(now).join(' ')) touches.add('number');
  }
  return [...touches];
}

// The stored context may end within the sentence; then only as much of the present one is compared.
function alike(
  stored: string,
  present: string,
  cut: (text: string) => string,
): readonly [string, string] {
  const whole = cut(stored);
  const now = cut(present);
  if (whole.length < stored.length) return [fold(whole), fold(now)];
  return cut === lastSentence
    ? [fold(whole.slice(-REACH)), fold(now.slice(-REACH))]
    : [fold(whole.slice(0, REACH)), fold(now.slice(0, REACH))];
}

const fold = (text: string): string => loosen(text).text.trim();

/** What stands behind the last end of a sentence. */
export function lastSentence(text: string): string {
  let from = 0;
  for (const match of text.matchAll(SENTENCE_END)) from = match.index + match[0].length;
  return text.slice(from);
}

/** What stands before the first end of a sentence, with its mark. */
export function firstSentence(text: string): string {
  const match = text.matchAll(SENTENCE_END).next().value;
  return match ? text.slice(0, match.index + 1) : text;
}
