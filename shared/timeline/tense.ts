import type { TextRange } from '../base/text-range.ts';
import type { Lean } from './date-reference.ts';

const future = new Set(
  (
    'will shall would may could should going scheduled expected due upcoming planned ' +
    'deadline slated begins starts opens intends intend aims remain next tomorrow'
  ).split(' '),
);
const past = new Set(
  (
    'said told was were had did has have held met began came went made gave took fell rose won ' +
    'lost saw sent got became left broke brought built bought chose cut led paid put ran sold ' +
    'spoke spent stood struck hit shut wrote grew kept knew felt found heard drew hurt threw ' +
    'sank quit been last ago since'
  ).split(' '),
);
const chineseFuture = /将|即将|预计|计划|拟于|打算|准备|会在|要在|定于|明(?:天|年)|下(?:周|月|次)/g;
const chinesePast = /了|曾|已经?|宣布|表示|发布|发生|宣告|称|说|举行过|以来|去年|上(?:周|月|次)/g;

/**
 * Whether a date in English or Chinese prose points back or ahead: the nearest tense cue of its
 * sentence decides, cues before the date count as nearer than cues behind it.
 */
export function leanOf(text: string, range: TextRange): Lean {
  const before = text.slice(sentenceStart(text, range.start), range.start);
  const after = text.slice(range.end, sentenceEnd(text, range.end));
  // What somebody said on a day is not what would be: "his vow on Monday that there would be…".
  if (/^,?\s+that\b/.test(after)) return 'past';
  const [ahead, behind] = /\p{Script=Han}/u.test(before + after)
    ? [nearestSign(chineseFuture, before, after), nearestSign(chinesePast, before, after)]
    : nearestWords(before, after);
  if (ahead === behind) return 'open';
  return ahead < behind ? 'future' : 'past';
}

/** Distances in characters of the nearest cues of future and past; Infinity where there is none. */
function nearestWords(before: string, after: string): readonly [number, number] {
  let ahead = /\b(?:until|till|by)\s*$/i.test(before) ? 0 : Number.POSITIVE_INFINITY;
  let behind = Number.POSITIVE_INFINITY;
  const note = (text: string, distance: (at: number, length: number) => number) => {
    let previous = '';
    for (const { 0: match, index } of text.matchAll(/[A-Za-z’']+/g)) {
      const word = match.toLowerCase();
      const cue = cueOf(word, previous);
      previous = word;
      if (cue === 'future') ahead = Math.min(ahead, distance(index, match.length));
      if (cue === 'past') behind = Math.min(behind, distance(index, match.length));
    }
  };
  note(before, (at, length) => before.length - at - length);
  // Cues behind a date weigh less: "on Friday that talks would" was said on Friday.
  note(after, (at) => at + 15);
  return [ahead, behind];
}

function cueOf(word: string, previous: string): Lean {
  if (future.has(word) || /['’]ll$/.test(word)) return 'future';
  if (word === 'be' && previous === 'to') return 'future';
  if (word === 'to' && /^(?:is|are|set)$/.test(previous)) return 'future';
  const isPast = past.has(word) || (word.length > 3 && word.endsWith('ed'));
  return isPast && !/^(?:be|being|to)$/.test(previous) ? 'past' : 'open';
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

function nearestSign(cue: RegExp, before: string, after: string): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const match of before.matchAll(cue))
    distance = Math.min(distance, before.length - match.index - match[0].length);
  const behind = after.matchAll(cue).next().value;
  return behind ? Math.min(distance, behind.index + 15) : distance;
}
