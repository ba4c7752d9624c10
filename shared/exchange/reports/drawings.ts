import type { Picture } from '../../article/pictures-in.ts';
import { sha256OfBytes } from '../../base/sha256.ts';
import type { Report, ReportPart } from './report.ts';

/** Draws a picture as PNG, at most so many pixels wide; null where it cannot be drawn. */
export type DrawPicture = (picture: Picture, width: number) => Promise<Picture | null>;

/** Pixels: what three quarters of a page's width need in print. */
const drawnWidth = 1800;

/** Word draws these as they are. */
const isForWord = (mediaType: string): boolean => /^image\/(?:png|jpeg|gif)$/.test(mediaType);

/** Maps and timelines as pictures beside the text, for formats that refer to files. */
export async function drawingsAsFigures(report: Report): Promise<Report> {
  const pictures = new Map(report.pictures);
  const parts = await Promise.all(
    report.parts.map(async (part): Promise<ReportPart> => {
      if (part.kind !== 'picture') return part;
      const bytes = new TextEncoder().encode(part.svg);
      const file = await sha256OfBytes(bytes);
      pictures.set(file, { bytes, mediaType: 'image/svg+xml' });
      return { kind: 'figure', file, words: part.words, caption: [] };
    }),
  );
  return { ...report, parts, pictures };
}

/**
 * The report with every picture in a format that Word draws: WebP, AVIF and SVG become PNG. What cannot
 * be drawn keeps its words.
 */
export async function picturesForWord(report: Report, draw: DrawPicture): Promise<Report> {
  const figures = await drawingsAsFigures(report);
  const pictures = new Map(figures.pictures);
  for (const [file, picture] of pictures) {
    if (isForWord(picture.mediaType)) continue;
    const drawn = await draw(picture, drawnWidth);
    if (drawn) pictures.set(file, drawn);
    else pictures.delete(file);
  }
  return { ...figures, pictures };
}
