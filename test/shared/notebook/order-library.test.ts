import { beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { living } from '../../../shared/model/entity.ts';
import { addAnnotation } from '../../../shared/notebook/annotate.ts';
import { changeArticles } from '../../../shared/notebook/change-articles.ts';
import {
  addCollection,
  listCollections,
  moveCollection,
  removeCollection,
  withSubCollections,
} from '../../../shared/notebook/edit-collections.ts';
import {
  addToQueue,
  finishReading,
  listQueue,
  moveInQueue,
} from '../../../shared/notebook/edit-queue.ts';
import { colorTag, listTags, removeTag, renameTag } from '../../../shared/notebook/edit-tags.ts';
import { addEvent, changeEvent } from '../../../shared/notebook/edit-timeline.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const open = openForEachTest();
let ids: string[];

beforeEach(async () => {
  ids = [];
  for (const name of ['Tin', 'Copper', 'Zinc', 'Lead']) {
    const bytes = new TextEncoder().encode(`${name} rises\n\nThe price of ${name} rose.`);
    const input = { bytes, fileName: 'a.txt', route: 'file' as const };
    ids.push(unwrap(await saveArticle(open.session, input)).id);
  }
});

const at = (place: number): string => ids[place] as string;
const tag = (place: number, ...tags: string[]) =>
  changeArticles(open.session, [at(place)], { addTags: tags });
const paths = async () => (await listTags(open.session)).map(({ path, count }) => [path, count]);

describe('tags', () => {
  it('stand under each other, and those above count every article once', async () => {
    await tag(0, 'trade/tin', 'trade/metal');
    await tag(1, 'trade/metal');
    await tag(2, 'trade winds');
    expect(await paths()).toEqual([
      ['trade', 2],
      ['trade/metal', 2],
      ['trade/tin', 1],
      ['trade winds', 1],
    ]);
  });

  it('are renamed on articles, annotations and events in one step, with their colours', async () => {
    await tag(0, 'trade/tin');
    await tag(1, 'trader');
    const passage = { quote: 'The price' };
    const mark = { articleId: at(2), passage, kind: 'note', tags: ['trade/tin'] };
    unwrap(await addAnnotation(open.session, mark));
    const event = unwrap(await addEvent(open.session, { timeline: 'T', title: 'E' }));
    unwrap(
      await changeEvent(open.session, event.timelineId, event.event.id, { tags: ['trade', 'x'] }),
    );
    unwrap(await colorTag(open.session, 'trade/tin', '#aa3311'));
    unwrap(await renameTag(open.session, 'trade', 'commerce'));
    expect(await paths()).toEqual([
      ['commerce', 2],
      ['commerce/tin', 2],
      ['trader', 1],
    ]);
    expect((await listTags(open.session))[1]?.color).toBe('#aa3311');
    const marked = unwrap(await open.session.files.read('article', at(2)));
    expect(living(marked?.annotations ?? {})[0]?.tags).toEqual(['commerce/tin']);
    const timeline = unwrap(await open.session.files.read('timeline', event.timelineId));
    expect(timeline?.events[event.event.id]?.tags).toEqual(['commerce', 'x']);
    await undo(open.session);
    expect((await paths()).map(([path]) => path)).toEqual(['trade', 'trade/tin', 'trader']);
    expect((await listTags(open.session))[1]?.color).toBe('#aa3311');
  });

  it('are listed, and lead to their articles, also where only an annotation has them', async () => {
    const passage = { quote: 'The price' };
    unwrap(
      await addAnnotation(open.session, {
        ...{ articleId: at(1), passage, kind: 'note', tags: ['to ask', 'to ask/experts'] },
      }),
    );
    await tag(2, 'to ask');
    expect(await paths()).toEqual([
      ['to ask', 2],
      ['to ask/experts', 1],
    ]);
    const order = { sort: 'saved', descending: false, offset: 0, limit: 9 } as const;
    const within = { tag: ['to ask'] };
    expect(await open.index.ids({ ...order, within })).toEqual([at(1), at(2)]);
  });

  it('become one where the new name is taken', async () => {
    await tag(0, 'tin', 'metal');
    await tag(1, 'tin');
    unwrap(await colorTag(open.session, 'tin', '#111111'));
    unwrap(await colorTag(open.session, 'metal', '#222222'));
    unwrap(await renameTag(open.session, 'tin', 'metal'));
    expect(await listTags(open.session)).toEqual([{ path: 'metal', count: 2, color: '#222222' }]);
  });

  it('cannot be moved below themselves, and go with all below them', async () => {
    await tag(0, 'a/b');
    await expect(renameTag(open.session, 'a', 'a/c')).rejects.toThrow('below itself');
    unwrap(await removeTag(open.session, 'a'));
    expect(await paths()).toEqual([]);
    await undo(open.session);
    expect(await paths()).toHaveLength(2);
  });
});

describe('collections', () => {
  it('hold what is in those inside them, are moved, and never into themselves', async () => {
    const outer = unwrap(await addCollection(open.session, 'Metals', null)).id;
    const inner = unwrap(await addCollection(open.session, 'Base', outer)).id;
    await changeArticles(open.session, [at(0)], { addCollection: outer });
    await changeArticles(open.session, [at(0), at(1)], { addCollection: inner });
    const counts = (await listCollections(open.session)).map(({ name, count }) => [name, count]);
    expect(counts).toEqual([
      ['Base', 2],
      ['Metals', 2],
    ]);
    const query = await withSubCollections(open.session, { within: { collection: [outer] } });
    expect(query.within.collection).toEqual([outer, inner]);
    const ring = await moveCollection(open.session, outer, inner);
    expect(ring).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
    unwrap(await moveCollection(open.session, inner, null));
    expect((await listCollections(open.session)).every(({ parent }) => parent === null)).toBe(true);
  });

  it('come back with their articles when their removal is undone', async () => {
    const outer = unwrap(await addCollection(open.session, 'Metals', null)).id;
    await addCollection(open.session, 'Base', outer);
    await changeArticles(open.session, [at(3)], { addCollection: outer });
    unwrap(await removeCollection(open.session, outer));
    expect(await listCollections(open.session)).toEqual([]);
    await undo(open.session);
    const counts = (await listCollections(open.session)).map(({ count }) => count);
    expect(counts).toEqual([0, 1]);
  });
});

describe('the reading queue', () => {
  const order = async () => (await listQueue(open.session)).map(({ id }) => ids.indexOf(id));

  it('takes articles next or last, and moves them', async () => {
    await addToQueue(open.session, [at(0), at(1)], 'last');
    await addToQueue(open.session, [at(2)], 'last');
    await addToQueue(open.session, [at(3)], 'next');
    expect(await order()).toEqual([3, 0, 1, 2]);
    await moveInQueue(open.session, at(2), at(0));
    expect(await order()).toEqual([3, 2, 0, 1]);
    await moveInQueue(open.session, at(3), null);
    expect(await order()).toEqual([2, 0, 1, 3]);
    await undo(open.session);
    expect(await order()).toEqual([3, 2, 0, 1]);
  });

  it('keeps its order after more moves into one gap than numbers fit between', async () => {
    await addToQueue(open.session, ids, 'last');
    for (let turn = 0; turn < 40; turn++) {
      await moveInQueue(open.session, at(2), at(1));
      await moveInQueue(open.session, at(3), at(1));
    }
    expect(await order()).toEqual([0, 2, 3, 1]);
  });

  it('lets go of what was read', async () => {
    await addToQueue(open.session, ids, 'last');
    await finishReading(open.session, [at(1)]);
    expect(await order()).toEqual([0, 2, 3]);
    const read = unwrap(await open.session.files.read('article', at(1)));
    expect(read?.status).toBe('done');
  });
});

describe('facets', () => {
  it('count what each value would show beside what is narrowed already', async () => {
    await tag(0, 'a');
    await tag(1, 'a', 'b');
    await changeArticles(open.session, [at(1), at(2)], { status: 'reading' });
    const facets = await open.session.index.facets({
      facets: { status: ['reading'], tag: ['a'] },
    });
    const values = (name: string) => facets.find(({ facet }) => facet === name)?.values;
    expect(values('status')).toEqual([
      { value: 'reading', count: 1 },
      { value: 'unread', count: 1 },
    ]);
    expect(values('tag')).toEqual([
      { value: 'a', count: 1 },
      { value: 'b', count: 1 },
    ]);
  });
});
