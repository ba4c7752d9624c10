/**
 * How a report looks as a web page: in light and dark, narrow and on paper. Han letters have no slant:
 * what is stressed in them carries dots on screens (in print the dots would be read as text).
 */
export const reportStyle = `
:root { color-scheme: light dark; --line: light-dark(#b8b8b8, #555); --quiet: light-dark(#555, #aaa); --link: light-dark(#0b4a8f, #8ab8f2); }
html { background: light-dark(#fff, #141414); color: light-dark(#1a1a1a, #e8e8e6); }
@page { margin: 22mm 20mm; } @page wide { size: landscape; margin: 18mm 16mm; }
body { font: 1.0625rem/1.6 'Source Serif 4', Georgia, 'Times New Roman', serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; margin: 1.7em 0 .5em; text-wrap: balance; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
header { margin-bottom: 2rem; } header h1, section > :first-child { margin-top: 0; }
section { margin-top: 4rem; } main > :first-child, main > :first-child > :first-child { margin-top: 0; }
p, ul, ol { margin: 0 0 .9em; } ul, ol { padding-inline-start: 1.6em; } li { margin: 0 0 .25em; } li > ul, li > ol { margin: .25em 0 0; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
.about { color: var(--quiet); font-size: .9rem; line-height: 1.45; margin: 0 0 .3em; overflow-wrap: anywhere; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
.passage { margin: 0 0 1.4em; break-inside: avoid; } .passage blockquote { margin: 0 0 .35em; } .passage .note { margin: .35em 0 0; }
.passage .about, .passage .note { padding-inline-start: calc(1em + 3px); }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.4; margin: 1.2em 0 1.5em; border-block: 1.5px solid currentColor; }
th, td { border-block-end: 1px solid var(--line); padding: .4em .9em .4em 0; text-align: start; vertical-align: top; } [dir='rtl'] :is(th, td) { padding: .4em 0 .4em .9em; }
thead th { border-block-end: 1px solid currentColor; vertical-align: bottom; } tbody tr:last-child td { border-block-end: 0; }
.broad { overflow-x: auto; margin: 1.2em 0 1.5em; } .broad table { margin: 0; }
:is(th, td):last-child { padding-inline-end: 0; } .number { text-align: end; font-variant-numeric: lining-nums tabular-nums; white-space: nowrap; }
tr, li { break-inside: avoid; }
.figure { margin: 1.5em 0; break-inside: avoid; } .figure img { display: block; max-width: 100%; max-height: 150mm; height: auto; }
.caption { font-size: .88rem; line-height: 1.45; color: var(--quiet); margin: .5em 0 0; } .missing { border: 1px dashed var(--line); font-size: .88rem; margin: 0; color: var(--quiet); padding: .5em .8em; }
pre { background: #8881; font-size: .84em; line-height: 1.5; overflow-x: auto; padding: .7em .9em; white-space: pre-wrap; margin: 1em 0; } code { font-size: .88em; } sub, sup { font-size: .72em; line-height: 0; }
.picture { direction: ltr; margin: 1.5em 0; break-inside: avoid; overflow-x: auto; color-scheme: light; background: #fff; color: #111; }
.picture svg { display: block; width: 100%; max-width: 100%; height: auto; } .picture svg text { font-family: inherit; }
nav { margin-bottom: 3.5rem; } nav ul { list-style: none; padding: 0; } nav .sub { padding-inline-start: 1.5em; } nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
@media screen and (min-width: 75rem) { .picture.wide { width: 72rem; margin-inline: calc((100% - 72rem) / 2); } }
@media screen { :is(:lang(zh), :lang(ja)) em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; } }
@media print { html { background: none; color: #000; } body { font-size: 10.5pt; line-height: 1.5; max-width: none; margin: 0; padding: 0; orphans: 2; widows: 2; }
  h1 { font-size: 20pt; } h2 { font-size: 14.5pt; } h3 { font-size: 11.5pt; } .about, table { font-size: 9.3pt; } .caption, .missing { font-size: 9pt; }
  section { break-before: page; margin-top: 0; } .picture { overflow: visible; } .picture > div { min-width: 0 !important; } .picture svg { max-height: 225mm; }
  .picture.wide { page: wide; } .picture.wide svg { max-height: 140mm; } tbody tr:first-child { break-after: avoid; }
  .broad { page: wide; overflow: visible; } .broad table { font-size: clamp(4.5pt, calc(130pt / var(--columns)), 9.3pt); } .broad :is(th, td) { padding-inline-end: .4em; white-space: normal; overflow-wrap: anywhere; }
  section:has(> .picture.wide:nth-child(2)) > :first-child, body:has(> main > .picture.wide:first-child) > header { page: wide; } }`;
