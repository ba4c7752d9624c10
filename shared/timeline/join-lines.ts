import type { SharedActor } from './align-timelines.ts';
import type { Drawing, Mark } from './layout.ts';

/** A line between two events of two timelines, with the names of the actors that both name. */
export type JoinLine = {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  /** Empty where the line is too short to carry them: they would lie on the titles beside it. */
  readonly words: string;
};

type Point = { readonly x: number; readonly y: number };

/**
 * The lines of a drawing that join events which name the same actor. An event may stand in several
 * lanes: the line goes to the lane of that actor, else the shortest way. One line carries the names of
 * all actors that join the same two places. `topOf` says where the row of a mark is.
 */
export function joinLines(
  drawing: Drawing,
  joins: readonly SharedActor[],
  topOf: (mark: Mark) => number,
): JoinLine[] {
  const marks = new Map<string, Mark[]>();
  for (const mark of drawing.marks) marks.set(mark.id, [...(marks.get(mark.id) ?? []), mark]);
  const lines = new Map<string, JoinLine>();
  for (const { actor, first, second } of joins) {
    const inLane = (mark: Mark) => isSame(drawing.lanes[mark.lane]?.name ?? '', actor);
    const pair = nearest(
      preferred(marks.get(first) ?? [], inLane),
      preferred(marks.get(second) ?? [], inLane),
      topOf,
    );
    if (!pair) continue;
    const key = pair.map(({ lane, id }) => `${lane}:${id}`).join(' ');
    const [from, to] = pair.map((mark) => pointOf(mark, topOf)) as [Point, Point];
    const known = lines.get(key);
    lines.set(key, { key, from, to, words: known ? `${known.words}, ${actor}` : actor });
  }
  return [...lines.values()].map((line) => (hasRoom(line) ? line : { ...line, words: '' }));
}

/** About the width of one character of the names, and the height of two rows, in pixels. */
const CHARACTER = 6.5;
const TWO_ROWS = 60;

const hasRoom = ({ from, to, words }: JoinLine): boolean =>
  Math.abs(to.x - from.x) > words.length * CHARACTER + 12 || Math.abs(to.y - from.y) > TWO_ROWS;

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function preferred(marks: readonly Mark[], fits: (mark: Mark) => boolean): readonly Mark[] {
  const best = marks.filter(fits);
  return best.length > 0 ? best : marks;
}

function nearest(
  first: readonly Mark[],
  second: readonly Mark[],
  topOf: (mark: Mark) => number,
): readonly [Mark, Mark] | null {
  let best: readonly [Mark, Mark] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const a of first)
    for (const b of second) {
      const distance = Math.abs(topOf(a) - topOf(b));
      if (distance >= least) continue;
      least = distance;
      best = [a, b];
    }
  return best;
}

/** The middle of a bar's beginning: bars are eight pixels high and begin four below their row. */
const pointOf = (mark: Mark, topOf: (mark: Mark) => number): Point => ({
  x: Math.max(0, mark.x) + 4,
  y: topOf(mark) + 8,
});
