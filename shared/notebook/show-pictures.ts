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
 * The pictures of an article: those that lay beside its pages, and those that its saved originals
 * hold, which are not kept a second time. What is missing there is missing here; nothing is fetched.
 */
export async function readPictures(
  session: Pick<Session, 'files' | 'findPictures'>,
  article: Article,
): Promise<Pictures> {
  const wanted = new Set(pictureFiles(article));
  if (wanted.size === 0) return none;
  const found = new Map<string, Picture>();
  let left = largestPictures;
  const take = (file: string, picture: Picture) => {
    wanted.delete(file);
    left -= picture.bytes.length;
    if (left >= 0) found.set(file, picture);
  };
  const { captureId } = article.version;
  const captures = living({ ...article.captures }).sort(
    (a, b) => Number(b.id === captureId) - Number(a.id === captureId),
  );
  for (const { pictures = [] } of captures)
    for (const { sha256, mediaType } of pictures) {
      const kept = wanted.has(sha256) ? await session.files.getOriginal(sha256) : null;
      if (kept?.ok && kept.value) take(sha256, { bytes: new Uint8Array(kept.value), mediaType });
    }
  for (const { sha256, mediaType, fileName } of captures) {
    if (wanted.size === 0) break;
    const original = await session.files.getOriginal(sha256);
    if (!original.ok || !original.value) continue;
    const named = fileName === undefined ? {} : { fileName };
    const input = { bytes: original.value, mediaType, received: '', ...named };
    const inside = await session.findPictures({ original: input, wanted: new Set(wanted) });
    if (inside.ok) for (const [file, picture] of inside.value) take(file, picture);
  }
  return found;
}

/** The pictures of an article, for the window. */
export async function showPictures(
  session: Pick<Session, 'files' | 'findPictures'>,
  articleId: string,
): Promise<Result<Record<string, Picture>>> {
  const article = await readLiving(session, 'article', articleId);
  return ok(Object.fromEntries(await readPictures(session, article)));
}
