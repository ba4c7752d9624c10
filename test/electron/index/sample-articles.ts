import { sha256Hex } from '../../../shared/base/sha256.ts';
import type { Article } from '../../../shared/model/article.ts';

/** What a test wants to differ from an empty article. */
export type ArticleParts = {
  readonly title?: string;
  readonly text?: string;
  readonly bylines?: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
  readonly created?: string;
  readonly annotations?: Article['annotations'];
  readonly deleted?: string;
};

let count = 0;

/** An article as the store would give it, with one paragraph of text. */
export function makeArticle(parts: ArticleParts, id = nextId()): Article {
  const text = parts.text ?? '';
  const known = <T>(value: T) => ({ value, from: 'test', rivals: [] });
  const created = parts.created ?? '2025-06-01T08:00:00.000Z';
  return {
    id,
    created,
    modified: created,
    ...(parts.deleted ? { deleted: parts.deleted } : {}),
    metadata: {
      title: known(parts.title ?? 'Untitled'),
      ...(parts.bylines ? { bylines: known([...parts.bylines]) } : {}),
      ...(parts.outlet ? { outlet: known(parts.outlet) } : {}),
      ...(parts.url ? { url: known(parts.url) } : {}),
      ...(parts.published ? { published: known(parts.published) } : {}),
      ...(parts.language ? { language: known(parts.language) } : {}),
    },
    captures: {},
    version: {
      sha256: sha256Hex(text),
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      marks: [],
      omitted: [],
      madeBy: 'import',
      createdAt: created,
    },
    annotations: parts.annotations ?? {},
    tags: [...(parts.tags ?? [])],
    collections: [],
    status: 'unread',
    warnings: [],
  };
}

/** The change by which an article becomes known to the index. */
export const arrival = (article: Article) => ({
  ref: { type: 'article' as const, id: article.id },
  data: article,
});

const nextId = (): string => `article${String(++count).padStart(6, '0')}`;
