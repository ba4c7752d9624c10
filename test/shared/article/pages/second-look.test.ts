import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../shared/article/read-article.ts';
import { unwrap } from '../../../../shared/base/result.ts';
import { ps } from './page.ts';
import { english, german } from './prose.ts';

const blocksOf = async (html: string) => {
  const { fragment } = unwrap(
    await readArticle({
      bytes: new TextEncoder().encode(html),
      fileName: 'page.html',
      received: '2026-01-02T03:04:05Z',
    }),
  );
  return fragment.blocks.map(({ start, end }) => fragment.text.slice(start, end));
};

const withData = (body: string, page: string) =>
  `<html lang="en"><head><title>Grain pier to close</title><script type="application/ld+json">${JSON.stringify(
    {
      '@type': 'NewsArticle',
      headline: 'Grain pier to close',
      articleBody: body,
    },
  )}</script></head><body>${page}</body></html>`;

const comments = Array.from(
  { length: 12 },
  (_, at) =>
    `<li><p>My family has fished from that pier for ${at + 2} generations, and nobody asked us, not once, before the vote was taken and the fence was ordered.</p></li>`,
).join('');

describe('an article that was missed at first', () => {
  it('is read from the data of a page that shows it only by its scripts', async () => {
    const page = '<div id="root"><p>Please turn on JavaScript to read this page.</p></div>';
    const text = english.slice(0, 5);
    expect(await blocksOf(withData(text.join('\n\n'), page))).toEqual(text);
    expect(await blocksOf(withData(ps(text), page))).toEqual(text);
  });

  it('is read whole where its parts stand in boxes of their own', async () => {
    const box = (list: readonly string[]) =>
      `<div><div><div>${ps(list)}</div></div><div><span></span></div></div>`;
    const text = [...english, ...german];
    const page = `<div><h1>Grain pier to close</h1><div>${box(text.slice(0, 3))}${box(text.slice(3, 10))}${box(text.slice(10))}</div></div><ul>${comments}</ul>`;
    expect(await blocksOf(withData(text.join('\n'), page))).toEqual(text);
  });

  it('stays as it was found where the data speak of something else', async () => {
    const page = `<article><h1>Grain pier to close</h1>${ps(english.slice(0, 6))}</article>`;
    const other = german.join(' ').repeat(2);
    expect(await blocksOf(withData(english.slice(0, 6).join(' '), page))).toEqual(
      english.slice(0, 6),
    );
    expect((await blocksOf(withData(`${english.slice(0, 3).join(' ')} ${other}`, page)))[0]).toBe(
      english[0],
    );
  });

  it('is found behind a question of consent', async () => {
    const ask =
      'We use cookies and other ways of telling visitors apart to improve our pages, to show you adverts that fit, and to see where our visitors come from, as our policy explains in full.';
    const rows = english
      .slice(0, 6)
      .map((one) => `<li>${one}</li>`)
      .join('');
    const page = `<html><head><title>Snap counts</title></head><body><div><div><p>${ask}</p><p>${ask.replace('We use', 'Like others, we use')}</p></div></div><div><h1>Snap counts</h1><ul>${rows}</ul></div></body></html>`;
    const text = (await blocksOf(page)).join('\n');
    expect(text).not.toContain('cookies');
    expect(text).toContain('grain pier');
  });
});
