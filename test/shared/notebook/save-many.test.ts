import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fail, ok, unwrap } from '../../../shared/base/result.ts';
import type { Article } from '../../../shared/model/article.ts';
import { keepInGroups } from '../../../shared/notebook/save-in-groups.ts';
import { type GivenFile, saveMany } from '../../../shared/notebook/save-many.ts';
import type { Session } from '../../../shared/notebook/session.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const open = openForEachTest();

const page = (title: string, url = `https://example.org/${title}`, body = title) =>
  `<html><head><title>${title} is the headline</title><link rel="canonical" href="${url}"></head><body><article>${`<p>The council spoke about ${body} on Monday, and nobody else had anything to say about it at all.</p>`.repeat(4)}</article></body></html>`;
const file = (name: string, html: string): GivenFile => ({
  name: `${name}.html`,
  load: async () => ok(strToU8(html)),
});
const saveAll = (session: Session, files: readonly GivenFile[], more: object = {}) =>
  saveMany(session, files, { route: 'file', atOnce: 8, ...more });
const statuses = async (files: readonly GivenFile[], more: object = {}) =>
  (await saveAll(open.session, files, more)).outcomes.map(({ outcome }) => outcome.status);
const living = async () =>
  (
    await open.session.index.rows({ sort: 'title', descending: false, offset: 0, limit: 100 })
  ).rows.map(({ title }) => title);

describe('many files', () => {
  it('are one action: one undo takes all of them back', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    const all = await statuses(names.map((name) => file(name, page(name))));
    expect(all).toEqual(names.map(() => 'imported'));
    expect(await living()).toHaveLength(5);
    expect(unwrap(await undo(open.session)).label).toBe('Save articles');
    expect(await living()).toEqual([]);
  });

  it('that come in portions are one action too', async () => {
    const keep = keepInGroups(open.session, 'Save articles');
    await statuses([file('one', page('one')), file('two', page('two'))], { keep });
    await statuses([file('three', page('three'))], { keep });
    expect(await living()).toHaveLength(3);
    expect(unwrap(await undo(open.session))).toMatchObject({ label: 'Save articles', done: 3 });
    expect(await living()).toEqual([]);
  });

  it('of which two are the same, or from one address, become one article', async () => {
    const address = 'https://example.org/bridge';
    const all = await statuses([
      file('a', page('Bridge', address)),
      file('b', page('Bridge', address)),
      file('c', page('Bridge', `${address}?utm_source=mail`, 'the bridge and its price')),
    ]);
    expect([...all].sort()).toEqual(['captured', 'imported', 'skipped']);
    expect(await living()).toHaveLength(1);
  });

  it('are saved but for the one that cannot be written', async () => {
    const { files } = open.session;
    const session: Session = {
      ...open.session,
      files: {
        ...files,
        async write(documents, label) {
          const titles = documents.map(({ data }) => (data as Article).metadata.title.value);
          return titles.some((title) => title.startsWith('two'))
            ? fail('too-large', 'The article is larger than 64 MB.')
            : files.write(documents, label);
        },
      },
    };
    const names = ['one', 'two', 'three'];
    const { outcomes, failed } = await saveAll(
      session,
      names.map((name) => file(name, page(name))),
    );
    expect(outcomes).toHaveLength(2);
    expect(failed).toMatchObject([{ name: 'two.html', problem: { code: 'too-large' } }]);
    expect(await living()).toEqual(['one is the headline', 'three is the headline']);
  });

  it('count the originals of an archive one by one, and leave the rest when they are stopped', async () => {
    const inside = Object.fromEntries(
      ['one', 'two', 'three', 'four'].map((name) => [`${name}.html`, strToU8(page(name))]),
    );
    const archive = { name: 'all.zip', load: async () => ok(zipSync(inside)) };
    const told: string[] = [];
    let isStopped = false;
    const { outcomes, left } = await saveAll(open.session, [archive], {
      atOnce: 1,
      onOriginal: (done: number, total: number) => {
        told.push(`${done}/${total}`);
        isStopped = done === 2;
      },
      isStopped: () => isStopped,
    });
    expect(told).toEqual(['1/4', '2/4']);
    expect(outcomes).toHaveLength(2);
    expect(left).toBe(2);
    expect(await statuses([archive])).toEqual(['skipped', 'skipped', 'imported', 'imported']);
  });
});
