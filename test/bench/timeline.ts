import { dayNumber } from '../../shared/timeline/calendar.ts';
import { lanesOf, planLanes } from '../../shared/timeline/lane-plan.ts';
import { drawTimeline } from '../../shared/timeline/layout.ts';
import { orderEvents } from '../../shared/timeline/order-events.ts';
import { noWindow } from './no-window.ts';
import { manyEvents } from './timeline-events.ts';
import { measureWindow } from './timeline-window.ts';

/**
 * Prints what placing, planning and drawing cost for many events, in milliseconds of script; then what
 * the packaged program does with 10,000, beside vis-timeline with the same ones.
 */
export async function main(args: string[]): Promise<void> {
  for (const count of args.length > 0 ? args.map(Number) : [1_000, 10_000, 50_000]) measure(count);
  const why = noWindow();
  if (why) return console.log(why);
  await measureWindow(10_000);
}

function measure(count: number): void {
  const start = dayNumber(2015, 1, 1);
  const events = manyEvents(count);
  let from = performance.now();
  const placed = orderEvents(events);
  const placing = performance.now() - from;
  from = performance.now();
  const plan = planLanes(placed.map((one) => ({ placed: one, lanes: lanesOf(one, 'actor') })));
  const planning = performance.now() - from;
  const pan = frames(plan, (at) => ({
    from: start + at * 20,
    to: start + 365 + at * 20,
    width: 1200,
  }));
  const zoom = frames(plan, (at) => ({
    from: start - at,
    to: start + 30 + 3650 * (at / 60),
    width: 1200,
  }));
  const all = drawTimeline(plan, { from: start, to: start + 3700, width: 1200 });
  console.log(
    `${count} events: place ${placing.toFixed(1)}, plan ${planning.toFixed(1)}, pan p95 ${pan.toFixed(2)}, zoom p95 ${zoom.toFixed(2)} ms; all in view: ${all.marks.length} marks, ${all.clusters.length} clusters`,
  );
}

function frames(
  plan: Parameters<typeof drawTimeline>[0],
  view: (at: number) => Parameters<typeof drawTimeline>[1],
): number {
  for (let at = 1; at <= 20; at++) drawTimeline(plan, view(at));
  const times = Array.from({ length: 60 }, (_none, at) => {
    const begin = performance.now();
    drawTimeline(plan, view(at + 1));
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[56] ?? 0;
}
