import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../../shared/i18n/translator.ts';
import { dayNumber } from '../../../shared/timeline/calendar.ts';
import { causeWords, checkCause } from '../../../shared/timeline/check-cause.ts';
import { comparePassages } from '../../../shared/timeline/compare-passages.ts';
import { findGaps, findThinSupport } from '../../../shared/timeline/find-gaps.ts';
import { deniedPairs, knownOn, saidSpan } from '../../../shared/timeline/known-on.ts';
import { findDuplicates, mergeEvents, moveTies } from '../../../shared/timeline/merge-events.ts';
import { orderEvents } from '../../../shared/timeline/order-events.ts';
import type { QuotedPassage } from '../../../shared/timeline/quoted-passage.ts';
import { makeEvent } from './make-event.ts';

let count = 0;
const quote = (fields: Partial<QuotedPassage>): QuotedPassage => {
  count += 1;
  return {
    articleId: `article${count}0000`,
    annotationId: `mark${count}00000`,
    articleTitle: `Article ${count}`,
    outlet: `Outlet ${count}`,
    published: null,
    quote: 'They met.',
    when: null,
    stance: 'reports',
    ...fields,
  };
};

describe('comparePassages', () => {
  const event = makeEvent({ title: 'Geneva', when: '2025-05-11' });
  it('finds agreement, compatibility and conflict, and drops no voice', () => {
    const agree = [quote({ when: '2025-05-11' }), quote({ when: '2025-05-11' })];
    expect(comparePassages({ event, passages: agree })).toMatchObject({
      agreement: 'agree',
      voices: [{ edtf: '2025-05-11', toChosen: 'agree' }],
    });
    const month = [...agree, quote({ when: '2025-05' })];
    expect(comparePassages({ event, passages: month }).agreement).toBe('compatible');
    const other = [...month, quote({ when: '2025-05-12' })];
    const voices = comparePassages({ event, passages: other });
    expect(voices.agreement).toBe('conflict');
    expect(voices.voices.map(({ edtf }) => edtf)).toEqual(['2025-05', '2025-05-11', '2025-05-12']);
  });
  it('does not count the date in a denial, and says none where there is nothing to compare', () => {
    const passages = [quote({ when: '2025-05-12', stance: 'denies' })];
    expect(comparePassages({ event, passages }).agreement).toBe('none');
  });
});

describe('what was known on a day', () => {
  const early = quote({ published: '2025-06-05' });
  const late = quote({ published: '2025-06-11' });
  const vague = quote({ published: '2025-06' });
  const entry = { event: makeEvent({ title: 'Talks' }), passages: [early, late, vague] };
  it('hides what was published later, and a month until it is over', () => {
    const on = (day: number) =>
      knownOn([entry], dayNumber(2025, 6, day)).known.flatMap(({ passages }) => passages);
    expect(on(4)).toEqual([]);
    expect(on(5)).toEqual([early]);
    expect(on(11)).toEqual([early, late]);
    expect(on(30)).toEqual([early, late, vague]);
  });
  it('counts passages whose publication date is unknown', () => {
    const undated = { ...entry, passages: [quote({})] };
    expect(knownOn([undated], 30_000)).toEqual({ known: [], undated: 1 });
  });
  it('spans the publication dates', () => {
    expect(saidSpan([{ ...entry, passages: [early, late] }])).toEqual({
      first: dayNumber(2025, 6, 5),
      last: dayNumber(2025, 6, 11),
    });
  });
  it('pairs a denial with what was said before', () => {
    const denial = quote({ published: '2025-06-12', stance: 'denies' });
    const pairs = deniedPairs({ ...entry, passages: [early, late, denial] });
    expect(pairs).toEqual([{ said: late, denied: denial }]);
  });
});

describe('gaps and thin support', () => {
  it('finds the long silence, with its two neighbours', () => {
    const dates = ['2025-01-01', '2025-01-03', '2025-01-05', '2025-01-08', '2025-05-01'];
    const placed = orderEvents(dates.map((when) => makeEvent({ title: when, when })));
    const [gap, ...rest] = findGaps(placed);
    expect(rest).toEqual([]);
    expect(gap).toMatchObject({ from: dayNumber(2025, 1, 9), to: dayNumber(2025, 5, 1) });
  });
  it('tells unsupported, single-passage and single-outlet events apart', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => makeEvent({ title }));
    if (!a || !b || !c || !d) throw new Error('Four events are made.');
    const same = [quote({ outlet: 'Times' }), quote({ outlet: 'Times' })];
    const found = findThinSupport([
      { event: a, passages: [] },
      { event: b, passages: [quote({})] },
      { event: c, passages: same },
      { event: d, passages: [quote({}), quote({})] },
    ]);
    expect(found).toEqual({
      unsupported: [a.id],
      singlePassage: [b.id],
      singleOutlet: [{ id: c.id, outlet: 'Times' }],
    });
  });
});

