import type { Point } from './drawing.ts';

const radius = 14;

/** The `d` of an SVG path through points (two or more), its corners rounded. */
export function linePath(points: readonly Point[]): string {
  const [start = { x: 0, y: 0 }, ...rest] = points;
  const parts = [`M ${px(start)}`];
  rest.forEach((corner, at) => {
    const [before, after] = [points[at], rest[at + 1]];
    if (!before || !after) parts.push(`L ${px(corner)}`);
    else parts.push(`L ${px(near(corner, before))} Q ${px(corner)} ${px(near(corner, after))}`);
  });
  return parts.join(' ');
}

/** The point on the way from a corner to another point where the rounding begins. */
function near(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y];
  const share = Math.min(0.5, radius / (Math.hypot(dx, dy) || 1));
  return { x: corner.x + dx * share, y: corner.y + dy * share };
}

const px = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;
const tenth = (value: number): number => Math.round(value * 10) / 10;
