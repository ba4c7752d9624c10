import type { ArticleInput } from './article-input.ts';
import { type BesideFile, type FindBeside, picturesNamedIn } from './beside.ts';
import { decodeText } from './decode-text.ts';
import { largestPicture, largestPictures } from './find-picture.ts';
import { pictureType } from './picture-type.ts';

/** The names of the pictures of a saved page. */
export function picturesNamedBy({
  bytes,
  mediaType = '',
  url,
}: Omit<ArticleInput, 'received'>): string[] {
  const declared = /charset\s*=\s*"?([\w-]+)/i.exec(mediaType)?.[1];
  return picturesNamedIn(decodeText(bytes, declared, true).text, url);
}

/** Those of the named pictures that are found, within bounds. */
export async function findPictureFiles(
  names: readonly string[],
  find: FindBeside,
): Promise<BesideFile[]> {
  const found: BesideFile[] = [];
  let left = largestPictures;
  for (const name of names) {
    const bytes = await find(name);
    if (!bytes || bytes.length > Math.min(left, largestPicture) || !pictureType(bytes)) continue;
    left -= bytes.length;
    found.push({ name, bytes });
  }
  return found;
}
