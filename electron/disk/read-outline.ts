import { join } from 'node:path';
import { type ArticleOutline, isArticleOutline } from '../../shared/model/article-outline.ts';
import { formatVersion } from '../../shared/model/format-version.ts';
import { mayBeUnsound, textOf } from './file-text.ts';
import { documentPath } from './paths.ts';

/**
 * What lists know of an article, as its file says it: the checksum and all that lists do not show
 * are left to whoever reads the whole. Null where there is no such file of the present format.
 */
export function readOutline(dir: string, id: string): ArticleOutline | null {
  const text = textOf(join(dir, documentPath({ type: 'article', id })));
  if (text === null || mayBeUnsound(text)) return null;
  const { format, schema, data } = parse(text) ?? {};
  if (format !== 'parley/article' || schema !== formatVersion) return null;
  return isArticleOutline(data) && data.id === id ? data : null;
}

function parse(text: string): { format?: unknown; schema?: unknown; data?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
