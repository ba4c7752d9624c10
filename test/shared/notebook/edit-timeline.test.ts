import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { trashArticles } from '../../../shared/notebook/change-articles.ts';
import {
  addEvent,
  addPassage,
  changeEvent,
  removeEvent,
} from '../../../shared/notebook/edit-timeline.ts';
import { chooseDayZero, mergeTwoEvents } from '../../../shared/notebook/join-events.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { viewTimeline } from '../../../shared/notebook/view-timeline.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const open = openForEachTest();
let timelineId: string;

const add = async (title: string, when?: string): Promise<string> => {
  const added = unwrap(
    await addEvent(open.session, { timeline: 'Talks', title, ...(when ? { when } : {}) }),
  );
  timelineId = added.timelineId;
  return added.event.id;
};
const save = async (text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text);
  return unwrap(await saveArticle(open.session, { bytes, fileName: 'a.txt', route: 'file' })).id;
};
const view = async () => unwrap(await viewTimeline(open.session, timelineId)).events;
const find = async (id: string) => (await view()).find(({ event }) => event.id === id);

describe('an event', () => {
  it('keeps its clock time and the count of its edits apart', async () => {
    const id = await add('Framework reached', '2025-06-10');
    const clockTime = { start: '23:30', zone: 'Europe/London' };
    unwrap(await changeEvent(open.session, timelineId, id, { clockTime }));
    const first = await find(id);
    expect(first?.event.clockTime).toEqual(clockTime);
    expect((first?.latest ?? 0) - (first?.earliest ?? 0)).toBeCloseTo(1 / 1440, 9);
    unwrap(await changeEvent(open.session, timelineId, id, { clockTime: null }));
    const counts = (await find(id))?.event.clock ?? {};
    expect(Object.values(counts)).not.toEqual([]);
    expect(Object.values(counts).every(Number.isInteger)).toBe(true);
  });

  it('told by another event moves with it, and never counts from itself', async () => {
    const anchor = await add('Agreement', '2025-05-11');
    const next = await add('Guidance');
    const relativeTo = { eventId: anchor, offset: 1, unit: 'day' as const };
    unwrap(await changeEvent(open.session, timelineId, next, { relativeTo }));
    const [before, at] = [await find(next), await find(anchor)];
    expect((before?.earliest ?? 0) - (at?.earliest ?? 0)).toBe(1);
    unwrap(await changeEvent(open.session, timelineId, anchor, { when: '2025-05-20' }));
    expect(((await find(next))?.earliest ?? 0) - (before?.earliest ?? 0)).toBe(9);

    const refused = await changeEvent(open.session, timelineId, anchor, {
      relativeTo: { eventId: next, offset: 2, unit: 'day' },
    });
    expect(refused.ok ? '' : refused.problem.message).toMatch(
      /“Agreement” is dated by “Guidance”, “Guidance” is dated by “Agreement”.*depend on itself/,
    );
    expect((await find(anchor))?.event.relativeTo).toBeUndefined();
  });

  it('of unknown date is bounded by its neighbours, and order cannot run in a circle', async () => {
    const first = await add('Geneva', '2025-05-10/2025-05-11');
    const last = await add('London', '2025-06-09');
    const between = await add('Licences promised');
    unwrap(
      await changeEvent(open.session, timelineId, between, { after: [first], before: [last] }),
    );
    const told = await find(between);
    expect(told).toMatchObject({ known: 'bounded', event: { title: 'Licences promised' } });
    expect(told?.earliest).toBeGreaterThan((await find(first))?.earliest ?? 0);
    expect(told?.latest).toBe((await find(last))?.earliest);
    const refused = await changeEvent(open.session, timelineId, first, { after: [between] });
    expect(refused.ok ? '' : refused.problem.message).toContain('cannot come before itself');
  });

  it('shows the loss of a trashed article, and keeps nothing that leads nowhere', async () => {
    const id = await add('Talks', '2025-05-10');
    const articleId = await save('Talks were held\n\nThe talks in Geneva took place on May 10.');
    const passage = { quote: 'The talks in Geneva took place' };
    unwrap(
      await addPassage(open.session, {
        timelineId,
        eventId: id,
        articleId,
        passage,
        when: '2025-05-10',
        stance: 'reports',
      }),
    );
    expect((await find(id))?.passages).toHaveLength(1);
    unwrap(await trashArticles(open.session, [articleId]));
    expect((await find(id))?.passages).toEqual([]);
    unwrap(await undo(open.session));
    expect((await find(id))?.passages).toMatchObject([{ articleId, when: '2025-05-10' }]);
  });

  it('merged with its double keeps every passage; what hung on the double hangs on it', async () => {
    const kept = await add('Truce agreed', '2025-05-11');
    const double = await add('Truce sealed', '2025-05');
    const next = await add('Guidance');
    const articles = [
      await save('One\n\nThe truce was agreed.'),
      await save('Two\n\nThe truce was sealed.'),
    ];
    for (const [at, eventId] of [kept, double].entries())
      unwrap(
        await addPassage(open.session, {
          timelineId,
          eventId,
          articleId: articles[at] ?? '',
          passage: { quote: at === 0 ? 'The truce was agreed' : 'The truce was sealed' },
          stance: 'reports',
        }),
      );
    const relativeTo = { eventId: double, offset: 1, unit: 'day' as const };
    unwrap(await changeEvent(open.session, timelineId, next, { relativeTo }));
    unwrap(await mergeTwoEvents(open.session, timelineId, kept, double));
    expect(await view()).toHaveLength(2);
    expect((await find(kept))?.passages.map(({ articleId }) => articleId).sort()).toEqual(
      [...articles].sort(),
    );
    expect((await find(next))?.event.relativeTo?.eventId).toBe(kept);
    unwrap(await undo(open.session));
    expect(await view()).toHaveLength(3);
    expect((await find(next))?.event.relativeTo?.eventId).toBe(double);
  });

  it('that is removed and brought back has its passages again', async () => {
    const id = await add('Talks', '2025-05-10');
    const articleId = await save('Talks were held\n\nThe talks took place on May 10.');
    const passage = { quote: 'The talks took place' };
    const place = { timelineId, eventId: id, articleId, passage, stance: 'reports' as const };
    unwrap(await addPassage(open.session, place));
    unwrap(await removeEvent(open.session, timelineId, id));
    expect(await view()).toEqual([]);
    unwrap(await undo(open.session));
    expect((await find(id))?.passages).toHaveLength(1);
  });
});

describe('day 0', () => {
  it('is chosen for good, undone, and goes on with the event that takes its own in', async () => {
    const first = await add('Talks begin', '2025-05-10');
    const second = await add('Truce agreed', '2025-05-12');
    const chosen = async () =>
      unwrap(await viewTimeline(open.session, timelineId)).timeline.dayZero ?? null;
    unwrap(await chooseDayZero(open.session, timelineId, second));
    expect(await chosen()).toBe(second);
    unwrap(await mergeTwoEvents(open.session, timelineId, first, second));
    expect(await chosen()).toBe(first);
    unwrap(await undo(open.session));
    unwrap(await undo(open.session));
    expect(await chosen()).toBeNull();
    const refused = await chooseDayZero(open.session, timelineId, 'nosuchevent');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});
