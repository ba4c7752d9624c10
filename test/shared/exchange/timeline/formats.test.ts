import ICAL from 'ical.js';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { WrittenTimeline } from '../../../../shared/exchange/timeline/event-draft.ts';
import {
  detectTimelineFormat,
  readTimeline,
  type TimelineFormat,
  timelineFormats,
  writeTimeline,
} from '../../../../shared/exchange/timeline/formats.ts';
import { faultWords } from '../../../../shared/exchange/timeline/import-fault.ts';
import { timelineLosses } from '../../../../shared/exchange/timeline/loss-report.ts';
import { TimelineJs } from '../../../../shared/exchange/timeline/timelinejs.ts';
import { inEnglish } from '../../../../shared/i18n/translator.ts';
import { Timeline, type TimelineEvent } from '../../../../shared/model/timeline.ts';
import { orderEvents } from '../../../../shared/timeline/order-events.ts';
import { makeEvent } from '../../timeline/make-event.ts';

const now = '2026-03-04T05:06:07Z';

const geneva = makeEvent({
  title: 'Geneva talks; part 1, "final" <b>',
  description: 'First line.\nSecond: line, with commas; and more.',
  when: '2025-05-10/2025-05-11',
  place: 'Geneva',
  actors: ['US', 'China'],
  tags: ['trade', 'rare earths'],
});
const events = [
  geneva,
  makeEvent({
    title: 'Controls on Huawei',
    relativeTo: { eventId: geneva.id, offset: 1, unit: 'day' },
    whenText: 'the very next day',
    status: 'disputed',
  }),
  makeEvent({ title: 'Truce 日内瓦', when: '2025-05~', tags: ['trade'] }),
  makeEvent({ title: 'Leak', after: [geneva.id] }),
  makeEvent({ title: 'Unknown' }),
  makeEvent({ title: 'Ides of March', when: '-0043-03-15' }),
  makeEvent({ title: 'Big bang', when: 'Y-13800000000' }),
  makeEvent({ title: 'Set', when: '[2025-08-12,2025-12-08]' }),
  makeEvent({ title: 'Law', when: '2020', passages: {} }),
  makeEvent({
    title: '=cmd|calc',
    when: '2025-04-09',
    clockTime: { start: '00:01', zone: 'America/New_York' },
  }),
];
const written: WrittenTimeline = {
  title: 'Rare earths, a story',
  description: 'What happened.',
  events: orderEvents(events).map((placed) => ({
    placed,
    passages:
      placed.event.id === geneva.id
        ? [
            {
              articleId: 'article000',
              annotationId: 'mark000000',
              articleTitle: 'U.S. must embrace',
              outlet: 'Times',
              published: '2025-06-11',
              quote: 'They met, and agreed.',
              when: '2025-05',
              stance: 'reports',
            },
          ]
        : [],
  })),
};

const back = (format: TimelineFormat, text = writeTimeline(format, written)) => {
  const read = readTimeline(format, text, now);
  if (!read.ok) throw new Error(read.problem.message);
  expect(Timeline.safeParse(read.value.timeline).success).toBe(true);
  return read.value;
};

/** An event without what an import must renew. */
const essence = (event: TimelineEvent, titles: ReadonlyMap<string, string>) => {
  const { id: _id, created: _created, modified: _modified, relativeTo, ...rest } = event;
  return {
    ...rest,
    after: rest.after.map((id) => titles.get(id)),
    anchor: relativeTo ? { ...relativeTo, eventId: titles.get(relativeTo.eventId) } : null,
  };
};
const essences = (list: readonly TimelineEvent[]) => {
  const titles = new Map(list.map(({ id, title }) => [id, title]));
  return new Map(list.map((event) => [event.title, essence(event, titles)]));
};

describe.each(timelineFormats)('%s', (format) => {
  const text = writeTimeline(format, written);
  it('gives back titles and dates of all that it can hold', () => {
    const { timeline } = back(format);
    const lost = timelineLosses(written, format).filter(({ fate }) => fate === 'lost');
    const left = lost
      .filter(({ what }) => what === 'undated' || what === 'farYears')
      .reduce((sum, { count }) => sum + count, 0);
    const read = Object.values(timeline.events);
    expect(read).toHaveLength(events.length - left);
    const known = new Map(events.map((event) => [event.title, event]));
    const isUncertainLost = lost.some(({ what }) => what === 'uncertain');
    for (const event of read) {
      const original = known.get(event.title);
      expect(original).toBeDefined();
      if (!isUncertainLost && original?.when && event.when) expect(event.when).toBe(original.when);
    }
  });
  it('gives every event a fresh id', () => {
    const old = new Set(events.map(({ id }) => id));
    for (const id of Object.keys(back(format).timeline.events)) expect(old.has(id)).toBe(false);
  });
  it('is known by its name and content', () => {
    const ending = {
      timelinejs: 'json',
      'timelinejs-csv': 'csv',
      ics: 'ics',
      markwhen: 'mw',
      csv: 'csv',
      md: 'md',
    };
    expect(detectTimelineFormat(`x.${ending[format]}`, text)).toBe(format);
  });
  it('answers nonsense without throwing', () => {
    for (const nonsense of [
      '',
      '{}',
      '[1]',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT',
      'a,b\n1',
      '\u0000',
    ]) {
      const read = readTimeline(format, nonsense, now);
      if (!read.ok) expect(read.problem.message).toMatch(/\.$/);
    }
  });
});

