import mammoth from 'mammoth';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import { decodeText } from '../decode-text.ts';
import { parseDocument } from '../dom.ts';
import { createFindPicture } from '../find-picture.ts';
import type { Piece } from '../piece.ts';
import { readBlocks } from '../read-blocks.ts';
import { openZip } from './open-zip.ts';

/** What a Word file says: its blocks and the fields of its properties. */
export type ReadDocx = {
  readonly title: string | undefined;
  readonly creator: string | undefined;
  readonly language: string | undefined;
  readonly pieces: readonly Piece[];
};

type Bytes = { readonly buffer: unknown };

/** Reads a .docx with mammoth; its HTML becomes blocks and is never drawn. */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadDocx>> {
  const zip = openZip(bytes, () => true);
  if (!zip.ok) return zip;
  if (!zip.value.files.has('word/document.xml')) return refuse('unsupported', 'fail.notWord');
  try {
    const pictures: Uint8Array[] = [];
    const namePicture = mammoth.images.imgElement(async (image) => {
      const name = `picture:${pictures.length}`;
      pictures.push(new Uint8Array(await image.readAsArrayBuffer()));
      return { src: name };
    });
    const { value } = await mammoth.convertToHtml({ buffer: bytes } as Bytes as never, {
      convertImage: namePicture,
    });
    const body = parseDocument(`<html><body>${value}</body></html>`).body;
    const findPicture = createFindPicture((src) => pictures[Number(src.split(':')[1])]);
    const core = zip.value.files.get('docProps/core.xml');
    const properties = core ? decodeText(core, 'utf-8').text : '';
    const field = (name: string) =>
      new RegExp(`<dc:${name}>([^<]+)<`).exec(properties)?.[1]?.trim();
    return ok({
      title: field('title'),
      creator: field('creator'),
      language: field('language'),
      pieces: body ? readBlocks(body, undefined, findPicture) : [],
    });
  } catch {
    return refuse('damaged', 'fail.wordDamaged');
  }
}
