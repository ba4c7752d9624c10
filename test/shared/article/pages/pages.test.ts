import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../shared/article/read-article.ts';
import { unwrap } from '../../../../shared/base/result.ts';
import { blogsAndPapers } from './blogs-and-papers.ts';
import { continental } from './continental.ts';
import { otherScripts } from './other-scripts.ts';
import type { Page } from './page.ts';
import { releasesAndForms } from './releases-and-forms.ts';

const read = async ({ html, url }: Page) =>
  unwrap(
    await readArticle({
      bytes: new TextEncoder().encode(html),
      fileName: 'page.html',
      received: '2026-01-02T03:04:05Z',
      ...(url ? { url } : {}),
    }),
  );

describe.each([...blogsAndPapers, ...releasesAndForms, ...continental, ...otherScripts])(
  '$name',
  (page) => {
    it('gives the article and nothing else', async () => {
      const { fragment } = await read(page);
      const blocks = fragment.blocks
        .filter(({ kind }) => kind !== 'figure')
        .map(({ start, end }) => fragment.text.slice(start, end));
      expect(blocks).toEqual(page.text);
    });

    it('gives title, names and days', async () => {
      const { title, bylines, published, updated } = (await read(page)).metadata;
      expect(title.value).toBe(page.title);
      expect(bylines?.value ?? []).toEqual(page.bylines);
      expect(published?.value ?? null).toBe(page.published);
      if (page.updated) expect(updated?.value).toBe(page.updated);
    });
  },
);
