import { pictureSize } from '../../article/picture-size.ts';
import type { Picture } from '../../article/pictures-in.ts';
import { escapeHtml } from '../../base/escape-html.ts';

/** A picture inside a Word document: the name of its part, and the id by which the text refers to it. */
export type PackedPicture = {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
};

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

/** English Metric Units: to a pixel at 96 per inch, and what fits on a page. */
const unitsPerPixel = 9525;
const widest = 5_600_000;
const highest = 6_800_000;

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/**
 * The run that draws a picture (ECMA-376, 20.4.2.8), which is added to `packed`; null for one that Word
 * does not draw.
 */
export function drawPicture(
  { bytes, mediaType, shown }: Picture,
  words: string,
  packed: PackedPicture[],
): string | null {
  const ending = endings[mediaType];
  const size = shown ?? pictureSize(bytes, mediaType);
  if (!ending || !size) return null;
  const number = packed.length + 1;
  const picture = { id: `picture${number}`, name: `media/picture${number}.${ending}`, bytes };
  packed.push(picture);
  const [width, height] = [size.width * unitsPerPixel, size.height * unitsPerPixel];
  const scale = Math.min(1, widest / width, highest / height);
  const [cx, cy] = [Math.round(width * scale), Math.round(height * scale)];
  const about = `id="${number}" name="Picture ${number}" descr="${escapeHtml(words)}"`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${about}/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${picture.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