describe('formats that carry the whole event', () => {
  it.each(['timelinejs', 'markwhen', 'csv', 'ics'] as const)(
    '%s brings it back as it was',
    (format) => {
      const before = essences(events);
      for (const [title, event] of essences(Object.values(back(format).timeline.events))) {
        // An anchor or bound whose event the format cannot hold is gone with it.
        expect(event).toEqual(before.get(title));
      }
    },
  );
  it('lets a change made elsewhere win', () => {
    const text = writeTimeline('timelinejs', written)
      .replace('"headline": "Law"', '"headline": "Export Control Law"')
      .replace('"year": 2020', '"year": 2021');
    const titles = Object.values(back('timelinejs', text).timeline.events);
    expect(titles.find(({ title }) => title === 'Export Control Law')?.when).toBe('2021');
  });
});

describe('TimelineJS JSON', () => {
  it('follows its documented format', () => {
    const json: unknown = JSON.parse(writeTimeline('timelinejs', written));
    const parsed = TimelineJs.safeParse(json);
    expect(parsed.success).toBe(true);
    expect(parsed.data?.scale).toBe('cosmological');
    const caesar = parsed.data?.events.find(({ text }) => text?.headline === 'Ides of March');
    expect(caesar?.start_date).toEqual({ year: -44, month: 3, day: 15 });
  });
  it('holds no mark-up of ours but its own', () => {
    expect(writeTimeline('timelinejs', written)).not.toContain(
      '"headline": "Geneva talks; part 1, \\"final\\" <b>"',
    );
  });
  it('reports a bad slide and keeps the rest', () => {
    const text = JSON.stringify({
      events: [
        { text: { headline: 'No date' } },
        { start_date: { year: '2012' }, text: { headline: 'Good' } },
      ],
    });
    const read = back('timelinejs', text);
    expect(read.faults).toMatchObject([{ where: { part: 'event', number: 1 }, what: 'leftOut' }]);
    expect(Object.values(read.timeline.events)).toMatchObject([{ title: 'Good', when: '2012' }]);
  });
});

