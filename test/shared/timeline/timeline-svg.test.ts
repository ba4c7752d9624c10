import { describe, expect, it } from 'vitest';
import { fromDayZero } from '../../../shared/timeline/align-timelines.ts';
import { dayNumber, dayText } from '../../../shared/timeline/calendar.ts';
import { orderEvents } from '../../../shared/timeline/order-events.ts';
import { timelinePages } from '../../../shared/timeline/timeline-pages.ts';
import { timelineSvg } from '../../../shared/timeline/timeline-svg.ts';
import { makeEvent } from './make-event.ts';

const hostile = `<script>alert("1")</script> & 'x' \u0000`;
const events = [
  ...Array.from({ length: 500 }, (_none, at) =>
    makeEvent({ title: `Event number ${at}.`, when: dayText(dayNumber(2020, 1, 1) + at) }),
  ),
  makeEvent({ title: hostile, when: '-0043-03-15' }),
  makeEvent({ title: 'Since ever', when: '../2020-05' }),
];
const drawn = orderEvents(events).map((placed) => ({
  placed,
  lanes: ['One lane'],
  when: placed.event.when ?? '',
}));

describe('timelineSvg', () => {
  const svg = timelineSvg({ title: 'All', events: drawn });
  it('shows every title as text and puts none together', () => {
    for (let at = 0; at < 500; at++) expect(svg).toContain(`>Event number ${at}.</text>`);
    expect(svg).toContain('One lane');
  });
  it('holds no mark-up and no control signs of the events', () => {
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('timelineSvg of two timelines', () => {
  const talks = orderEvents([
    makeEvent({ title: 'Geneva', when: '2025-05-10', actors: ['China', 'United States'] }),
    makeEvent({ title: 'London', when: '2025-06-09', actors: ['China'] }),
  ]);
  const [geneva, london] = talks;
  if (!geneva || !london) throw new Error('Both talks are placed.');
  const svg = timelineSvg({
    title: 'Talks',
    events: talks.flatMap((placed) => ({
      placed: fromDayZero([placed], placed.earliest)[0] ?? placed,
      lanes: placed.event.actors,
      when: placed.event.when ?? '',
    })),
    joins: [{ actor: 'China', first: geneva.event.id, second: london.event.id }],
    axis: 'zero',
  });
  it('counts days, tells the calendar date, and joins them in the lane of the actor', () => {
    expect(svg).toContain('>day 0</text>');
    expect(svg).toContain('<title>London, 2025-06-09</title>');
    const line = /<line x1="[\d.]+" y1="([\d.]+)" x2="[\d.]+" y2="([\d.]+)" stroke-dasharray/.exec(
      svg,
    );
    const lane = Number(/y="(\d+)"[^>]*>China<\/text>/.exec(svg)?.[1]);
    const next = Number(/y="(\d+)"[^>]*>United States<\/text>/.exec(svg)?.[1]);
    for (const end of line?.slice(1).map(Number) ?? [0]) {
      expect(end).toBeGreaterThan(lane);
      expect(end).toBeLessThan(next);
    }
  });
});

describe('timelinePages', () => {
  const passage = {
    articleId: 'article000',
    annotationId: 'mark000000',
    articleTitle: 'An <i>article</i>',
    outlet: 'The Times',
    published: '2020-02-03',
    quote: 'They met & parted.',
    when: '2020-01-01',
    stance: 'reports' as const,
  };
  const html = timelinePages({
    title: 'Timeline',
    description: '',
    events: drawn.map((one) => ({ ...one, passages: [passage] })),
  });
  it('holds every title, and every quote as a numbered footnote', () => {
    for (let at = 0; at < 500; at++) expect(html).toContain(`Event number ${at}.`);
    expect(html.match(/<li id="n\d+">/g)).toHaveLength(drawn.length);
    expect(html).toContain('“They met &#38; parted.” The Times, An &#60;i&#62;article&#60;/i&#62;');
    expect(html).toContain('<ol class="notes" start="25">');
  });
  it('spreads over pages and asks for nothing from outside', () => {
    expect(html.match(/<section>/g)).toHaveLength(Math.ceil(drawn.length / 24));
    expect(html).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });
});
