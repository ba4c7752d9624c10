import type { Article } from '../../shared/model/article.ts';

/** An article with nothing but a text. */
export function plainArticle(
  id: string,
  text: string,
  created = '2025-01-01T00:00:00.000Z',
): Article {
  return {
    id,
    created,
    modified: created,
    metadata: { title: { value: '', from: 'test', rivals: [] } },
    captures: {},
    version: {
      sha256: '0'.repeat(64),
      text,
      blocks: [],
      marks: [],
      omitted: [],
      madeBy: 'import',
      createdAt: created,
    },
    annotations: {},
    tags: [],
    collections: [],
    status: 'unread',
    warnings: [],
  };
}
