import { describe, expect, it } from 'vitest';
import { countOrigins } from '../../../shared/argument/origins.ts';
import { type ArgumentSource, compareMoments, momentOf } from '../../../shared/argument/sources.ts';
import type { Occurrence } from '../../../shared/model/argument.ts';
import { idOf } from '../../fixtures/arguments/build-project.ts';

const now = '2026-01-01T00:00:00.000Z';
type Said = { article: string; by?: string[]; via?: number };

/** Articles are named "Outlet/number"; a speaker in brackets is unnamed. */
function countOf(said: readonly Said[], copies: readonly string[][] = []) {
  const key = (article: string) => idOf(article.replace(/\W/g, ''));
  const occurrences = said.map(
    ({ article, by, via }, at): Occurrence => ({
      id: idOf(`o${at}`),
      created: now,
      modified: now,
      statement: idOf('s'),
      articleId: key(article),
      force: 'asserts',
      speakers: (by ?? []).map((name) => ({
        name: name.replace(/[()]/g, ''),
        named: !name.startsWith('('),
      })),
      ...(via === undefined ? {} : { via: idOf(`o${via}`) }),
    }),
  );
  const sources = new Map<string, ArgumentSource>(
    said.map(({ article }, at) => [
      key(article),
      {
        id: key(article),
        title: article,
        url: null,
        outlet: article.startsWith('?') ? null : (article.split('/')[0] ?? null),
        published: `2025-05-${String(10 + at)}`,
        sha256: '',
        quotes: new Map(),
      },
    ]),
  );
  const report = countOrigins(
    occurrences,
    sources,
    copies.map((family) => family.map(key)),
  );
  return [report.articles, report.origins.length, report.circles.length];
}

describe('counting origins', () => {
  it('counts five wire copies as one', () => {
    const copies = ['A/1', 'B/1', 'C/1', 'D/1', 'E/1'];
    expect(
      countOf(
        copies.map((article) => ({ article })),
        [copies],
      ),
    ).toEqual([5, 1, 0]);
    expect(countOf(copies.map((article) => ({ article })))).toEqual([5, 5, 0]);
  });

  it('follows a chain of via to its end', () => {
    expect(
      countOf([{ article: 'A/1' }, { article: 'B/1', via: 0 }, { article: 'C/1', via: 1 }]),
    ).toEqual([3, 1, 0]);
  });

  it('reports a circle of via once and counts it as one origin', () => {
    const ring = [
      { article: 'A/1', via: 2 },
      { article: 'B/1', via: 0 },
      { article: 'C/1', via: 1 },
      { article: 'D/1', via: 0 },
    ];
    expect(countOf(ring)).toEqual([4, 1, 1]);
  });

  it('counts one speaker once, however many articles quote them', () => {
    expect(
      countOf([
        { article: 'A/1', by: ['Ms Roe'] },
        { article: 'B/1', by: ['C', 'Ms  Roe'] },
      ]),
    ).toEqual([2, 1, 0]);
  });

  it('goes from "according to Reuters" to what Reuters itself goes back to', () => {
    const said = [
      { article: 'Reuters/1', by: ['(two aides)'] },
      { article: 'B/1', by: ['Reuters'] },
      { article: 'C/1', by: ['Reuters', '(two aides)'] },
    ];
    expect(countOf(said)).toEqual([3, 1, 0]);
    // Also where Reuters' own article is not in the notebook.
    expect(
      countOf(said.slice(2).concat({ article: 'D/1', by: ['Reuters', '(two aides)'] })),
    ).toEqual([2, 1, 0]);
  });

  it('keeps unnamed sources of different outlets apart, and those of copies together', () => {
    const said = [
      { article: 'A/1', by: ['(aides)'] },
      { article: 'B/1', by: ['(aides)'] },
    ];
    expect(countOf(said)).toEqual([2, 2, 0]);
    expect(countOf(said, [['A/1', 'B/1']])).toEqual([2, 1, 0]);
  });

  it('counts two articles of one outlet as one origin, and outlets that are unknown apart', () => {
    expect(countOf([{ article: 'A/1' }, { article: 'A/2' }])).toEqual([2, 1, 0]);
    expect(countOf([{ article: '?/1' }, { article: '?/2' }])).toEqual([2, 2, 0]);
  });
});

describe('dates of articles', () => {
  it('compare as far as the coarser one goes', () => {
    expect(compareMoments('2025-05', '2025-05-12')).toBe(0);
    expect(compareMoments('2025-05-11', '2025-05-12')).toBe(-1);
  });

  it('are read from EDTF with doubt, intervals and time zones, and never guessed', () => {
    expect(momentOf('2025-05-12?')).toBe('2025-05-12');
    expect(momentOf('2025-05-10/2025-05-12')).toBe('2025-05-10');
    expect(momentOf('2025-05-12T01:00:00+02:00')).toBe('2025-05-11T23:00:00');
    expect(momentOf('202X')).toBeNull();
    expect(momentOf(null)).toBeNull();
  });
});