describe('iCalendar', () => {
  const text = writeTimeline('ics', written);
  it('is accepted by ical.js, with the right days', () => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const found = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const talks = found.find(({ summary }) => summary.startsWith('Geneva'));
    expect(talks?.summary).toBe(geneva.title);
    expect(talks?.startDate.toString()).toBe('2025-05-10');
    expect(talks?.endDate.toString()).toBe('2025-05-12');
    expect(talks?.location).toBe('Geneva');
    const tariffs = found.find(({ summary }) => summary === '=cmd|calc');
    expect(tariffs?.startDate.toString()).toBe('2025-04-09T04:01:00Z');
  });
  it('has no line of more than 75 octets', () => {
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
  it('reads files of other programs', () => {
    const other =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Zurich:20250510T093000\r\nDTEND;TZID=Europe/Zurich:20250510T103000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Long\r\n  title\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const read = back('ics', other);
    expect(Object.values(read.timeline.events)).toMatchObject([
      {
        title: 'Long title',
        when: '2025-05-10',
        clockTime: { start: '09:30', end: '10:30', zone: 'Europe/Zurich' },
      },
    ]);
    expect(read.faults.map((fault) => faultWords(fault, inEnglish))).toEqual([
      '“Long title”: The event repeats; only its first date was kept.',
    ]);
  });
});

describe('tables and lists of other hands', () => {
  it('reads a plain CSV with other column names', () => {
    const read = back(
      'csv',
      'Event;Start Date;End Date;Location\nTalks;10 May 2025;11 May 2025;Geneva\nLater;soon;;\n',
    );
    expect(Object.values(read.timeline.events)).toMatchObject([
      { title: 'Talks', when: '2025-05-10/2025-05-11', place: 'Geneva' },
      { title: 'Later', whenText: 'soon' },
    ]);
    expect(read.faults.map((fault) => faultWords(fault, inEnglish))).toEqual([
      'row 3: “soon” is no date that can be read; the event was kept without it.',
    ]);
  });
  it('reads markwhen with sections, words and tags', () => {
    const read = back(
      'markwhen',
      'title: Talks\n\nsection Europe\n2025-05-10/2025-05-11: Geneva #trade\nMore text.\n\nJune 9 2025: London\nendSection\nafter !x 1 day: Next\n',
    );
    expect(read.timeline.title).toBe('Talks');
    expect(Object.values(read.timeline.events)).toMatchObject([
      {
        title: 'Geneva',
        when: '2025-05-10/2025-05-11',
        tags: ['trade'],
        description: 'More text.',
      },
      { title: 'London', when: '2025-06-09' },
      { title: 'Next', whenText: 'after !x 1 day' },
    ]);
  });
  it('tells in Markdown how events are dated by others, and reads it back', () => {
    const talks = [
      makeEvent({ title: 'Talks in Geneva', when: '2025-05-10' }),
      makeEvent({ title: 'Talks, "London"' }),
    ];
    const [first, second] = talks;
    if (!first || !second) throw new Error('There are two talks.');
    const tied = [
      ...talks,
      makeEvent({ title: 'Answer', relativeTo: { eventId: first.id, offset: -2, unit: 'week' } }),
      makeEvent({ title: 'Leak', after: [first.id], before: [second.id] }),
      makeEvent({ title: 'Rumour', before: [first.id, second.id] }),
    ];
    const placed = orderEvents(tied).map((one) => ({ placed: one, passages: [] }));
    const list = writeTimeline('md', { ...written, events: placed });
    expect(list).toContain('**2 weeks before “Talks in Geneva” · April 26, 2025** — Answer');
    expect(list).toContain('after “Talks in Geneva”, before “Talks, "London"”** — Leak');
    const { timeline, faults } = back('md', list);
    expect(faults).toEqual([]);
    const ties = (events: readonly TimelineEvent[]) => {
      const title = new Map(events.map((event) => [event.id, event.title]));
      return events
        .map(({ title: own, relativeTo, after, before }) => ({
          own,
          anchor: relativeTo && { ...relativeTo, eventId: title.get(relativeTo.eventId) },
          after: after.map((id) => title.get(id)),
          before: before.map((id) => title.get(id)),
        }))
        .sort((a, b) => (a.own < b.own ? -1 : 1));
    };
    expect(ties(Object.values(timeline.events))).toEqual(ties(tied));
  });
  it('holds words in Markdown that no program takes for HTML or pictures, and reads them back', () => {
    const odd =
      '<script>alert(1)</script> ![x](https://example.org/x.png) *a* `b` [^1] 100 % \\ &lt;';
    const event = makeEvent({
      title: odd,
      when: '2025-05-10',
      place: odd,
      tags: [odd],
      actors: [odd],
    });
    const told = { ...event, description: `- ${odd}\n# ${odd}` };
    const [placed] = orderEvents([told]);
    if (!placed) throw new Error('The event has a place.');
    const passages: never[] = [];
    const list = writeTimeline('md', { ...written, title: odd, events: [{ placed, passages }] });
    const html = new MarkdownIt({ html: true, linkify: true }).render(list);
    expect(html).not.toMatch(/<(?:script|img)/);
    const { timeline, faults } = back('md', list);
    expect(faults).toEqual([]);
    expect(timeline.title).toBe(odd);
    const { title, place, tags, actors, description } = told;
    expect(Object.values(timeline.events)).toMatchObject([
      { title, place, tags, actors, description },
    ]);
  });
  it('reads a plain Markdown list', () => {
    const read = back(
      'md',
      '# Talks\n\n- 2025-05-10: Geneva\n- **June 2025** `2025-06` — London\n',
    );
    expect(Object.values(read.timeline.events)).toMatchObject([
      { title: 'Geneva', when: '2025-05-10' },
      { title: 'London', when: '2025-06' },
    ]);
  });
  it('keeps a spreadsheet formula from running', () => {
    expect(writeTimeline('csv', written)).not.toMatch(/(?:^|\n)=cmd/);
  });
});

describe.each(['timelinejs', 'timelinejs-csv', 'ics', 'markwhen', 'md'] as const)(
  '%s',
  (format) => {
    it('says beside the plain date of an event that only others date it', () => {
      const text = writeTimeline(format, written).replace(/\r\n /g, '').replace(/""/g, '"');
      expect(text).toContain('1 day after “Geneva talks');
      expect(text).toContain('date unknown');
    });
  },
);

describe('losses', () => {
  it('count dates that are marked as about or perhaps', () => {
    const marked = ['2025-05~', '2025?', '2025-05-10/2025-05-11', '199X'].map((when) =>
      makeEvent({ title: when, when }),
    );
    const events = orderEvents(marked).map((placed) => ({ placed, passages: [] }));
    const losses = timelineLosses({ ...written, events }, 'timelinejs-csv');
    expect(losses).toMatchObject([{ what: 'uncertain', count: 3, fate: 'lost' }]);
  });
  it('are told with a number and an example, lost ones first', () => {
    const losses = timelineLosses(written, 'ics');
    expect(losses[0]?.fate).toBe('lost');
    expect(losses.find(({ what }) => what === 'farYears')).toMatchObject({
      count: 2,
      fate: 'lost',
    });
    expect(losses.find(({ what }) => what === 'uncertain')?.fate).toBe('carried');
  });
  it('are none for a plain event in a full table', () => {
    const plain = orderEvents([makeEvent({ title: 'Plain', when: '2025' })]);
    const timeline = { ...written, events: plain.map((placed) => ({ placed, passages: [] })) };
    for (const format of timelineFormats) expect(timelineLosses(timeline, format)).toEqual([]);
  });
});
