import { describe, expect, it } from 'vitest';
import { axisTicks, dayCountTicks } from '../../../shared/timeline/axis-ticks.ts';
import { dayNumber } from '../../../shared/timeline/calendar.ts';
import { lanesOf, planLanes } from '../../../shared/timeline/lane-plan.ts';
import { drawTimeline } from '../../../shared/timeline/layout.ts';
import { orderEvents } from '../../../shared/timeline/order-events.ts';
import { makeEvent } from './make-event.ts';

const day = dayNumber(2025, 1, 1);
const year = { from: day, to: day + 365, width: 1200 };

describe('axisTicks', () => {
  const spans = [0.02, 0.2, 1, 5, 40, 400, 4_000, 40_000, 400_000, 4e6, 4e8, 6e10];
  const starts = [dayNumber(2025, 6, 11), dayNumber(-300, 1, 1), dayNumber(-3, 1, 1), -6e10];
  it.each(spans)('never lets labels overlap over %d days', (span) => {
    for (const from of starts)
      for (const width of [300, 1200]) {
        const ticks = axisTicks({ from, to: from + span, width });
        expect(ticks.length).toBeLessThan(width / 14);
        for (const [at, tick] of ticks.slice(1).entries()) {
          const before = ticks[at];
          if (!before) throw new Error('There is a tick before the second one.');
          const room = (tick.label.length + before.label.length) * 3.5;
          expect(tick.x - before.x).toBeGreaterThanOrEqual(room);
        }
      }
  });
  it('shows some ticks at every zoom', () => {
    for (const span of spans) {
      const from = dayNumber(2025, 6, 11) - span / 2;
      expect(axisTicks({ from, to: from + span, width: 1200 }).length).toBeGreaterThan(1);
    }
  });
  it('counts years before Christ as readers do', () => {
    const view = { from: dayNumber(-600, 1, 1), to: dayNumber(600, 1, 1), width: 1200 };
    const labels = axisTicks(view).map(({ label }) => label);
    expect(labels).toContain('500 BC');
    expect(labels).toContain('1 BC');
    expect(labels).toContain('AD 500');
    expect(labels.some((label) => /^0|-/.test(label))).toBe(false);
    expect(axisTicks(view, 'de').map(({ label }) => label)).toContain('500 v. Chr.');
  });
  it('goes down to minutes', () => {
    const view = { from: day + 0.5, to: day + 0.5 + 20 / 1440, width: 1200 };
    expect(axisTicks(view).map(({ label }) => label)).toContain('12:05');
  });
});

describe('dayCountTicks', () => {
  it('counts from day 0 in round steps that leave room for their labels', () => {
    const label = (day: number) => `day ${day}`;
    const ticks = dayCountTicks({ from: -10, to: 100, width: 600 }, label);
    expect(ticks.find(({ major }) => major)?.label).toBe('day 0');
    for (const [at, tick] of ticks.slice(1).entries())
      expect(tick.x - (ticks[at]?.x ?? 0)).toBeGreaterThan(tick.label.length * 7);
    expect(dayCountTicks({ from: 0, to: 0, width: 600 }, label)).toEqual([]);
  });
});

describe('drawTimeline', () => {
  const draw = (events: ReturnType<typeof makeEvent>[], view: Parameters<typeof drawTimeline>[1]) =>
    drawTimeline(planLanes(orderEvents(events).map((placed) => ({ placed, lanes: [] }))), view);
  const many = Array.from({ length: 3_000 }, (_none, at) =>
    makeEvent({ title: `${at}`, when: `2025-${String((at % 12) + 1).padStart(2, '0')}-11` }),
  );

  it('draws every event once, as a mark or in a cluster, and lets no marks overlap', () => {
    const { marks, clusters } = draw(many, year);
    const ids = [...marks.map(({ id }) => id), ...clusters.flatMap(({ ids }) => ids)];
    expect(new Set(ids).size).toBe(3_000);
    expect(ids).toHaveLength(3_000);
    for (const a of marks)
      for (const b of marks)
        if (a.row === b.row && a.index < b.index) expect(a.x2).toBeLessThanOrEqual(b.x);
  });
  it('opens a cluster in place', () => {
    const [cluster] = draw(many, year).clusters;
    const opened = new Set(cluster?.ids);
    const drawn = new Set(draw(many, { ...year, opened }).marks.map(({ id }) => id));
    for (const id of opened) expect(drawn.has(id)).toBe(true);
  });
  it('keeps the rows of events while it zooms by a little', () => {
    const plan = planLanes(orderEvents(many).map((placed) => ({ placed, lanes: [] })));
    const drawn = (days: number) => drawTimeline(plan, { ...year, to: day + days }).marks;
    const wide = new Set(drawn(350).map(({ id, row }) => `${id} ${row}`));
    const near = drawn(330).map(({ id, row }) => `${id} ${row}`);
    expect(near.length).toBeGreaterThan(40);
    expect(near.filter((mark) => !wide.has(mark))).toEqual([]);
  });
  it('puts what lies since ever together at the left edge', () => {
    const since = Array.from({ length: 9 }, (_none, at) =>
      makeEvent({ title: `${at}`, when: '../2025-03' }),
    );
    const { clusters } = draw(since, year);
    expect(clusters).toMatchObject([{ x: 0, count: 3 }]);
    expect(draw(since, { ...year, from: day + 300, to: day + 400 }).clusters).toEqual([]);
  });
  it('keeps rows while panning', () => {
    const plan = planLanes(orderEvents(many).map((placed) => ({ placed, lanes: [] })));
    const rows = (shift: number) =>
      new Map(
        drawTimeline(plan, { ...year, from: day + shift, to: day + 365 + shift }).marks.map(
          ({ id, row }) => [id, row],
        ),
      );
    const before = rows(0);
    for (const [id, row] of rows(120)) if (before.has(id)) expect(before.get(id)).toBe(row);
  });
  it('fades an uncertain date, not a sure one, and marks open ends', () => {
    const sure = makeEvent({ title: 'sure', when: '2025-03-01' });
    const about = makeEvent({ title: 'about', when: '2025-05~' });
    const open = makeEvent({ title: 'open', when: '2025-08-01/..' });
    const marks = new Map(draw([sure, about, open], year).marks.map((mark) => [mark.id, mark]));
    expect(marks.get(sure.id)).toMatchObject({ fadeIn: 0, fadeOut: 0, openEnd: false });
    expect(marks.get(about.id)?.fadeIn).toBeGreaterThan(20);
    expect(marks.get(open.id)).toMatchObject({ openEnd: true, fadeIn: 0 });
    expect(marks.get(open.id)?.x2).toBeLessThanOrEqual(1208);
  });
  it('puts an event into the lane of each actor and lists what has no date', () => {
    const events = [
      makeEvent({ title: 'talks', when: '2025-05-11', actors: ['US', 'China'] }),
      makeEvent({ title: 'lost', actors: ['US'] }),
    ];
    const plan = planLanes(
      orderEvents(events).map((placed) => ({ placed, lanes: lanesOf(placed, 'actor') })),
    );
    const drawing = drawTimeline(plan, year);
    expect(drawing.lanes.map(({ name }) => name)).toEqual(['China', 'US']);
    expect(drawing.marks).toHaveLength(2);
    expect(drawing.unplaced).toEqual([events[1]?.id]);
  });
});
