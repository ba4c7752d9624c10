import { dataUrl } from '../../article/find-picture.ts';
import { escapeHtml } from '../../base/escape-html.ts';
import { createHeadingLevels } from '../../base/heading-levels.ts';
import type { Report, ReportPart, Run } from './report.ts';
import { isReportLink } from './report.ts';

/** One HTML file that needs nothing beside itself: no script, no request, own styles in two themes. */
export function writeReportHtml(report: Report): string {
  const levelOf = createHeadingLevels();
  const parts = report.parts.map((part, index) =>
    part.kind === 'figure' ? writeFigure(part, report) : writePart(part, index, levelOf),
  );
  const direction = report.direction === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escapeHtml(report.language ?? 'und')}"${direction}><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(report.title)}</title><style>${styles}</style></head>
<body><header><h1>${escapeHtml(report.title)}</h1>${aboutLines(report)}</header>
${report.contents ? tableOfContents(report) : ''}<main>
${joinLists(parts)}
</main></body></html>
`;
}

const styles = `
:root { color-scheme: light dark; } @page { margin: 22mm 20mm; }
body { font: 1rem/1.6 'Source Serif 4', Georgia, serif; max-width: 44rem; margin: 2.5rem auto; padding: 0 1rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; margin: 1.6em 0 .5em; } header h1 { margin-top: 0; }
.about { opacity: .75; font-size: .9rem; margin: .2em 0; overflow-wrap: anywhere; } blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid #999; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; } th, td { border: 1px solid #888; padding: .3em .6em; text-align: start; vertical-align: top; }
.figure { margin: 1.2em 0; break-inside: avoid; } .figure img { display: block; max-width: 100%; max-height: 150mm; height: auto; }
.caption { font-size: .88rem; opacity: .8; margin: .4em 0 0; } .missing { border: 1px dashed #999; font-size: .88rem; margin: 0; opacity: .8; padding: .5em .8em; }
pre { background: #8881; font-size: .84em; overflow-x: auto; padding: .6em .8em; white-space: pre-wrap; }
.picture { margin: 1.2em 0; break-inside: avoid; } .picture svg { max-width: 100%; height: auto; max-height: 225mm; } .picture svg text { font-family: inherit; }
tr { break-inside: avoid; } nav ul { list-style: none; padding: 0; } nav .sub { padding-inline-start: 1.5em; }
@media print { body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0; } }`;

function aboutLines(report: Report): string {
  const line = [report.authors.join(', '), report.published].filter(Boolean).join(' · ');
  const source = report.source
    ? `<p class="about">${writeRun({ text: report.source, href: report.source })}</p>`
    : '';
  return `${line ? `<p class="about">${escapeHtml(line)}</p>` : ''}${source}`;
}

function tableOfContents({ parts, speaker }: Report): string {
  const lines = parts.flatMap((part, index) =>
    part.kind === 'heading' && part.level <= 2
      ? [
          `<li${part.level === 2 ? ' class="sub"' : ''}><a href="#s${index}">${escapeHtml(part.text)}</a></li>`,
        ]
      : [],
  );
  return lines.length > 1
    ? `<nav aria-label="${escapeHtml(speaker.say('report.contents'))}"><ul>${lines.join('')}</ul></nav>\n`
    : '';
}

type Figure = Extract<ReportPart, { kind: 'figure' }>;

/** A picture inside the file, or its words; the caption below. */
function writeFigure({ file, words, caption }: Figure, { pictures }: Report): string {
  const picture = pictures?.get(file ?? '');
  const below = caption.length > 0 ? `<p class="caption" dir="auto">${writeRuns(caption)}</p>` : '';
  const said = caption.map((run) => run.text).join('');
  const drawn = picture
    ? `<img src="${dataUrl(picture)}" alt="${escapeHtml(words)}">`
    : words !== said && `<p class="missing" dir="auto">${escapeHtml(words)}</p>`;
  return `<div class="figure">${drawn || ''}${below}</div>`;
}

function writePart(
  part: Exclude<ReportPart, Figure>,
  index: number,
  levelOf: (wanted: number) => number,
): string {
  switch (part.kind) {
    case 'heading': {
      const level = levelOf(part.level);
      const mark = part.level === 1 ? ' class="part"' : '';
      return `<h${level} id="s${index}"${mark}>${escapeHtml(part.text)}</h${level}>`;
    }
    case 'quote':
      return `<blockquote dir="auto">${writeRuns(part.runs)}</blockquote>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li dir="auto">${writeRuns(item)}</li>`).join('')}</ul>`;
    case 'table':
      return writeTable(part.head, part.rows);
    case 'code':
      return `<pre dir="auto">${escapeHtml(part.text)}</pre>`;
    case 'picture':
      return `<div class="picture" role="img" aria-label="${escapeHtml(part.words)}">${part.svg}</div>`;
    default:
      return `<p dir="auto">${writeRuns(part.runs)}</p>`;
  }
}

/** Neighbouring lists are one list. */
const joinLists = (parts: readonly string[]): string =>
  parts.join('\n').replaceAll('</ul>\n<ul>', '\n');

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('');
  const names = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  return `<table><thead><tr>${names}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

const writeRuns = (runs: readonly Run[]): string => runs.map(writeRun).join('');

function writeRun(run: Run): string {
  const text = escapeHtml(run.text).replaceAll('\n', '<br>');
  const marked = run.strong ? `<strong>${text}</strong>` : run.emphasis ? `<em>${text}</em>` : text;
  return isReportLink(run.href)
    ? `<a href="${escapeHtml(run.href)}" rel="noreferrer">${marked}</a>`
    : marked;
}
