import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { includeOmitted, leaveOutBlocks } from '../../../shared/article/edit-version.ts';
import {
  makeTextVersion,
  type ReadArticle,
  readArticle,
} from '../../../shared/article/read-article.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { TextVersion } from '../../../shared/model/text-version.ts';

const received = '2026-01-02T03:04:05Z';
const seed = new URL('../../../../shared/seed/us-must-embrace-mutual-respect.txt', import.meta.url);
const read = async (text: string, fileName: string): Promise<ReadArticle> =>
  unwrap(await readArticle({ bytes: new TextEncoder().encode(text), fileName, received }));
const blockTexts = (article: ReadArticle) =>
  article.fragment.blocks.map((block) => article.fragment.text.slice(block.start, block.end));

describe('plain text', () => {
  const present = existsSync(seed);
  if (!present) console.warn('skipped: the seed article is not beside this checkout');
  it.skipIf(!present)('reads the seed article as a title and ten paragraphs', async () => {
    const article = await read(readFileSync(seed, 'utf8'), 'seed.txt');
    expect(article.metadata.title.value).toBe(
      'U.S. Must Embrace Mutual Respect to Solve Rare-Earth Crisis',
    );
    expect(article.metadata.title.from).toBe('text: first line');
    expect(article.fragment.blocks).toHaveLength(10);
    expect(article.fragment.text).not.toContain('Read These Next');
    expect(article.omitted).toHaveLength(1);
    expect(article.omitted[0]?.reason).toBe('teasers');
    expect(article.omitted[0]?.fragment.text).toMatch(/^Read These Next\n/);
    expect(article.metadata.published).toBeUndefined();
    expect(article.metadata.bylines).toBeUndefined();
  });

  it('of a page keeps lists of short lines and numbers, and leaves out a lone label', async () => {
    const long = (about: string) =>
      `<p>The paper reported at great length about ${about}, and many of its readers wrote letters about it on the very same day.</p>`;
    const article = await read(
      `<html><head><title>A report</title></head><body><article><p>Exclusive</p>${long('the season')}
        <p>47</p>${long('the last game')}${long('the cup')}
        <p>Viera d. Melbourne 1-0</p><p>Merritt d. Titusville 2-1</p><p>Eau Gallie d. Bayside 3-0</p>
        </article></body></html>`,
      'a.html',
    );
    const texts = blockTexts(article);
    expect(texts).toContain('47');
    expect(texts.slice(-3).map((text) => text.split(' ')[0])).toEqual(['Viera', 'Merritt', 'Eau']);
    expect(article.omitted.map(({ fragment }) => fragment.text)).toEqual(['Exclusive']);
  });

  it('of a page keeps the lists of links that an article is made of, and leaves out those of others', async () => {
    const long = (about: string) =>
      `<p>The paper reported at great length about ${about}, and many of its readers wrote letters about it on the very same day.</p>`;
    const link = (words: string) => `<a href="https://example.org/${words.length}">${words}</a>`;
    const article = await read(
      `<title>Notes</title><article>${long('ships')}<h2>${link('Fission')}</h2><ul><li>${link('Tabs unload when memory runs low')}</li><li>${link('Frames say that they crashed')}</li></ul>${long('sails')}<h2>Sources</h2><ul><li>${link('https://example.org/tables')}</li><li>${link('https://example.org/harbour/log')}</li></ul>${long('ropes')}<h3>${link('Ten ferries that you will not believe')}</h3><p>${link('What the captain did next to everybody')}</p></article>`,
      'notes.html',
    );
    expect(article.fragment.text).toContain('Fission\nTabs unload when memory runs low');
    expect(article.fragment.text).toContain('https://example.org/harbour/log');
    expect(article.fragment.text).not.toContain('Ten ferries');
  });

  it('of a page keeps a part that is headed “Response”, and leaves out “3 responses”', async () => {
    const long = (about: string) =>
      `<p>The paper reported at great length about ${about}, and many of its readers wrote letters about it on the very same day.</p>`;
    const page = (heading: string) =>
      read(
        `<title>Fetch</title><article>${long('requests')}${long('headers')}<h2>${heading}</h2>${long('answers')}</article>`,
        'fetch.html',
      );
    expect((await page('Response')).fragment.text).toContain('about answers');
    expect((await page('3 responses')).fragment.text).not.toContain('about answers');
  });

  it('keeps a sentence that begins like a heading of teasers', async () => {
    const article = await read(
      'Title\n\nOne long paragraph stands here.\nRead next year’s budget first.',
      'a.txt',
    );
    expect(article.omitted).toEqual([]);
    expect(blockTexts(article)).toHaveLength(2);
  });

  it('joins lines that were wrapped by hand', async () => {
    const line = 'words that fill a line up to the margin of the page nicely';
    const article = await read(
      `Heading\n\n${[line, line, line, line].join('\n')}\n\n${[line, line, line].join('\n')}\n`,
      'a.txt',
    );
    expect(blockTexts(article)).toEqual([
      [line, line, line, line].join(' '),
      [line, line, line].join(' '),
    ]);
  });
});

