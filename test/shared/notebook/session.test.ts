import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { living } from '../../../shared/model/entity.ts';
import { addAnnotation, changeAnnotation } from '../../../shared/notebook/annotate.ts';
import { trashArticles } from '../../../shared/notebook/change-articles.ts';
import { bringBackOmitted, changeMetadata } from '../../../shared/notebook/edit-article.ts';
import { addMap } from '../../../shared/notebook/edit-maps.ts';
import { addOwnStatement } from '../../../shared/notebook/edit-statements.ts';
import { addEvent } from '../../../shared/notebook/edit-timeline.ts';
import { linkTwoAnnotations } from '../../../shared/notebook/link-annotations.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { redo, undo } from '../../../shared/notebook/undo.ts';
import { viewArticle } from '../../../shared/notebook/view-article.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const text = `A headline about magnets

The ministry said that licences were granted within days. Traders doubted it.

Exports fell by half in May, customs data show.

Read more

Ten gadgets for the summer
They are cheap and cheerful.`;

const open = openForEachTest();

async function save(): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const saved = unwrap(
    await saveArticle(open.session, { bytes, fileName: 'a.txt', route: 'file' }),
  );
  return saved.id;
}

const article = async (id: string) => unwrap(await viewArticle(open.session, id)).article;

describe('a change', () => {
  it('can be undone and redone, also after the notebook was closed in between', async () => {
    const id = await save();
    const passage = { quote: 'Traders doubted it' };
    unwrap(await addAnnotation(open.session, { articleId: id, passage, kind: 'counter-claim' }));
    await open.reopen();
    expect(unwrap(await undo(open.session)).label).toBe('Add annotation');
    expect(living((await article(id)).annotations)).toEqual([]);
    expect(unwrap(await redo(open.session)).label).toBe('Add annotation');
    expect(living((await article(id)).annotations)).toHaveLength(1);
  });

  it('that touches an article and a timeline is undone as one', async () => {
    const id = await save();
    const added = unwrap(
      await addEvent(open.session, {
        timeline: 'Trade',
        title: 'Exports halve',
        when: '2025-05',
        passage: { articleId: id, passage: { quote: 'Exports fell by half in May' } },
      }),
    );
    expect(unwrap(await viewArticle(open.session, id)).events).toHaveLength(1);
    unwrap(await undo(open.session));
    expect(unwrap(await viewArticle(open.session, id)).events).toHaveLength(0);
    const timeline = unwrap(await open.session.files.read('timeline', added.timelineId));
    expect(timeline?.deleted).toBeDefined();
  });

  it('is refused whole when its date cannot be read, with a sentence that says why', async () => {
    const id = await save();
    const before = await article(id);
    const refused = await addEvent(open.session, {
      timeline: 'Trade',
      title: 'X',
      when: 'next Tuesday',
      passage: { articleId: id, passage: { quote: 'Exports' } },
    });
    expect(refused.ok).toBe(false);
    expect(refused.ok ? '' : refused.problem.message).toContain('next Tuesday');
    expect(await article(id)).toEqual(before);
    expect(unwrap(await open.session.files.ids('timeline'))).toEqual([]);
  });

  it('undoes and redoes two hundred steps across article, map and timeline after a restart', {
    timeout: 120_000,
  }, async () => {
    const id = await save();
    const passage = { quote: 'licences were granted' };
    const { id: annotationId } = unwrap(
      await addAnnotation(open.session, { articleId: id, passage, kind: 'claim' }),
    );
    const { id: mapId } = unwrap(await addMap(open.session, 'Trade'));
    const event = { timeline: 'Trade', when: '2025-05' };
    unwrap(await addEvent(open.session, { ...event, title: 'First' }));
    const timelineId = unwrap(await open.session.files.ids('timeline'))[0] ?? '';
    const counts = async () => ({
      note: (await article(id)).annotations[annotationId]?.note,
      statements: living(unwrap(await open.session.files.read('argument', mapId))?.statements ?? {})
        .length,
      events: living(unwrap(await open.session.files.read('timeline', timelineId))?.events ?? {})
        .length,
    });
    const steps = [
      (at: number) => changeAnnotation(open.session, id, annotationId, { note: `note ${at}` }),
      (at: number) => addOwnStatement(open.session, `Statement ${at}`, mapId),
      (at: number) => addEvent(open.session, { ...event, title: `Event ${at}` }),
    ];
    const seen = [await counts()];
    for (let at = 0; at < 201; at++) {
      const done = await steps[at % 3]?.(at);
      expect(done?.ok).toBe(true);
      seen.push(await counts());
    }
    await open.reopen();
    for (let at = 200; at >= 0; at--) {
      unwrap(await undo(open.session));
      expect(await counts()).toEqual(seen[at]);
    }
    await open.reopen();
    for (let at = 1; at <= 201; at++) {
      unwrap(await redo(open.session));
      expect(await counts()).toEqual(seen[at]);
    }
  });
});

describe('an article', () => {
  it('is not saved twice from the same original', async () => {
    const id = await save();
    const bytes = new TextEncoder().encode(text);
    const again = unwrap(await saveArticle(open.session, { bytes, route: 'paste' }));
    expect(again).toMatchObject({ status: 'skipped', id });
  });

  it('gets its left-out teasers back, and its annotations stay on their words', async () => {
    const id = await save();
    const passage = { quote: 'customs data' };
    const { id: annotationId } = unwrap(
      await addAnnotation(open.session, { articleId: id, passage, kind: 'evidence' }),
    );
    const [part] = (await article(id)).version.omitted;
    expect((await article(id)).version.text).not.toContain('gadgets');
    unwrap(await bringBackOmitted(open.session, id, part?.id as string));
    const after = await article(id);
    expect(after.version.text).toContain('gadgets');
    const target = after.annotations[annotationId]?.target;
    expect(target?.version).toBe(after.version.sha256);
    expect(after.version.text.slice(target?.position.start, target?.position.end)).toBe(
      'customs data',
    );
  });

  it('keeps what was found as a rival when a person corrects it', async () => {
    const id = await save();
    unwrap(await changeMetadata(open.session, id, { title: 'Magnets' }));
    const { title } = (await article(id)).metadata;
    expect(title.value).toBe('Magnets');
    expect(title.rivals.map(({ value }) => value)).toContain('A headline about magnets');
  });

  it('keeps the evidence of a value that a person accepts, and of a rival that is taken', async () => {
    const id = await save();
    const found = (await article(id)).metadata.title;
    unwrap(await changeMetadata(open.session, id, { title: found.value }));
    const accepted = (await article(id)).metadata.title;
    expect(accepted).toMatchObject({ value: found.value, from: found.from, accepted: true });
    unwrap(await changeMetadata(open.session, id, { title: 'Magnets' }));
    expect((await article(id)).metadata.title.from).toBe('person');
    unwrap(await changeMetadata(open.session, id, { title: found.value }));
    const back = (await article(id)).metadata.title;
    expect(back).toMatchObject({ value: found.value, from: found.from, accepted: true });
    expect(back.rivals.map(({ value }) => value)).toContain('Magnets');
  });

  it('is gone from the list in the trash, and back after undo', async () => {
    const id = await save();
    const query = { sort: 'saved', descending: true, offset: 0, limit: 10 } as const;
    unwrap(await trashArticles(open.session, [id]));
    expect((await open.session.index.rows(query)).total).toBe(0);
    unwrap(await undo(open.session));
    expect((await open.session.index.rows(query)).total).toBe(1);
  });
});

describe('linking', () => {
  it('refuses to link an annotation with itself', async () => {
    const id = await save();
    const passage = { quote: 'Traders' };
    const one = unwrap(
      await addAnnotation(open.session, { articleId: id, passage, kind: 'claim' }),
    );
    const ref = { articleId: id, annotationId: one.id };
    const linked = await linkTwoAnnotations(open.session, {
      from: ref,
      to: ref,
      relation: 'attacks',
    });
    expect(linked.ok ? '' : linked.problem.message).toContain('itself');
  });
});
