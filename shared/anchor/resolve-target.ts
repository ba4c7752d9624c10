import { assertNever } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import type { AnchorState, Target } from '../model/annotation.ts';
import type { TextVersion } from '../model/text-version.ts';
import { type Touch, touchedMeaning } from './compare-passages.ts';
import { describeTarget } from './describe-target.ts';
import {
  findPlaces,
  neighbourLikeness,
  type Place,
  type Wanted,
  wantedWords,
} from './find-candidates.ts';
import { originalRange } from './loose-text.ts';
import { openText, type SearchedText } from './searched-text.ts';
import { clauseTouches } from './sentence-guard.ts';

/** A place offered to a person: offsets in the version's text, scores and likenesses 0 to 1. */
export type Candidate = TextRange & {
  readonly text: string;
  readonly score: number;
  readonly quote: number;
  readonly before: number;
  readonly after: number;
  readonly touches: readonly Touch[];
};

/**
 * Where a target stands in a text. Only "exact" and "moved" may be used without asking; the range
 * of "changed" is a proposal; "ambiguous" and "orphan" have none, only candidates, best first.
 */
export type Resolution = {
  readonly state: AnchorState;
  readonly range: TextRange | null;
  readonly score: number;
  readonly candidates: readonly Candidate[];
  /** What the difference touches; for "moved" and "exact" always empty. */
  readonly touches: readonly Touch[];
  /** One sentence for a person. */
  readonly why: string;
};

/** One known replacement in a text: `removed` units at `at` gave way to `inserted` others. */
export type Splice = { readonly at: number; readonly removed: number; readonly inserted: number };

type Text = Pick<TextVersion, 'sha256' | 'text'>;

const FLOOR = 0.75;
const CLEAR_LEAD = 0.05;
const SHORT = 25;
const LONG = 40;
const NEIGHBOURS = 0.7;
const CANDIDATES = 5;

/** Finds a target in a version of its article's text. Never re-attaches silently to other words. */
export function resolveTarget(target: Target, version: Text | SearchedText): Resolution {
  const searched = 'grams' in version ? version : null;
  const text = searched ? searched.version : (version as Text);
  const { start, end } = target.position;
  if (target.version === text.sha256 && text.text.slice(start, end) === target.quote.exact)
    return settled('exact', { start, end }, 'The text is the one that was annotated.');
  return search(target, searched ?? openText(text));
}

/**
 * Moves a target through known replacements, given as splices of the text before them (in any
 * order) or as a function from old to new offsets (null: gone). Where the quote itself was hit, it is resolved.
 */
export function shiftTarget(
  target: Target,
  version: Text,
  shift: Splice | readonly Splice[] | ((offset: number) => number | null),
): Target {
  const { start, end } = target.position;
  const move = typeof shift === 'function' ? shift : shiftBy([shift].flat());
  const first = move(start);
  const last = move(Math.max(start, end - 1));
  const { exact } = target.quote;
  const range = first === null || last === null ? null : { start: first, end: last + 1 };
  if (range && exact !== '' && version.text.slice(range.start, range.end) === exact)
    return withPlace(target, describeTarget(version, range), target.state);
  return applyResolution(target, version, resolveTarget(target, version));
}

/**
 * The target to be stored after a resolution. A silent one is described anew in `version`; any
 * other keeps its old version, place and quote as evidence and only takes the state.
 */
export function applyResolution(target: Target, version: Text, resolution: Resolution): Target {
  const { state, range } = resolution;
  switch (state) {
    case 'exact':
    case 'moved':
      return range ? withPlace(target, describeTarget(version, range), state) : target;
    case 'changed':
    case 'ambiguous':
    case 'orphan':
      return { ...target, state };
    default:
      return assertNever(state);
  }
}

/** The target after a person chose a place for it; other selectors of an import are kept. */
export const placeTarget = (target: Target, version: Text, range: TextRange): Target =>
  withPlace(target, describeTarget(version, range), 'exact');

function withPlace(target: Target, place: Target, state: AnchorState): Target {
  return {
    ...target,
    version: place.version,
    position: { ...target.position, ...place.position },
    quote: { ...target.quote, ...place.quote },
    state,
  };
}

