import type { TextRange } from '../base/text-range.ts';

// A full stop behind these does not end a sentence.
const SHORTENED =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Jr|Sr|Inc|Ltd|Corp|Co|Bros|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|Vol|e\.g|i\.e|cf|al|[A-Z](?:\.[A-Z])*)$/u;
const END = /[.!?…]+["'”’)\]]*(?=\s|$)|[。！？…]+["'”’」』）]*|\n/gu;

/**
 * The sentences of a text as spans without the white space around them. A line break always ends one;
 * a full stop after an abbreviation or an initial does not.
 */
export function splitSentences(text: string): TextRange[] {
  const spans: TextRange[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trim(text, start, end);
    if (span.start < span.end) spans.push(span);
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isShortened(text, start, match.index, end)) continue;
    close(end);
  }
  close(text.length);
  return spans;
}

function isShortened(text: string, start: number, stop: number, end: number): boolean {
  if (!SHORTENED.test(text.slice(Math.max(start, stop - 12), stop))) return false;
  // "… in the U.S. The council …": an article or pronoun after it opens a new sentence.
  return !/^\s+(?:The|A|An|It|He|She|They|We|In|On|But|And|This|That|These)\s/u.test(
    text.slice(end, end + 8),
  );
}

function trim(text: string, from: number, to: number): TextRange {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  return { start, end };
}
