import type { TextRange } from '../base/text-range.ts';
import type { Lean } from './date-reference.ts';

const future =
  /\b(?:will|shall|going to|to be|is to|are to|plans? to|planned for|scheduled|expected|due|upcoming|set (?:to|for)|deadline|ahead of|slated|begins|starts|opens|may|could|should|would|intends?|aims?|hopes?|remain|(?:until|till|by)(?=\s*$))\b|['’]ll\b/gi;
const past =
  /(?<!\b(?:be|being|to)\s)\b(?:[a-z]{2,}ed|said|told|was|were|had|did|has|have|held|met|began|came|went|made|gave|took|fell|rose|won|lost|saw|sent|got|became|left|broke|brought|built|bought|chose|cut|led|paid|put|ran|sold|spoke|spent|stood|struck|hit|set off|shut|wrote|grew|kept|knew|felt|found|heard|drew|hurt|threw|sank|quit|been|last|ago|since)\b/gi;

const chineseFuture = /将|即将|预计|计划|拟于|打算|准备|会在|要在|定于|明(?:天|年)|下(?:周|月|次)/g;
const chinesePast =
  /了|曾|已经?|宣布|表示|发布|发生|宣告|称|说|举行过|以来|去(?:年)|上(?:周|月|次)/g;

/**
 * Whether a date in English or Chinese prose points back or ahead: the nearest tense cue of its sentence
 * decides, cues before the date count as nearer than cues behind it.
 */
export function leanOf(text: string, range: TextRange): Lean {
  const start = sentenceStart(text, range.start);
  const before = text.slice(start, range.start);
  const after = text.slice(range.end, sentenceEnd(text, range.end));
  const ahead = Math.min(nearest(future, before, after), nearest(chineseFuture, before, after));
  const behind = Math.min(nearest(past, before, after), nearest(chinesePast, before, after));
  if (ahead === behind) return 'open';
  return ahead < behind ? 'future' : 'past';
}

/** The offset where the sentence around a position begins, at most 240 characters back. */
export function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - 240);
  const part = text.slice(floor, at);
  const breaks = [
    ...part.matchAll(
      /(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|No|Sept?|Aug|Jan|Feb|Oct|Nov|Dec))[.!?]["”’)]?\s+(?=["“‘(]?[A-Z])|\n|[。！？]/g,
    ),
  ];
  const last = breaks.at(-1);
  return last ? floor + last.index + last[0].length : floor;
}

function sentenceEnd(text: string, at: number): number {
  const part = text.slice(at, at + 160);
  const stop = /[.!?]["”’)]?(?:\s|$)|\n|[。！？]/.exec(part);
  return at + (stop ? stop.index : part.length);
}

function nearest(cue: RegExp, before: string, after: string): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of before.matchAll(cue))
    distance = Math.min(distance, before.length - match.index - match[0].length);
  const behind = after.matchAll(cue).next().value;
  return behind ? Math.min(distance, behind.index + 15) : distance;
}
