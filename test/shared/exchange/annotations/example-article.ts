import { describeTarget, findQuote } from '../../../../shared/anchor/describe-target.ts';
import { sha256Hex } from '../../../../shared/base/sha256.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import { Article } from '../../../../shared/model/article.ts';

export const text = [
  'Harbour vote delayed 🚢 again',
  'Councillor Ada Brook said the line “would not open” before 14 May, a spokesperson confirmed.',
  'Numerous reports suggest that 港口 traffic fell by 12 % in the spring. 🛟 Rescue boats stay.',
  'The operator, Northern Ferries, declined to comment.',
].join('\n');

const version = { text, sha256: sha256Hex(text) };
const now = '2026-03-01T10:00:00.000Z';

/** An annotation of the example text; `id` takes eight or more small letters or digits. */
export function annotate(id: string, quote: string, fields: Partial<Annotation> = {}): Annotation {
  const found = findQuote(text, quote);
  if (!found.ok) throw new Error(found.problem.message);
  return {
    id,
    created: now,
    modified: now,
    kind: 'claim',
    target: describeTarget(version, found.value),
    note: '',
    tags: [],
    speakers: [],
    hedges: [],
    verification: [],
    ...fields,
  };
}

/** A small article with an emoji before the annotated passages, so that units differ. */
export function exampleArticle(annotations: readonly Annotation[]): Article {
  const evidenced = (value: string) => ({ value, from: 'test', rivals: [] });
  return Article.parse({
    id: 'article0001',
    created: now,
    modified: now,
    metadata: {
      title: evidenced('Harbour vote delayed again'),
      bylines: { value: ['Ira Poole'], from: 'test', rivals: [] },
      outlet: evidenced('The Island Post'),
      published: evidenced('2026-02-27'),
      url: evidenced('https://island-post.example/harbour'),
    },
    captures: {},
    version: { ...version, blocks: [], marks: [], omitted: [], madeBy: 'import', createdAt: now },
    annotations: Object.fromEntries(annotations.map((one) => [one.id, one])),
    tags: [],
    collections: [],
    status: 'unread',
    warnings: [],
  });
}

/** Annotations that use every field. */
export const richAnnotations = (): Annotation[] => [
  annotate('annotation01', 'the line “would not open” before 14 May', {
    note: 'See *also* the minutes.',
    tags: ['ferry', 'trade/harbour'],
    speakers: [
      { name: 'The Island Post', named: true },
      { name: 'a spokesperson', named: false },
    ],
    voice: 'denial',
    hedges: ['suggest'],
    verification: [{ status: 'disputed', by: 'Mo', at: now, why: 'Minutes say otherwise.' }],
    creator: 'Mo',
  }),
  annotate('annotation02', '港口 traffic fell by 12 %', {
    kind: 'evidence',
    target: {
      ...annotate('annotation02', '港口 traffic fell by 12 %').target,
      otherSelectors: [{ type: 'XPathSelector', value: '/html/body/p[2]' }],
    },
  }),
  annotate('annotation03', 'declined to comment', { kind: 'question', note: '=why?' }),
];
