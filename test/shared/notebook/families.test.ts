import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { findDuplicates } from '../../../shared/article/duplicates.ts';
import { readArticle } from '../../../shared/article/read-article.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { addAnnotation } from '../../../shared/notebook/annotate.ts';
import { addEvent } from '../../../shared/notebook/edit-timeline.ts';
import { compareFamily, listFamilies, partFromFamily } from '../../../shared/notebook/families.ts';
import { mergeArticles } from '../../../shared/notebook/merge-articles.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const sentences = Array.from(
  { length: 24 },
  (_, i) =>
    `Speaker ${i} said the ${['river', 'bridge', 'council', 'market'][i % 4]} of district ${i * 7} would be rebuilt before ${1990 + i}.`,
);

const open = openForEachTest();

async function save(title: string, outlet: string, lines: readonly string[]): Promise<string> {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${outlet}"></head><body><article><h1>${title}</h1>${lines.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const url = `https://${outlet.toLowerCase()}.example/${title.replace(/\W+/g, '-')}`;
  return unwrap(await saveArticle(open.session, { bytes, url, route: 'file' })).id;
}

const family = async () => unwrap(await listFamilies(open.session));
const article = async (id: string) => unwrap(await open.session.files.read('article', id));

it('a family shows the agency first and what each outlet kept, reworded, cut and added', async () => {
  const cut = [...sentences.slice(0, 10), 'Our reporter adds that the mayor was not reached.'];
  const paper = await save('Towns to be rebuilt', 'Gazette', [
    ...cut.with(3, sentences[3]?.replace('would', 'will perhaps') ?? ''),
  ]);
  const wire = await save('Districts will be rebuilt', 'Reuters', sentences);
  await save('Another story', 'Herald', ['Nothing of this has to do with the other two stories.']);
  const [only, ...others] = await family();
  expect(others).toEqual([]);
  expect(only?.members.map(({ id }) => id)).toEqual([wire, paper]);
  const [told] = unwrap(await compareFamily(open.session, wire, [paper]));
  expect(told).toMatchObject({ kept: 9, reworded: 1, cut: 14, added: 1, isRetitled: true });
});

it('"not a duplicate" is remembered, and undone', async () => {
  const a = await save('One', 'Gazette', sentences);
  const b = await save('Two', 'Herald', sentences);
  expect(await family()).toHaveLength(1);
  unwrap(await partFromFamily(open.session, a, [b]));
  expect(await family()).toEqual([]);
  await open.reopen();
  expect(await family()).toEqual([]);
  expect(unwrap(await undo(open.session)).label).toBe('Not a duplicate');
  expect(await family()).toHaveLength(1);
});

it('a merge keeps every capture and annotation, events follow, and undo gives all back', async () => {
  const kept = await save('One', 'Gazette', sentences);
  const other = await save('Two', 'Herald', [...sentences.slice(2), 'Only the Herald says this.']);
  const before = [await article(kept), await article(other)];
  const mark = async (words: string) => {
    const text = (await article(other))?.version.text ?? '';
    const start = text.indexOf(words);
    const passage = { start, end: start + words.length };
    const added = await addAnnotation(open.session, { articleId: other, passage, kind: 'claim' });
    return unwrap(added).id;
  };
  const held = await mark('district 28');
  const lost = await mark('Only the Herald says this.');
  const passage = { start: 0, end: 60 };
  const event = unwrap(
    await addEvent(open.session, {
      timeline: 'Works',
      title: 'Start',
      passage: { articleId: other, passage },
    }),
  );
  const merged = unwrap(await mergeArticles(open.session, kept, [other]));
  expect(merged).toEqual({ captures: 2, annotations: 3, toReview: 1 });
  const after = await article(kept);
  expect(Object.keys(after?.captures ?? {})).toHaveLength(2);
  expect(after?.annotations[held]?.target.state).toBe('moved');
  expect(after?.annotations[lost]?.target).toMatchObject({ state: 'orphan' });
  expect(after?.annotations[lost]?.target.quote.exact).toBe('Only the Herald says this.');
  expect((await article(other))?.deleted).toBeDefined();
  const timeline = unwrap(await open.session.files.read('timeline', event.timelineId));
  expect(JSON.stringify(timeline)).not.toContain(other);
  expect(await family()).toEqual([]);
  expect(unwrap(await undo(open.session)).label).toBe('Merge articles');
  expect((await article(other))?.deleted).toBeUndefined();
  expect(Object.keys((await article(other))?.annotations ?? {})).toHaveLength(3);
  expect((await article(kept))?.captures).toEqual(before[0]?.captures);
});

const news = '../shared/corpus/article-extraction';

if (!existsSync(news)) console.warn(`Skipped: no news pages at ${news}.`);
it.skipIf(!existsSync(news))(
  'no two of the unrelated news pages are taken for one story, and cuts of each are found',
  async () => {
    const texts: { id: string; text: string; urls: string[] }[] = [];
    for (const name of readdirSync(news, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.html.gz')) continue;
      const bytes = gunzipSync(readFileSync(`${news}/${name}`));
      const { fragment } = unwrap(
        await readArticle({ bytes, received: '2026-01-01T00:00:00.000Z' }),
      );
      texts.push({ id: name, text: fragment.text, urls: [] });
    }
    expect(findDuplicates(texts)).toEqual([]);
    const long = texts.filter(({ text }) => text.split('\n').length > 10);
    for (const part of [0.5, 0.7, 0.9]) {
      const copies = long.map(({ id, text }) => {
        const lines = text.split('\n');
        return { id: `${id} cut`, text: lines.slice(0, lines.length * part).join('\n'), urls: [] };
      });
      const found = findDuplicates([...texts, ...copies]);
      expect(found.every(({ a, b }) => a.startsWith(b) || b.startsWith(a))).toBe(true);
      expect(found.length).toBeGreaterThanOrEqual(long.length * 0.95);
    }
  },
  120_000,
);
