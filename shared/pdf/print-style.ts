import { boldInk } from './embolden.ts';
import { canHyphenate } from './hyphenation.ts';
import { familiesFor } from './print-fonts.ts';
import type { PrintOptions } from './print-input.ts';

/** Page geometry in PDF points, shared by the style sheet and by what is drawn afterwards. */
export type Geometry = {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
};

/** The geometry of a paper; `column` is the width kept for margin notes. */
export function geometryOf(options: PrintOptions): Geometry {
  const [width, height] = options.paper === 'A4' ? [595.28, 841.89] : [612, 792];
  const column = options.notes === 'margin' ? 150 : 0;
  return { width, height, side: column > 0 ? 48 : 84, top: 66, bottom: 60, column };
}

/**
 * Both edges of a text are flush where its words can be parted, or where print has always set it so
 * (Han characters end lines anywhere, Arabic lines are stretched).
 */
const isFlush = (language: string | undefined): boolean =>
  canHyphenate(language) || /^(zh|ja|ar|fa|ur)\b/i.test(language ?? '');

/**
 * The style sheet of a printed article. The page has no margin of its own at head and foot: what
 * overflows into one vanishes in Chromium, and the running title has to stand there. Chromium lays out
 * a pixel more than the page has, and cuts it off. Bold and slant
 * are never synthesised: Skia would write such glyphs as Type 3 fonts.
 */
export function printStyle(
  options: PrintOptions,
  text: string,
  language: string | undefined,
): string {
  const { width, side, top, bottom, column } = geometryOf(options);
  const families = familiesFor(text, language);
  return `
@page { size: ${options.paper}; margin: 0 ${side}pt; }
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; }
body { max-width: ${(width - 2 * side).toFixed(2)}pt; }
body { font: 10.5pt/1.5 ${families}; color: #111; font-variant-ligatures: no-common-ligatures;
  font-synthesis: none;
  overflow-wrap: break-word; orphans: 2; widows: 2; text-wrap: pretty; hyphenate-character: '-'; }
.running { position: fixed; top: 30pt; left: 0; right: 0; height: 14pt; overflow: hidden;
  font-size: 8pt; line-height: 14pt; color: #555; white-space: nowrap; text-overflow: ellipsis; }
main { padding: ${top}pt 0 ${bottom}pt; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.text { padding-inline-end: ${column}pt; ${isFlush(language) ? 'text-align: justify; ' : ''}}
h1, h2, h3, h4, h5, h6, pre, table, .byline, .source, .beside { text-align: start; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.3em 0 .45em; break-after: avoid; break-inside: avoid; text-wrap: balance; }
h1 { font-size: 20pt; margin: 0 0 .4em; } h2 { font-size: 13.5pt; } h3 { font-size: 11.5pt; }
h4, h5, h6 { font-size: 10.5pt; }
h1, h2, h3, h4, h5, h6, th, strong, .label { color: ${boldInk}; }
p { margin: 0 0 .7em; } .byline { color: #444; font-size: 9.5pt; margin: 0 0 .2em; }
.source { color: #444; font-size: 8.5pt; margin: 0 0 1.6em; overflow-wrap: anywhere; }
ul, ol { margin: 0 0 .8em; padding-inline-start: 1.6em; } li { margin: 0 0 .25em; }
blockquote { margin: 0 0 .8em; padding-inline-start: 1em; border-inline-start: 2pt solid #bbb; }
pre, code { font-family: 'Noto Sans Mono', ${families}; font-size: .84em; }
pre code { font-size: 1em; }
pre { white-space: pre-wrap; margin: 0 0 .9em; padding: .5em .7em; background: #f4f4f2; text-wrap: wrap; }
table { border-collapse: collapse; margin: 0 0 1em; font-size: 9pt; line-height: 1.35; max-width: 100%; }
th, td { border: .5pt solid #999; padding: 2.5pt 5pt; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.broad { font-size: clamp(3.6pt, calc(110pt / var(--columns)), 9pt); hyphens: none; } .broad :is(th, td) { padding: 2pt clamp(1pt, calc(42pt / var(--columns)), 5pt); }
th { font-weight: 700; background: #f0f0ee; } tr { break-inside: avoid; } thead { display: table-header-group; }
.figure { margin: 0 0 1em; break-inside: avoid; } img { max-width: 100%; max-height: 420pt; display: block; }
.caption { font-size: 9pt; line-height: 1.35; color: #333; margin: .35em 0 0; break-before: avoid; }
.missing { border: .5pt dashed #bbb; color: #555; font-size: 9pt; line-height: 1.35; margin: 0; padding: 4pt 6pt; text-align: start; }
.aside { font-size: 9.5pt; color: #333; }
a { color: #0b4a8f; text-decoration: none; } a.h { color: inherit; } a.l { color: #0b4a8f; }
sub, sup { font-size: .7em; line-height: 0; }
.beside { float: inline-end; clear: inline-end; width: ${column - 16}pt; margin-inline-end: -${column}pt; margin-bottom: 6pt;
  font-size: 7.8pt; line-height: 1.35; color: #222; break-inside: avoid; padding-inline-start: 5pt; border-inline-start: 1.5pt solid #ccc; }
.beside p, .entry p { margin: 0 0 .3em; }
.notes, .appendix { border-top: .75pt solid #888; margin-top: 1.6em; padding-top: .4em; font-size: 9pt; line-height: 1.4; }
.notes h2, .appendix h2 { font-size: 12pt; margin-top: .6em; } .appendix h3 { font-size: 10pt; }
.entry { margin: 0 0 .55em; break-inside: avoid; } .entry q { color: #333; } q { quotes: none; }
.label { font-weight: 700; } .kind { color: #444; }
.appendix { break-before: page; border-top: 0; }
.appendix table { font-size: 8.5pt; width: 100%; } .hash { font-family: 'Noto Sans Mono'; font-size: 7.6pt; overflow-wrap: anywhere; }
`;
}
