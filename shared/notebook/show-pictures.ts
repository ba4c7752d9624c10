import { largestPictures } from '../article/find-picture.ts';
import type { Picture, Pictures } from '../article/pictures-in.ts';
import { ok, type Result } from '../base/result.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';
import { readLiving, type Session } from './session.ts';

const none: Pictures = new Map();

/** The SHA-256 of the pictures that an article shows. */
export const pictureFiles = ({ version }: Pick<Article, 'version'>): ReadonlySet<string> =>
  new Set(version.blocks.flatMap(({ image }) => image?.file ?? []));

/**
 * The pictures of an article as its saved originals hold them: they are not kept a second time. What
 * is missing there is missing here; nothing is fetched.
 */
export async function readPictures(
  session: Pick<Session, 'files'>,
  article: Article,
): Promise<Pictures> {
  const wanted = new Set(pictureFiles(article));
  if (wanted.size === 0) return none;
  const { picturesIn } = await import('../article/pictures-in.ts');
  const found = new Map<string, Picture>();
  let left = largestPictures;
  const { captureId } = article.version;
  const captures = living({ ...article.captures }).sort(
    (a, b) => Number(b.id === captureId) - Number(a.id === captureId),
  );
  for (const { sha256, mediaType, fileName } of captures) {
    if (wanted.size === 0) break;
    const original = await session.files.getOriginal(sha256);
    if (!original.ok || !original.value) continue;
    const named = fileName === undefined ? {} : { fileName };
    const input = { bytes: original.value, mediaType, received: '', ...named };
    for (const [file, picture] of await picturesIn(input, wanted)) {
      wanted.delete(file);
      left -= picture.bytes.length;
      if (left >= 0) found.set(file, picture);
    }
  }
  return found;
}

/** The pictures of an article, for the window. */
export async function showPictures(
  session: Pick<Session, 'files'>,
  articleId: string,
): Promise<Result<Record<string, Picture>>> {
  const article = await readLiving(session, 'article', articleId);
  return ok(Object.fromEntries(await readPictures(session, article)));
}
