import { describe, expect, it } from 'vitest';
import type { Occurrence, Relation } from '../../../shared/model/argument.ts';
import { articleStatistics } from '../../../shared/suggest/article-statistics.ts';
import { annotate, exampleArticle } from '../exchange/annotations/example-article.ts';

const now = '2026-03-01T10:00:00.000Z';
const entity = (id: string) => ({ id, created: now, modified: now });
const occurrence = (id: string, statement: string, annotationId: string): Occurrence => ({
  ...entity(id),
  statement,
  articleId: 'article0001',
  annotationId,
  force: 'asserts',
  speakers: [],
});
const relation = (id: string, type: Relation['type'], to: string): Relation => ({
  ...entity(id),
  type,
  from: [{ ref: 'premise0001' }],
  to: [{ ref: to }],
  linked: false,
  statedIn: [],
});

const article = exampleArticle([
  annotate('annotation01', 'the line “would not open” before 14 May', {
    speakers: [
      { name: 'The Island Post', named: true },
      { name: 'a spokesperson', named: false },
    ],
  }),
  annotate('annotation02', 'traffic fell by 12 %'),
  annotate('annotation03', 'declined to comment', {
    kind: 'attribution',
    speakers: [{ name: 'Northern Ferries', named: true }],
  }),
  annotate('annotation04', 'Rescue boats stay', { kind: 'loaded-language' }),
  annotate('annotation05', 'Harbour vote', { deleted: now }),
]);
const map = {
  occurrences: {
    occurrence1: occurrence('occurrence1', 'statement01', 'annotation01'),
    occurrence2: occurrence('occurrence2', 'statement02', 'annotation02'),
  },
  relations: {
    relation01: relation('relation01', 'inference', 'statement01'),
    relation02: relation('relation02', 'conflict', 'statement02'),
  },
};

describe('articleStatistics', () => {
  it('lists the claims that nothing supports; an attack is no evidence', () => {
    const { claimsWithoutEvidence } = articleStatistics(article, [map]);
    expect(claimsWithoutEvidence).toMatchObject({
      count: 1,
      of: 2,
      rows: [{ annotationId: 'annotation02', quote: 'traffic fell by 12 %' }],
    });
    expect(articleStatistics(article, []).claimsWithoutEvidence.count).toBe(2);
  });

  it('counts sources by the origin of the speaker chain', () => {
    const { namedSources, unnamedSources } = articleStatistics(article, []);
    expect(namedSources.rows.map((row) => row.annotationId)).toEqual(['annotation03']);
    expect(unnamedSources.rows.map((row) => row.annotationId)).toEqual(['annotation01']);
    expect(namedSources.of).toBe(2);
  });

  it('tells loaded language per 1,000 words with its passages', () => {
    const { loadedLanguage } = articleStatistics(article, []);
    expect(loadedLanguage.rows.map((row) => row.quote)).toEqual(['Rescue boats stay']);
    expect(loadedLanguage.perThousand).toBeCloseTo(1_000 / loadedLanguage.words);
    expect(loadedLanguage.words).toBeGreaterThan(20);
  });
});
