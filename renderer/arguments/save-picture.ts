import type { Drawing, Layout } from '../../shared/argument/drawing.ts';
import { mapSvg } from '../../shared/argument/map-svg.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { pixelsOf } from '../app/svg-pixels.ts';
import { t } from '../app/words.ts';

/** Saves what is drawn now as a picture; the system's save dialog comes next. */
export async function savePicture(
  view: MapView,
  drawing: Drawing,
  layout: Layout,
  format: 'svg' | 'png' | 'pdf',
): Promise<void> {
  const svg = mapSvg(view, drawing, layout, { say: t });
  const { width, height } = sizeOf(svg);
  const picture =
    format === 'svg'
      ? { format, svg }
      : format === 'pdf'
        ? { format, svg, width, height }
        : { format, png: await pixelsOf(svg) };
  const done = await doOrTell('argument:save-picture', { title: view.map.title, picture });
  if (done?.name) tellNotice(t('export.done', { name: done.name }));
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width ?? 1), height: Number(height ?? 1) };
}
