import { expect, test } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArgumentMap } from '../../../shared/model/argument.ts';
import type { Notebook } from '../../../shared/model/notebook.ts';
import { compareVersions, isSameVersion } from '../../../shared/notebook/compare-versions.ts';
import { makeTimeline } from '../../../shared/notebook/edit-timeline.ts';
import { makeAnnotation, makeArticle } from '../../electron/disk/sample-documents.ts';
import { idOf } from '../../fixtures/arguments/build-project.ts';
import { map } from '../../fixtures/arguments/geneva.ts';
import { makeEvent } from '../timeline/make-event.ts';

const now = '2026-11-20T10:00:00.000Z';
const keyed = <T extends { id: string }>(...all: T[]): Record<string, T> =>
  Object.fromEntries(all.map((one) => [one.id, one]));

test('of an article: details, tags, annotations and sentences, in words of both sides', () => {
  const then = makeArticle('Harbour shut', 'The port was closed for 2 days.\nNobody spoke.');
  const [kept, gone, made] = [
    makeAnnotation(then, 'kept'),
    makeAnnotation(then, 'gone', 8),
    makeAnnotation(then, 'made', 4),
  ];
  const before = { ...then, tags: ['sea', 'port'], annotations: keyed(kept, gone) };
  const text = then.version.text.replace('2 days', '3 days');
  const after = {
    ...then,
    tags: ['port', 'strike'],
    status: 'done' as const,
    metadata: { ...then.metadata, outlet: { value: 'The Times', from: 'person', rivals: [] } },
    version: { ...then.version, text },
    annotations: keyed({ ...kept, note: 'kept, and longer' }, made, {
      ...gone,
      deleted: now,
    } as Annotation),
  };
  const found = compareVersions('article', before, after);
  expect(found.fields).toEqual([
    { name: 'tags', before: 'sea, port', after: 'port, strike' },
    { name: 'status', before: 'unread', after: 'done' },
    { name: 'metadata/outlet', before: '', after: 'The Times' },
  ]);
  expect(found.onlyThen.first).toEqual([
    { id: gone.id, of: 'annotations', kind: 'note', text: 'The port', more: ['gone'] },
  ]);
  expect(found.onlyNow.first.map(({ more }) => more)).toEqual([['made']]);
  expect(found.changed.first.map(({ fields }) => fields)).toEqual([
    [{ name: 'note', before: 'kept', after: 'kept, and longer' }],
  ]);
  expect(found.sentences.first.map((row) => row.after?.text)).toEqual([
    'The port was closed for 3 days.',
  ]);
});

test('clocks, times, tombstones, the order of tags and how a passage was found are no difference', () => {
  const then = makeArticle('A');
  const note = makeAnnotation(then, 'here');
  const found = { ...note, target: { ...note.target, state: 'moved' } } as Annotation;
  const after = {
    ...then,
    tags: ['b', 'a'],
    modified: now,
    clock: { desk: 4 },
    annotations: keyed(found, { ...makeAnnotation(then, 'gone long ago'), deleted: now }),
  };
  const before = { ...then, tags: ['a', 'b'], annotations: keyed(note) };
  expect(isSameVersion(compareVersions('article', before, after))).toBe(true);
});

test('of an argument map: claims and arrows by their words', () => {
  const [id, other] = [idOf('S01'), idOf('S02')];
  const statement = map.statements[id];
  if (!statement) throw new Error('the fixture has no S01');
  const arrow = Object.values(map.relations)[0];
  const { [arrow?.id ?? '']: _, ...fewer } = map.relations;
  const { [other]: __, ...others } = map.statements;
  const after: ArgumentMap = {
    ...map,
    title: 'Renamed',
    statements: { ...others, [id]: { ...statement, text: 'Said otherwise' } },
    relations: fewer,
    positions: { [id]: { x: 1, y: 2 } },
  };
  const found = compareVersions('argument', map, after);
  expect(found.fields).toContainEqual({ name: 'title', before: map.title, after: 'Renamed' });
  expect(found.fields).toContainEqual({ name: 'positions', before: null, after: null });
  expect(found.onlyThen.first.map(({ of }) => of)).toEqual(['statements', 'relations']);
  expect(found.onlyThen.first[0]?.text).toBe(map.statements[other]?.text);
  expect(found.onlyThen.first[1]?.text).toMatch(/\S → \S/);
  expect(found.changed.first).toContainEqual({
    part: expect.objectContaining({ of: 'statements', text: 'Said otherwise' }),
    fields: [{ name: 'text', before: statement.text, after: 'Said otherwise' }],
  });
});

test('of a timeline: events, and events that are named by them', () => {
  const start = makeEvent({ title: 'The strike begins', when: '2024-03' });
  const end = makeEvent({ title: 'It ends', after: [] });
  const timeline = makeTimeline('Strike', now);
  const then = { ...timeline, events: keyed(start, end) };
  const after = {
    ...timeline,
    events: keyed(start, { ...end, after: [start.id], when: '2024-05' }),
  };
  expect(compareVersions('timeline', then, after).changed.first).toEqual([
    {
      part: { id: end.id, of: 'events', kind: null, text: 'It ends', more: ['2024-05'] },
      fields: [
        { name: 'after', before: '', after: 'The strike begins' },
        { name: 'when', before: '', after: '2024-05' },
      ],
    },
  ]);
  const without = { ...timeline, events: keyed(start) };
  expect(compareVersions('timeline', then, without).onlyThen.first.map(({ text }) => text)).toEqual(
    ['It ends'],
  );
});

test('of the notebook itself: kinds, colours of tags and collections', () => {
  const fields = { created: now, modified: now };
  const then: Notebook = {
    ...{ id: 'notebook1', ...fields, title: 'N', kinds: {}, tagStyles: {}, notDuplicates: [] },
    collections: keyed({ id: 'collection1', ...fields, name: 'Ports' }),
  };
  const after = { ...then, collections: keyed({ id: 'collection1', ...fields, name: 'Harbours' }) };
  const [changed] = compareVersions('notebook', then, after).changed.first;
  expect(changed?.fields).toEqual([{ name: 'name', before: 'Ports', after: 'Harbours' }]);
});

test('long texts are cut where they part, long lists after so many', () => {
  const then = makeArticle('A');
  const notes = Array.from({ length: 5 }, (_, at) => makeAnnotation(then, `${at}`));
  const long = 'word '.repeat(400);
  const first = { ...(notes[0] as (typeof notes)[0]), note: `${long}then` };
  const before = { ...then, annotations: keyed(...notes, first) };
  const after = { ...then, annotations: keyed({ ...first, note: `${long}now` }) };
  const found = compareVersions('article', before, after, 2);
  expect([found.onlyThen.count, found.onlyThen.first.length]).toEqual([4, 2]);
  const [change] = found.changed.first[0]?.fields ?? [];
  expect(change?.before).toMatch(/^….*then$/);
  expect(change?.after).toMatch(/^….*now$/);
  expect(change?.after?.length).toBeLessThan(320);
});