function search(target: Target, searched: SearchedText): Resolution {
  const wanted = wantedWords(target, searched);
  const places = findPlaces(wanted, searched);
  const candidates = places.slice(0, CANDIDATES).map((place) => offer(target, place, searched));
  const [best] = places;
  const [first] = candidates;
  if (!best || !first) return unsettled('orphan', [], 'The quoted words are not in the text.');
  const verdict = judge(places, wanted, searched);
  if (verdict === 'ambiguous')
    return unsettled('ambiguous', candidates, 'More than one passage fits about equally well.');
  if (verdict === 'orphan')
    return unsettled('orphan', candidates, 'No passage fits well enough to be the same one.');
  const touches = first.touches;
  const range = { start: first.start, end: first.end };
  if (best.quote < 1 || touches.length > 0)
    return {
      state: 'changed',
      range,
      score: best.score,
      candidates,
      touches,
      why: tell(touches, best),
    };
  const stays = first.start === target.position.start && first.text === target.quote.exact;
  const why = stays
    ? 'The words and their place are the same.'
    : 'The same words stand at another place.';
  return { ...settled(stays ? 'exact' : 'moved', range, why), score: best.score, candidates };
}

function judge(
  [best, ...others]: readonly Place[],
  wanted: Wanted,
  searched: SearchedText,
): 'found' | AnchorState {
  const [second] = others;
  if (!best) return 'orphan';
  if (second && best.score - second.score < CLEAR_LEAD) return 'ambiguous';
  // The same words here, but the old neighbours around other words there: perhaps an edited original
  // and a look-alike.
  const around = best.before + best.after + 0.02;
  if (best.quote === 1 && others.some((one) => one.before + one.after > around)) return 'ambiguous';
  const weight = weightOf(wanted.exact);
  const least = Math.min(best.before, best.after);
  const most = Math.max(best.before, best.after);
  if (best.quote < 1) {
    const even = (least + most) / 2 >= (weight < SHORT ? 0.8 : 0.7);
    const rooted = best.score >= FLOOR && even && hasRoots(best, wanted, searched);
    return rooted ? 'found' : 'orphan';
  }
  if (weight < SHORT) return least >= 0.6 || most >= 0.85 ? 'found' : 'orphan';
  if (best.score >= FLOOR) return 'found';
  if (weight < LONG) return 'orphan';
  // The same long words in new surroundings: moved, if they stand there only once.
  return second !== undefined && second.quote === 1 ? 'ambiguous' : 'found';
}

// Other words at another place are a look-alike, other words between the old neighbours an edit.
// Where a long sentence fills the whole context, only a place near the old one can vouch for it.
function hasRoots(place: Place, wanted: Wanted, searched: SearchedText): boolean {
  const neighbours = neighbourLikeness(searched, wanted, place);
  if (neighbours !== null) return neighbours >= NEIGHBOURS;
  return Math.abs(place.start - wanted.hint) <= 200 + 0.02 * searched.loose.text.length;
}

function offer(target: Target, place: Place, searched: SearchedText): Candidate {
  const { text } = searched.version;
  const range = originalRange(searched.loose, place);
  const wording = text.slice(range.start, range.end);
  const touches = new Set([
    ...touchedMeaning(target.quote.exact.trim(), wording),
    ...(place.quote === 1 ? clauseTouches(target.quote, text, range) : []),
  ]);
  const { score, quote, before, after } = place;
  return { ...range, text: wording, score, quote, before, after, touches: [...touches] };
}

function tell(touches: readonly Touch[], best: Place): string {
  const subject = best.quote < 1 ? 'The wording was changed' : 'The sentence around it was changed';
  return touches.length > 0 ? `${subject}; it touches a ${touches.join(', a ')}.` : `${subject}.`;
}

const settled = (state: 'exact' | 'moved', range: TextRange, why: string): Resolution => ({
  state,
  range,
  score: 1,
  candidates: [],
  touches: [],
  why,
});

const unsettled = (
  state: 'ambiguous' | 'orphan',
  candidates: readonly Candidate[],
  why: string,
): Resolution => ({
  state,
  range: null,
  score: candidates[0]?.score ?? 0,
  candidates,
  touches: [],
  why,
});

// A Chinese character carries about as much as three letters.
function weightOf(text: string): number {
  const han = text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
  return text.length + 2 * han;
}

function shiftBy(splices: readonly Splice[]): (offset: number) => number {
  const sorted = [...splices].sort((a, b) => a.at - b.at);
  return (offset) => {
    let moved = offset;
    for (const { at, removed, inserted } of sorted)
      if (at + removed <= offset) moved += inserted - removed;
    return moved;
  };
}