describe('Markdown', () => {
  it('reads headings, lists, tables, links and front matter', async () => {
    const article = await read(
      '---\ntitle: "Kept"\n---\n# Shown\n\nA [link](https://example.org/) and *stress*.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      'a.md',
    );
    expect(article.metadata.title.value).toBe('Kept');
    expect(article.metadata.title.rivals[0]?.value).toBe('Shown');
    expect(article.fragment.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'list-item',
      'list-item',
      'table',
    ]);
    expect(article.fragment.text).toBe('A link and stress.\none\ntwo\na\tb\n1\t2');
    expect(article.fragment.marks).toMatchObject([
      { kind: 'link', start: 2, end: 6, href: 'https://example.org/' },
      { kind: 'emphasis', start: 11, end: 17 },
    ]);
  });
});

describe('text versions', () => {
  const text =
    'Title\n\nFirst paragraph of some length.\nSecond paragraph of some length.\nRelated articles\nTeaser';
  it('brings a left-out part back and takes it out again without a trace', async () => {
    const first = makeTextVersion(await read(text, 'a.txt'), 'c0000000', received);
    TextVersion.parse(first);
    const { version: whole } = unwrap(includeOmitted(first, first.omitted[0]?.id ?? '', received));
    expect(whole.text).toBe(
      'First paragraph of some length.\nSecond paragraph of some length.\nRelated articles\nTeaser',
    );
    expect(whole.sha256).not.toBe(first.sha256);
    const { version: again, shift } = unwrap(
      leaveOutBlocks(whole, [2, 3], { rule: 'by hand' }, received),
    );
    expect(again.text).toBe(first.text);
    expect(again.sha256).toBe(first.sha256);
    expect(shift(5)).toBe(5);
    expect(shift(whole.text.length)).toBeNull();
  });

  it('moves offsets behind a part that returns to the middle', async () => {
    const first = makeTextVersion(await read(text, 'a.txt'), 'c0000000', received);
    const { version: cut } = unwrap(leaveOutBlocks(first, [0], { rule: 'by hand' }, received));
    expect(cut.text).toBe('Second paragraph of some length.');
    const part = cut.omitted.find((one) => one.rule === 'by hand');
    const { version: back, shift } = unwrap(includeOmitted(cut, part?.id ?? '', received));
    expect(back.text).toBe(first.text);
    expect(back.text.slice(shift(0), shift(6))).toBe('Second');
    expect(back.omitted.every((one) => one.at === back.text.length)).toBe(true);
  });
});

describe('a piece of a page, as it is pasted', () => {
  it('takes its title from its heading, which is not said twice', async () => {
    const article = await read(
      '<h1>Export rules tighten</h1><p>The ministry said on 4 March 2025 that licences would be needed for rare earths.</p><p>Traders in Rotterdam said that prices had doubled since January.</p>',
      '.html',
    );
    expect(article.metadata.title).toMatchObject({
      value: 'Export rules tighten',
      from: 'html: h1',
    });
    expect(article.fragment.text).not.toContain('Export rules');
    expect(article.omitted.map(({ rule }) => rule)).toEqual(['Repeats the headline']);
  });
});