describe('duplicates', () => {
  const passage = (annotationId: string) => ({
    articleId: 'article000',
    annotationId,
    stance: 'reports' as const,
  });
  const one = makeEvent({
    title: 'US and China sign Geneva agreement',
    when: '2025-05-12',
    passages: { p1: passage('p1') },
    actors: ['US'],
  });
  const two = makeEvent({
    title: 'Geneva agreement signed by US, China',
    when: '2025-05',
    passages: { p2: passage('p2') },
    actors: ['China'],
    place: 'Geneva',
  });
  const other = makeEvent({ title: 'London talks begin', when: '2025-06-09' });
  it('are suggested with reasons, unlike ones are not', () => {
    const found = findDuplicates([one, two, other]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ first: one.id, second: two.id, dates: 'compatible' });
    expect(found[0]?.sharesActor).toBe(one.actors.some((actor) => two.actors.includes(actor)));
  });
  it('are not suggested where titles count on, unless their days agree', () => {
    const round = (n: number, when?: string) =>
      makeEvent({ title: `Round ${n} of the talks in Geneva`, ...(when ? { when } : {}) });
    expect(findDuplicates([round(1, '2025-06-01'), round(2, '2025-06-02')])).toEqual([]);
    expect(findDuplicates([round(1), round(2)])).toEqual([]);
    expect(findDuplicates([round(6, '2025-06-01'), round(7, '2025-06-01')])).toHaveLength(1);
    expect(findDuplicates([round(2, '2025-06-01'), round(2, '2025-06-02')])).toHaveLength(1);
  });
  it('keep every passage, and what differs, when merged', () => {
    const merged = mergeEvents(one, two, '2026-02-02T00:00:00Z');
    expect(Object.keys(merged.passages).sort()).toEqual(['p1', 'p2']);
    expect(merged).toMatchObject({ id: one.id, when: '2025-05-12', place: 'Geneva' });
    expect(merged.actors).toEqual(['US', 'China']);
    expect(merged.description).toContain('Also dated: May 2025');
    expect(merged.description).toContain(two.title);
  });
  it('leave no tie to the event that went away', () => {
    const next = makeEvent({
      title: 'next day',
      relativeTo: { eventId: two.id, offset: 1, unit: 'day' },
      after: [two.id],
    });
    expect(moveTies([one, two, next], two.id, one.id)).toMatchObject([
      { id: next.id, relativeTo: { eventId: one.id }, after: [one.id] },
    ]);
  });
});

describe('checkCause', () => {
  const judge = (cause: string | undefined, effect: string | undefined) => {
    const a = makeEvent({ title: 'A', ...(cause ? { when: cause } : {}) });
    const b = makeEvent({ title: 'B', ...(effect ? { when: effect } : {}) });
    const placed = new Map(orderEvents([a, b]).map((one) => [one.event.id, one]));
    const [first, second] = [placed.get(a.id), placed.get(b.id)];
    if (!first || !second) throw new Error('Both events are placed.');
    return checkCause(first, second);
  };
  it.each([
    ['2025-05-12', '2025-05-11', 'impossible'],
    ['2025-05-11', '2025-05-12', 'possible'],
    ['2025-05', '2025-05-12', 'uncertain'],
    ['2025-06', '2025-05-12', 'impossible'],
    ['-0043', '2025', 'possible'],
    [undefined, '2025', 'unknown'],
  ] as const)('a cause in %s of an effect in %s is %s', (cause, effect, verdict) =>
    expect(judge(cause, effect)).toBe(verdict),
  );
  it('says which one is later', () => {
    expect(causeWords(judge('2026', '2025'), { cause: 'A', effect: 'B' }, inEnglish)).toBe(
      '“A” cannot have caused “B”: “A” is later.',
    );
  });
});
