import { fail, invariant, ok, type Result } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import { refuse } from '../i18n/failing.ts';
import type { Target } from '../model/annotation.ts';
import type { TextVersion } from '../model/text-version.ts';
import { borderAfter, borderBefore, wholeGraphemes } from './graphemes.ts';
import { looseForm, loosen, originalRange } from './loose-text.ts';

/**
 * Characters of context kept on each side of a quote. 32, as Hypothesis keeps, is too few to tell a
 * look-alike from the passage itself; 128 brings wrong finds below 2 % at the same recall.
 */
export const CONTEXT_LENGTH = 128;

type Text = Pick<TextVersion, 'sha256' | 'text'>;

/**
 * A durable target for a span of a text: position and quote selectors with context, cut at borders
 * of graphemes. The span grows to whole graphemes. Throws where it does not lie in the text.
 */
export function describeTarget(version: Text, range: TextRange): Target {
  const { text } = version;
  invariant(
    range.start >= 0 && range.start <= range.end && range.end <= text.length,
    `a span ${range.start}–${range.end} lies in its text of ${text.length}`,
  );
  const { start, end } = wholeGraphemes(text, range);
  const from = borderAfter(text, Math.max(0, start - CONTEXT_LENGTH));
  const to = borderBefore(text, Math.min(text.length, end + CONTEXT_LENGTH));
  return {
    version: version.sha256,
    position: { start, end },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.min(from, start), start),
      suffix: text.slice(end, Math.max(to, end)),
    },
    state: 'exact',
  };
}

/**
 * Finds the passage that a person quotes, letter by letter or, where that fails, without regard to
 * white space and the shape of quotation marks. `nth` counts from 1; without it the quote must be
 * unique. Problems: "not-found", "invalid-input".
 */
export function findQuote(text: string, quote: string, nth?: number): Result<TextRange> {
  if (quote.trim() === '') return refuse('invalid-input', 'fail.noQuote');
  const exact = occurrences(text, quote);
  return choose(exact.length > 0 ? exact : looseOccurrences(text, quote), quote, nth);
}

function choose(found: TextRange[], quote: string, nth: number | undefined): Result<TextRange> {
  const count = found.length;
  const name = `“${shorten(quote.trim())}”`;
  if (count === 0)
    return fail('not-found', `The text does not contain ${name}. Copy the words from the text.`);
  if (nth === undefined && count > 1)
    return fail(
      'invalid-input',
      `${name} stands ${count} times in the text: say which one is meant (1 to ${count}), or quote more of it.`,
    );
  const range = found[(nth ?? 1) - 1];
  if (range) return ok(range);
  const times = count === 1 ? 'once' : `${count} times`;
  return fail('not-found', `${name} stands ${times} in the text; there is no number ${nth}.`);
}

function occurrences(text: string, quote: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
    found.push({ start: at, end: at + quote.length });
  return found;
}

function looseOccurrences(text: string, quote: string): TextRange[] {
  const loose = loosen(text);
  const wanted = looseForm(quote.normalize('NFC'));
  if (wanted === '') return [];
  return occurrences(loose.text, wanted).map((range) => originalRange(loose, range));
}

const shorten = (quote: string): string =>
  quote.length > 60 ? `${quote.slice(0, borderBefore(quote, 57))}…` : quote;
