import { escapeXml } from '../argument/map-svg.ts';

/**
 * A standalone HTML page that holds one picture and is exactly as large as it, for printing to PDF.
 * Sizes in CSS pixels. Chromium prints no page above 200 inches; a larger picture is scaled down.
 */
export function picturePage(
  title: string,
  picture: { readonly svg: string; readonly width: number; readonly height: number },
): string {
  const scale = Math.min(1, 19_000 / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.ceil(side * scale));
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${escapeXml(title)}</title>`,
    `<style>@page{size:${width}px ${height}px;margin:0}html,body{margin:0}`,
    `svg{display:block;width:${width}px;height:${height}px}</style></head>`,
    `<body>${picture.svg}</body></html>`,
  ].join('');
}
