import type { BesideFile } from '../article/beside.ts';
import { pictureType } from '../article/picture-type.ts';
import type { ReadArticle } from '../article/read-article.ts';
import { ok, type Result } from '../base/result.ts';
import { sha256OfBytes } from '../base/sha256.ts';
import type { Capture, KeptPicture } from '../model/article.ts';
import type { Session } from './session.ts';

/** Labels under which pictures are kept; anything else is told by its media type. */
const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

/** Stores those of the pictures beside a page that its text shows, or would show if more were brought back. */
export async function keepPictures(
  session: Pick<Session, 'files'>,
  read: ReadArticle,
  beside: readonly BesideFile[] = [],
): Promise<Result<KeptPicture[]>> {
  const shown = new Set(
    [read.fragment, ...read.omitted.map(({ fragment }) => fragment)].flatMap(({ blocks }) =>
      blocks.flatMap(({ image }) => image?.file ?? []),
    ),
  );
  const kept: KeptPicture[] = [];
  for (const { name, bytes } of shown.size > 0 ? beside : []) {
    const sha256 = await sha256OfBytes(bytes);
    const mediaType = pictureType(bytes);
    if (mediaType === null || !shown.has(sha256)) continue;
    const ending = endings[mediaType] ?? mediaType.replace('image/', '');
    const stored = await session.files.putOriginal(bytes, ending);
    if (!stored.ok) return stored;
    kept.push({ sha256, size: bytes.length, mediaType, name });
  }
  return ok(kept);
}

/** The files of captures: the originals, and the pictures that lay beside them. */
export const filesOfCaptures = (
  captures: Iterable<Pick<Capture, 'sha256' | 'pictures'>>,
): string[] =>
  [...captures].flatMap(({ sha256, pictures = [] }) => [
    sha256,
    ...pictures.map((picture) => picture.sha256),
  ]);

/** The pictures beside a captured page, as far as they are there. */
export async function picturesBeside(
  session: Pick<Session, 'files'>,
  { pictures = [] }: Pick<Capture, 'pictures'>,
): Promise<BesideFile[]> {
  const found: BesideFile[] = [];
  for (const { name, sha256 } of pictures) {
    const read = await session.files.getOriginal(sha256);
    if (read.ok && read.value) found.push({ name, bytes: read.value });
  }
  return found;
}
