import { boldInk } from './embolden.ts';
import { familiesFor, fontSheetsFor } from './print-fonts.ts';

/**
 * A standalone HTML report for the printing window: the same document with the bundled fonts, so
 * that every script is printed and embedded, and with nothing else let in. Words of drawings have no rim:
 * Skia would write them as a Type 3 font.
 */
export function forPrinting(html: string, language: string | undefined): string {
  const sheets = fontSheetsFor(html, language)
    .map((name) => `<link rel="stylesheet" href="/fonts/${name}.css">`)
    .join('');
  const style = `<style>body { font-family: ${familiesFor(html, language)}, serif; font-synthesis: none; font-variant-ligatures: no-common-ligatures; orphans: 2; widows: 2; text-wrap: pretty; }
.picture svg, .picture svg text { font-family: inherit; } .picture svg text { stroke: none; }
:root { color-scheme: light; } h1, h2, h3, h4, h5, h6, th, strong, b, dt { color: ${boldInk}; } a { color: #0b4a8f; text-decoration: none; } nav a { color: inherit; }
nav ul { padding-inline-end: 3rem; }</style>`;
  return html
    .replace("style-src 'unsafe-inline'", "style-src 'self' 'unsafe-inline'; font-src 'self'")
    .replace('</head>', () => `${sheets}${style}</head>`);
}
