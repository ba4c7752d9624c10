import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { whyAside } from '../../../shared/article/judge-capture.ts';
import { readArticle } from '../../../shared/article/read-article.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { addAnnotation } from '../../../shared/notebook/annotate.ts';
import { chooseCapture } from '../../../shared/notebook/capture-again.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const url = 'https://example.org/ferry';
const sentences = [
  'The ferry left the harbour at seven in the morning, after a storm that had closed the port for two days.',
  'On board were 40 passengers, the port authority said on Tuesday.',
  'Nobody was hurt in the storm, and the damage to the pier was small, according to the mayor.',
];
const page = (title: string, paragraphs: readonly string[]) =>
  new TextEncoder().encode(
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`,
  );

describe('an address that is captured again', () => {
  const open = openForEachTest();

  const save = async (bytes: Uint8Array, address = url) =>
    unwrap(await saveArticle(open.session, { bytes, url: address, route: 'file' }));
  const article = async (id: string) => {
    const read = unwrap(await open.session.files.read('article', id));
    if (!read) throw new Error('the article is gone');
    return read;
  };
  const annotate = async (articleId: string, words: string) => {
    const { text } = (await article(articleId)).version;
    const start = text.indexOf(words);
    const passage = { start, end: start + words.length };
    return unwrap(await addAnnotation(open.session, { articleId, passage, kind: 'claim' })).id;
  };

  it('adds a capture, takes its text, and finds the annotations again', async () => {
    const { id } = await save(page('Ferry returns', sentences));
    const held = await annotate(id, 'Nobody was hurt');
    const lost = await annotate(id, 'On board were 40 passengers');
    const edited = ['Officials met at noon.', ...sentences.with(1, 'The port stays closed.')];
    const again = await save(page('Ferry is back', edited), `${url}?utm_source=feed#top`);
    expect(again).toMatchObject({ status: 'captured', id, isCurrent: true, toReview: 1 });
    const after = await article(id);
    expect(Object.keys(after.captures)).toHaveLength(2);
    expect(after.version.text).toContain('The port stays closed.');
    expect(after.metadata.title).toMatchObject({ value: 'Ferry is back' });
    expect(after.metadata.title.rivals.map(({ value }) => value)).toContain('Ferry returns');
    expect(after.annotations[held]?.target.state).toBe('moved');
    expect(after.annotations[lost]?.target.state).toBe('orphan');
    expect(unwrap(await undo(open.session)).label).toBe('Save another capture');
    expect((await article(id)).annotations[lost]?.target.state).toBe('exact');
  });

  it.each([
    ['error-page', 'Page not found', ['Sorry, the page you are looking for does not exist.']],
    ['paywall', 'Ferry returns', [sentences[0] ?? '', 'Subscribe to continue reading.']],
    ['consent', 'Before you continue', ['We use cookies. Accept all or manage preferences.']],
    ['shorter', 'Ferry returns', [sentences[1] ?? '']],
  ])('keeps a capture of the kind %s beside the text', async (why, title, paragraphs) => {
    const { id } = await save(page('Ferry returns', sentences));
    const before = await article(id);
    const again = await save(page(title, paragraphs));
    expect(again).toMatchObject({ status: 'captured', id, isCurrent: false, setAside: why });
    const after = await article(id);
    expect(after.version).toEqual(before.version);
    expect(after.metadata).toEqual(before.metadata);
    expect(Object.keys(after.captures)).toHaveLength(2);
  });

  it('lets a person choose, keeps what the person said, and takes it back', async () => {
    const { id } = await save(page('Ferry returns', sentences));
    const mark = await annotate(id, 'On board were 40 passengers');
    const again = await save(page('404', ['Not found.']));
    if (again.status !== 'captured') throw new Error(again.status);
    const chosen = unwrap(await chooseCapture(open.session, id, again.captureId));
    expect(chosen).toEqual({ settled: 0, toReview: 1 });
    const after = await article(id);
    expect(after.version.captureId).toBe(again.captureId);
    expect(after.captures[again.captureId]?.setAside).toBeUndefined();
    const [first = ''] = Object.keys(after.captures).filter((one) => one !== again.captureId);
    expect(unwrap(await chooseCapture(open.session, id, first))).toEqual({
      settled: 1,
      toReview: 0,
    });
    expect((await article(id)).annotations[mark]?.target.state).toBe('exact');
  });

  it('replaces an error page by the article as soon as that comes', async () => {
    const { id } = await save(page('404 Not Found', ['The page was not found.']));
    expect((await article(id)).warnings[0]?.code).toBe('error-page');
    const again = await save(page('Ferry returns', sentences));
    expect(again).toMatchObject({ status: 'captured', id, isCurrent: true });
  });

  it('skips the same bytes', async () => {
    const { id } = await save(page('Ferry returns', sentences));
    expect(await save(page('Ferry returns', sentences))).toMatchObject({ status: 'skipped', id });
  });
});

const pages = '../shared/corpus/web-pages';
const failed = [
  ['404', 'Sorry, the page you requested was not found. Go to the homepage or search our site.'],
  ['Access Denied', 'You do not have permission to access this server. Reference #18.2f'],
  ['Just a moment...', 'Checking your browser. Enable JavaScript and cookies to continue.'],
  ['Fehler', 'Seite nicht gefunden. Zurück zur Startseite.'],
  ['提示', '您访问的页面不存在或已被删除。'],
] as const;

if (!existsSync(pages)) console.warn(`Skipped: no web pages at ${pages}.`);
it.skipIf(!existsSync(pages))(
  'no error page takes the place of a real article, and a little edit of it does',
  async () => {
    for (const name of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('source.html')) continue;
      const bytes = readFileSync(`${pages}/${name}`);
      const read = unwrap(await readArticle({ bytes, received: '2026-01-01T00:00:00.000Z' }));
      const { metadata, fragment, omitted } = read;
      const current = { title: metadata.title.value, text: fragment.text, omitted };
      for (const [title, text] of failed)
        expect(whyAside({ title, text, omitted: [] }, current), `${name}: ${title}`).not.toBeNull();
      const edited = { ...current, text: `${current.text}\nThis article was corrected.` };
      expect(whyAside(edited, current), name).toBeNull();
    }
  },
  120_000,
);
