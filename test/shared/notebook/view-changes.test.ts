import { beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import type { ArticleView } from '../../../shared/bridge/article-channels.ts';
import { addAnnotation, removeAnnotations } from '../../../shared/notebook/annotate.ts';
import { changeArticles } from '../../../shared/notebook/change-articles.ts';
import { correctArticle } from '../../../shared/notebook/correct-article.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { applyChanges, createViewer } from '../../../shared/notebook/view-changes.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const text =
  'Magnets and licences\n\nLicences were granted within days.\n\nTraders doubted it, for no ship had come.';

const open = openForEachTest();
let viewer: ReturnType<typeof createViewer>;
let id: string;

beforeEach(async () => {
  viewer = createViewer(open.session);
  const bytes = new TextEncoder().encode(text);
  id = unwrap(await saveArticle(open.session, { bytes, fileName: 'a.txt', route: 'file' })).id;
});

const add = async (quote: string) =>
  unwrap(await addAnnotation(open.session, { articleId: id, passage: { quote }, kind: 'claim' }));

const follow = async (before: ArticleView) => {
  const changes = unwrap(await viewer.changesSince(id, before.article.clock ?? {}));
  if (changes === null) throw new Error('the whole is to be read');
  return { changes, after: applyChanges(before, changes) };
};

describe('what is different in an article', () => {
  it('makes the view before the view after: marks made, taken away and brought back', async () => {
    const kept = await add('Licences were granted');
    let view = unwrap(await viewer.read(id));
    const steps = [
      async () => void (await add('Traders doubted it')),
      async () => void unwrap(await removeAnnotations(open.session, id, [kept.id])),
      async () => void unwrap(await undo(open.session)),
      async () => void unwrap(await changeArticles(open.session, [id], { addTags: ['trade'] })),
      async () => void unwrap(await undo(open.session)),
    ];
    for (const step of steps) {
      await step();
      const { after } = await follow(view);
      expect(after).toEqual(unwrap(await createViewer(open.session).read(id)));
      view = after;
    }
  });

  it('holds the changed annotation alone', async () => {
    await add('Licences were granted');
    const view = unwrap(await viewer.read(id));
    const added = await add('Traders doubted it');
    const { changes, after } = await follow(view);
    expect(Object.keys(changes.annotations)).toEqual([added.id]);
    expect(after.article.version).toBe(view.article.version);
  });

  it('is not told to who knows another version, nor across versions of the text', async () => {
    const view = unwrap(await viewer.read(id));
    expect(unwrap(await viewer.changesSince(id, { other: 3 }))).toBeNull();
    unwrap(await correctArticle(open.session, id, text.replace('days', 'weeks')));
    expect(unwrap(await viewer.changesSince(id, view.article.clock ?? {}))).toBeNull();
  });
});
