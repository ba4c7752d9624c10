import { describe, expect, it } from 'vitest';
import { cleanUrl } from '../../../shared/article/clean-url.ts';
import { compareCaptures } from '../../../shared/article/compare.ts';
import { correctText } from '../../../shared/article/correct-text.ts';
import {
  compareTellings,
  familiesOf,
  findDuplicates,
  pairKey,
} from '../../../shared/article/duplicates.ts';
import { makeTextVersion, readArticle } from '../../../shared/article/read-article.ts';
import { unwrap } from '../../../shared/base/result.ts';

const received = '2026-01-02T03:04:05Z';
const sentences = Array.from(
  { length: 30 },
  (_, i) =>
    `Sentence number ${i} tells how the ${['river', 'bridge', 'council', 'market', 'school'][i % 5]} of town ${i * 7} changed during year ${1900 + i}.`,
);
const story = sentences.join(' ');

describe('comparing captures', () => {
  it('finds a changed headline, number and quote, in that order', () => {
    const before = {
      title: 'Old headline',
      text: 'Ten people came. The mayor said "we will wait" on Friday. Nothing else happened. A total of 12 houses burned down.',
    };
    const after = {
      title: 'New headline',
      text: 'Ten people came. The mayor said "we will act" on Friday. Nothing else happened. A total of 15 houses burned down. It rained.',
    };
    const { changes, rows } = compareCaptures(before, after);
    expect(changes.map((row) => row.touches[0] ?? row.kind)).toEqual([
      'headline',
      'number',
      'quote',
      'added',
    ]);
    for (const row of rows.slice(1)) {
      if (row.before)
        expect(before.text.slice(row.before.start, row.before.end)).toBe(row.before.text);
      if (row.after) expect(after.text.slice(row.after.start, row.after.end)).toBe(row.after.text);
    }
  });

  it('sees that a sentence has moved and was not rewritten', () => {
    const { changes, rows } = compareCaptures(
      { title: 't', text: 'One is here. Two is there. Three is far.' },
      { title: 't', text: 'Two is there. Three is far. One is here.' },
    );
    expect(changes).toEqual([]);
    expect(rows.filter((row) => row.kind === 'moved')).toHaveLength(1);
  });
});

describe('duplicates', () => {
  it('joins copies that cut or added text and keeps other stories apart', () => {
    const other = sentences
      .map((one) =>
        one
          .replace(/river|bridge|council|market|school/, 'harbour festival')
          .replace('tells how', 'explains why'),
      )
      .join(' ');
    const pairs = findDuplicates([
      { id: 'agency', text: story, urls: ['https://a.example/1'] },
      { id: 'short', text: sentences.slice(0, 18).join(' '), urls: ['https://b.example/2'] },
      { id: 'other', text: other, urls: ['https://c.example/3'] },
    ]);
    expect(familiesOf(pairs)).toEqual([['agency', 'short']]);
    const ignored = new Set([pairKey('short', 'agency')]);
    expect(
      findDuplicates(
        [
          { id: 'agency', text: story, urls: [] },
          { id: 'short', text: story, urls: [] },
        ],
        ignored,
      ),
    ).toEqual([]);
  });

  it('says what a telling kept, cut and added', () => {
    const telling = compareTellings(
      'A came first. B came second. C came third.',
      'A came first. C came third. D was never mentioned by anyone.',
    );
    expect(telling).toEqual({
      kept: ['A came first.', 'C came third.'],
      cut: ['B came second.'],
      added: ['D was never mentioned by anyone.'],
    });
  });

  it('meets captures of one page under one address', () => {
    const clean = cleanUrl('https://example.org/a/story');
    for (const url of [
      'http://www.example.org/a/story/?utm_source=x&fbclid=1#top',
      'https://m.example.org/a/story/amp/',
      'https://example.org/a/story/index.html',
    ])
      expect(cleanUrl(url)).toBe(clean);
    expect(cleanUrl('https://example.org/a?id=1')).not.toBe(cleanUrl('https://example.org/a?id=2'));
  });
});

describe('correcting text by hand', () => {
  it('keeps offsets of what stays and forgets those of what goes', async () => {
    const bytes = new TextEncoder().encode(
      '# T\n\nThe *first* paragraf stands here.\n\n- an item\n\nThe last one.\n',
    );
    const first = makeTextVersion(
      unwrap(await readArticle({ bytes, fileName: 'a.md', received })),
      'c0000000',
      received,
    );
    const { version, shift } = unwrap(
      correctText(
        first,
        first.text.replace('paragraf', 'paragraph').replace('an item', 'an item more'),
        received,
      ),
    );
    expect(version.text).toContain('The first paragraph stands');
    expect(version.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'list-item',
      'paragraph',
    ]);
    const at = first.text.indexOf('last');
    expect(version.text.slice(shift(at) ?? 0).startsWith('last one.')).toBe(true);
    expect(version.marks[0]).toMatchObject({ kind: 'emphasis', start: 4, end: 9 });
    const { shift: gone } = unwrap(correctText(first, 'The last one.', received));
    expect(gone(4)).toBeNull();
  });
});
