import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readMarker } from '../../../shared/pdf/markers.ts';
import { printDocument } from '../../../shared/pdf/print-document.ts';
import { makeInput } from './print-article.ts';

/** The parsed document; linkedom is a second opinion on what the HTML says. */
const parse = (html: string) => parseHTML(html).document;

describe('a printed document', () => {
  it('marks each passage with exactly its words', async () => {
    const input = makeInput(20);
    const found = new Map<number, string>();
    for (const link of parse(await printDocument(input)).querySelectorAll('a.h')) {
      const marker = readMarker(link.getAttribute('href') ?? '');
      if (marker?.kind !== 'passage') throw new Error('a marker link that is none');
      for (const number of marker.numbers)
        found.set(number, (found.get(number) ?? '') + link.textContent);
    }
    const quotes = Object.values(input.article.annotations).map((one) =>
      one.target.quote.exact.replaceAll('\n', ''),
    );
    expect([...found.values()].sort()).toEqual(quotes.sort());
  });

  it('keeps the text in order, with notes in the way or not', async () => {
    for (const notes of ['none', 'footnotes', 'margin'] as const) {
      const input = makeInput(20);
      const document = parse(
        await printDocument({ ...input, options: { ...input.options, notes } }),
      );
      for (const aside of document.querySelectorAll('aside')) aside.remove();
      const text = [...document.querySelectorAll('.text > p')]
        .slice(2)
        .map((one) => one.textContent);
      expect(text.join('\n')).toBe(input.article.version.text);
    }
  });

  it('lets nothing of an attack become an element', async (context) => {
    const file = '../shared/corpus/hostile/strings.json';
    if (!existsSync(file)) {
      console.log('The collection of attack strings is absent.');
      return context.skip();
    }
    const attacks = JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[];
    for (let at = 0; at < attacks.length; at += 900) {
      const some = attacks.slice(at, at + 300).map((one) => one.payload);
      const input = makeInput(some.length, (article) => {
        const annotations = Object.values(article.annotations).map((one, index) => ({
          ...one,
          note: some[index] ?? '',
          tags: [some[index] ?? ''],
        }));
        const title = { value: some.join(' '), from: 'test', rivals: [] };
        return {
          ...article,
          metadata: { ...article.metadata, title },
          annotations: Object.fromEntries(annotations.map((one) => [one.id, one])),
        };
      });
      const document = parse(await printDocument(input));
      const names = new Set([...document.querySelectorAll('body *')].map((one) => one.localName));
      for (const name of ['script', 'iframe', 'img', 'svg', 'object', 'style', 'link', 'form'])
        expect(names.has(name), name).toBe(false);
      for (const link of document.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^(https?:|mailto:)/i);
    }
  });

  it('speaks the language of its reader in its own words, not in those of the article', async () => {
    const input = { ...makeInput(12), locale: 'de' as const };
    const document = parse(await printDocument(input));
    const notes = document.querySelector('.notes');
    expect([notes?.getAttribute('lang'), notes?.querySelector('h2')?.textContent]).toEqual([
      'de',
      'Anmerkungen',
    ]);
    expect(document.querySelector('.appendix h3')?.textContent).toBe('Quelle');
    expect(document.querySelector('.text')?.textContent).toContain('Line 0 of some text');
  });

  it('tells the day of publication in words of its language', async () => {
    const bylineIn = async (locale: 'en' | 'de') =>
      parse(await printDocument({ ...makeInput(1), locale })).querySelector('.byline')?.textContent;
    expect(await bylineIn('en')).toContain('June 30, 2025');
    expect(await bylineIn('de')).toContain('30. Juni 2025');
  });

  it('never lets an article speak as a marker', async () => {
    const input = makeInput(0, (article) => ({
      ...article,
      version: {
        ...article.version,
        marks: [{ kind: 'link', start: 0, end: 4, href: 'https://HL.invalid/h/1' }],
      },
    }));
    expect(parse(await printDocument(input)).querySelector('.text a')).toBeNull();
  });
});
