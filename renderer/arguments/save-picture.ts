import type { Drawing, Layout } from '../../shared/argument/drawing.ts';
import { mapSvg } from '../../shared/argument/map-svg.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';

/** Saves what is drawn now as a picture; the system's save dialog comes next. */
export async function savePicture(
  view: MapView,
  drawing: Drawing,
  layout: Layout,
  format: 'svg' | 'png' | 'pdf',
): Promise<void> {
  const svg = mapSvg(view, drawing, layout);
  const { width, height } = sizeOf(svg);
  const picture =
    format === 'svg'
      ? { format, svg }
      : format === 'pdf'
        ? { format, svg, width, height }
        : { format, png: await drawPng(svg, width, height) };
  const done = await doOrTell('argument:save-picture', { title: view.map.title, picture });
  if (done?.name) tellNotice(t('export.done', { name: done.name }));
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width ?? 1), height: Number(height ?? 1) };
}

// Two pixels per unit, as far as a canvas can hold them.
const sharpness = 2;
const longestSide = 16_000;
const mostPixels = 160_000_000;

async function drawPng(
  svg: string,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.min(
    sharpness,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
