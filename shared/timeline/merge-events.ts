import { inEnglish, type Translator } from '../i18n/translator.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { type Agreement, agreeDates } from './agree-dates.ts';
import { formatEdtf, parseEdtf } from './edtf.ts';

/** Two events that may be one, with a score from 0 to 1 and the reasons. */
export type LikelyDuplicate = {
  readonly first: string;
  readonly second: string;
  readonly score: number;
  /** How much of their titles is alike, from 0 to 1. */
  readonly likeness: number;
  /** How their dates agree; null where one has none. */
  readonly dates: Agreement | null;
  readonly sharesActor: boolean;
};

/**
 * Pairs of events that may tell the same thing: like titles on dates that can be one. Only a person
 * merges them. Compared are events that share a rare word, so thousands of events stay quick.
 */
export function findDuplicates(events: readonly TimelineEvent[], atLeast = 0.5): LikelyDuplicate[] {
  const words = events.map((event) => wordsOf(event.title));
  const byWord = new Map<string, number[]>();
  for (const [at, set] of words.entries())
    for (const word of set) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  const pairs = new Set<string>();
  for (const places of byWord.values())
    if (places.length <= COMMON)
      for (const [n, a] of places.entries())
        for (const b of places.slice(n + 1)) pairs.add(`${a} ${b}`);
  const found: LikelyDuplicate[] = [];
  for (const pair of pairs) {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const one = compare(events[a], events[b], overlap(words[a], words[b]));
    if (one && one.score >= atLeast) found.push(one);
  }
  return found.sort((a, b) => b.score - a.score);
}

/**
 * One event of two: the first keeps its id and wins where both say something; every passage, actor
 * and tag of both is kept, and a differing title or date goes into the description, in the words of
 * `speaker`.
 */
export function mergeEvents(
  kept: TimelineEvent,
  merged: TimelineEvent,
  now: string,
  { say, code }: Translator = inEnglish,
): TimelineEvent {
  const notes = [kept.description, merged.description];
  if (merged.title !== kept.title) notes.push(say('timeline.alsoTold', { title: merged.title }));
  if (merged.when !== undefined && kept.when !== undefined && merged.when !== kept.when)
    notes.push(say('timeline.alsoDated', { when: formatEdtf(merged.when, code) }));
  const without = (ids: readonly string[]) =>
    unique(ids).filter((id) => id !== kept.id && id !== merged.id);
  const filled = Object.fromEntries(
    (['when', 'whenText', 'clockTime', 'relativeTo', 'place'] as const).flatMap((field) => {
      const value = kept[field] ?? merged[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return {
    ...merged,
    ...kept,
    ...filled,
    modified: now,
    description: notes.filter((note) => note !== '').join('\n\n'),
    after: without([...kept.after, ...merged.after]),
    before: without([...kept.before, ...merged.before]),
    actors: unique([...kept.actors, ...merged.actors]),
    tags: unique([...kept.tags, ...merged.tags]),
    passages: { ...merged.passages, ...kept.passages },
  };
}

/** The other events of a timeline with every tie to `from` moved to `to`, where one changes. */
export function moveTies(
  events: readonly TimelineEvent[],
  from: string,
  to: string,
): TimelineEvent[] {
  const moved = (ids: readonly string[]) => unique(ids.map((id) => (id === from ? to : id)));
  return events.flatMap((event) => {
    const isTied =
      event.relativeTo?.eventId === from || [...event.after, ...event.before].includes(from);
    if (!isTied || event.id === from || event.id === to) return [];
    const relativeTo =
      event.relativeTo?.eventId === from ? { ...event.relativeTo, eventId: to } : event.relativeTo;
    return [
      {
        ...event,
        after: moved(event.after),
        before: moved(event.before),
        ...(relativeTo ? { relativeTo } : {}),
      },
    ];
  });
}

/** Words in more titles than this are too common to make two events alike. */
const COMMON = 40;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Content words of a title, ends cut off so that "signs" meets "signed"; Han as pairs of signs. */
function wordsOf(title: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of title.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]{3,}/gu)) {
    if (/\p{Script=Han}/u.test(word))
      for (let at = 0; at + 1 < word.length; at++) words.add(word.slice(at, at + 2));
    else if (!/^(?:the|and|for|with|from|into|over|that|this|was|were|has|have|are)$/.test(word))
      words.add(word.length > 5 ? word.slice(0, 5) : word);
  }
  return words;
}

function overlap(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function compare(
  a: TimelineEvent | undefined,
  b: TimelineEvent | undefined,
  likeness: number,
): LikelyDuplicate | null {
  if (!a || !b) return null;
  const [first, second] = [a.when, b.when].map((when) =>
    when === undefined ? null : parseEdtf(when),
  );
  const dates = first?.ok && second?.ok ? agreeDates(first.value, second.value) : null;
  if (dates === 'conflict' && likeness < 0.8) return null;
  // "Round 1" and "Round 2" are two events, whatever else their titles share; of one event on one
  // day two reports may still count differently.
  if (dates !== 'agree' && haveOtherNumbers(a.title, b.title)) return null;
  const bonus = { agree: 0.25, compatible: 0.1, conflict: -0.2 }[dates ?? 'compatible'];
  const sharesActor = a.actors.some((actor) => b.actors.includes(actor));
  const extra = (dates ? bonus : 0) + (sharesActor ? 0.1 : 0);
  const score = Math.max(0, Math.min(1, likeness * 0.75 + extra));
  return { first: a.id, second: b.id, score, likeness, dates, sharesActor };
}

/** True where both titles hold numbers and share none. */
function haveOtherNumbers(a: string, b: string): boolean {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  return first.size > 0 && second.size > 0 && ![...first].some((number) => second.has(number));
}

const numbersOf = (title: string): ReadonlySet<string> =>
  new Set(title.match(/\d+(?:[.,]\d+)*/g) ?? []);
