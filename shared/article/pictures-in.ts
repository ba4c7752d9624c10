import { sha256OfBytes } from '../base/sha256.ts';
import type { ArticleInput } from './article-input.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { embeddedBytes, largestPicture, takeEmbedded } from './find-picture.ts';
import { readMail } from './formats/eml.ts';
import { bytesOf, readMimeParts } from './formats/mime-part.ts';
import { openZip } from './formats/open-zip.ts';
import type { PictureSize } from './picture-size.ts';
import { pictureType } from './picture-type.ts';

/** A picture of an original, by what its first bytes say it is. */
export type Picture = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The sides at which it is shown, where its bytes have more pixels. */
  readonly shown?: PictureSize | undefined;
};

/** Pictures by the SHA-256 of their bytes. */
export type Pictures = ReadonlyMap<string, Picture>;

/** The pictures with the SHA-256 that are wanted, as far as an original holds them. */
export async function picturesIn(
  original: ArticleInput,
  wanted: ReadonlySet<string>,
): Promise<Map<string, Picture>> {
  const found = new Map<string, Picture>();
  for await (const bytes of allIn(original)) {
    if (found.size === wanted.size) break;
    const mediaType = bytes.length <= largestPicture ? pictureType(bytes) : null;
    const sha256 = mediaType && (await sha256OfBytes(bytes));
    if (mediaType && sha256 && wanted.has(sha256))
      found.set(sha256, { bytes: Uint8Array.from(bytes), mediaType });
  }
  return found;
}

async function* allIn(original: ArticleInput): AsyncGenerator<Uint8Array> {
  const { bytes } = original;
  switch (detectFormat(original)) {
    case 'html':
      yield* embeddedIn(decodeText(bytes, undefined, true).text);
      return;
    case 'mhtml':
      for (const part of readMimeParts(bytes).parts) {
        const content = bytesOf(part);
        if (/html/i.test(part.fields['content-type'] ?? ''))
          yield* embeddedIn(decodeText(content, undefined, true).text);
        else yield content;
      }
      return;
    case 'docx':
    case 'epub': {
      const zip = openZip(bytes, (name) => /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(name));
      if (zip.ok) yield* zip.value.files.values();
      return;
    }
    case 'eml': {
      const mail = await readMail(bytes);
      if (mail.ok) yield* mail.value.inline.values();
    }
  }
}

function* embeddedIn(html: string): Generator<Uint8Array> {
  for (const url of takeEmbedded(html).data) {
    const bytes = embeddedBytes(url);
    if (bytes) yield bytes;
  }
}
