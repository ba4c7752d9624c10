import { beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { living } from '../../../shared/model/entity.ts';
import type { TimelineEvent } from '../../../shared/model/timeline.ts';
import { addMap } from '../../../shared/notebook/edit-maps.ts';
import { changeRelation, drawRelation } from '../../../shared/notebook/edit-relations.ts';
import { putEventOnMap } from '../../../shared/notebook/put-event-on-map.ts';
import { createCaseReader } from '../../../shared/notebook/read-case.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { viewChecks } from '../../../shared/notebook/view-arguments.ts';
import { openForEachTest } from '../../fakes/open-session.ts';
import { talkArticles, talkTimelines } from '../../fixtures/timelines/talks.ts';

const open = openForEachTest();
let mapId: string;
const [timeline] = talkTimelines as [(typeof talkTimelines)[number]];

const eventOf = (title: string): TimelineEvent => {
  const found = Object.values(timeline.events).find((event) => event.title === title);
  if (!found) throw new Error(`No event ${title}`);
  return found;
};
const put = async (title: string) =>
  unwrap(
    await putEventOnMap(open.session, {
      mapId,
      timelineId: timeline.id,
      eventId: eventOf(title).id,
    }),
  ).id;
const readMap = async () => unwrap(await open.session.files.read('argument', mapId));

beforeEach(async () => {
  unwrap(
    await open.session.files.write(
      [
        ...talkArticles.map((data) => ({ type: 'article' as const, data })),
        ...talkTimelines.map((data) => ({ type: 'timeline' as const, data })),
      ],
      'Talks',
    ),
  );
  mapId = unwrap(await addMap(open.session, 'Talks')).id;
});
describe('an event on an argument map', () => {
  it('becomes a claim with its passages, once, and undo takes it off', async () => {
    const event = eventOf('Talks in Geneva');
    const id = await put(event.title);
    const map = await readMap();
    expect(map?.statements[id]).toMatchObject({
      text: event.title,
      event: { timelineId: timeline.id, eventId: event.id },
    });
    const said = Object.values(map?.occurrences ?? {}).map(({ annotationId }) => annotationId);
    const passages = Object.values(event.passages).map(({ annotationId }) => annotationId);
    expect(said.sort()).toEqual(passages.sort());
    expect(await put(event.title)).toBe(id);
    expect(Object.keys((await readMap())?.statements ?? {})).toHaveLength(1);
    await undo(open.session);
    expect(living((await readMap())?.statements ?? {})).toEqual([]);
  });

  it('cannot be caused by a later one: lint says so, and only of steps from cause to effect', async () => {
    const early = await put('Talks in Geneva');
    const late = await put('Guidance on chips published');
    const draw = async (from: string, to: string) =>
      unwrap(await drawRelation(open.session, { mapId, from, to, word: 'supports' })).id;
    const late_ = async () => {
      const checks = viewChecks(await createCaseReader(open.session).read());
      return checks.filter(({ rule }) => rule === 'cause-after-effect');
    };
    const backwards = await draw(late, early);
    expect(await late_()).toEqual([]);
    const changes = { scheme: 'cause-to-effect' };
    unwrap(await changeRelation(open.session, mapId, backwards, changes));
    const forwards = await draw(early, late);
    unwrap(await changeRelation(open.session, mapId, forwards, changes));
    expect(await late_()).toMatchObject([
      {
        entity: backwards,
        severity: 'high',
        sentence: expect.stringContaining('cannot have caused “Talks in Geneva”'),
      },
    ]);
  });

  it('refuses an event that is gone', async () => {
    const gone = await putEventOnMap(open.session, {
      mapId,
      timelineId: timeline.id,
      eventId: 'nosuchevent1',
    });
    expect(gone).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});
