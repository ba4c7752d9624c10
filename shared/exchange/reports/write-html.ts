import { dataUrl } from '../../article/find-picture.ts';
import { escapeHtml } from '../../base/escape-html.ts';
import { createHeadingLevels } from '../../base/heading-levels.ts';
import { reportStyle } from './html-style.ts';
import { numberColumns } from './number-columns.ts';
import type { ListItem, Report, ReportPart, Run, Writing } from './report.ts';
import { bylineOf, isReportLink } from './report.ts';

/** One HTML file that needs nothing beside itself: no script, no request, own styles in two themes. */
export function writeReportHtml(report: Report): string {
  const levelOf = createHeadingLevels();
  const parts = report.parts.map((part, index) =>
    part.kind === 'figure' ? writeFigure(part, report) : writePart(part, index, levelOf),
  );
  const title = escapeHtml(report.title);
  return `<!doctype html>
<html lang="${escapeHtml(report.language ?? 'und')}"${report.direction === 'rtl' ? ' dir="rtl"' : ''}><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${reportStyle}</style></head>
<body><header><h1 dir="auto">${title}</h1>${aboutLines(report)}</header>
${report.contents ? tableOfContents(report) : ''}<main>
${inSections(report.parts, parts)}
</main></body></html>
`;
}

/** Puts each part of a dossier into a section that says what it is written in. */
function inSections(parts: readonly ReportPart[], written: readonly string[]): string {
  const lines: string[] = [];
  let isOpen = false;
  parts.forEach((part, at) => {
    if (part.kind === 'heading' && part.level === 1) {
      lines.push(`${isOpen ? '</section>\n' : ''}<section${writing(part)}>`);
      isOpen = true;
    }
    lines.push(written[at] ?? '');
  });
  return `${lines.join('\n')}${isOpen ? '\n</section>' : ''}`;
}

const writing = ({ language, direction }: Writing): string =>
  (language === undefined ? '' : ` lang="${escapeHtml(language)}"`) +
  ` dir="${direction ?? 'ltr'}"`;

function aboutLines(report: Report): string {
  const line = bylineOf(report);
  const source = report.source
    ? `<p class="about">${writeRun({ text: report.source, href: report.source })}</p>`
    : '';
  return `${line ? `<p class="about" dir="auto">${escapeHtml(line)}</p>` : ''}${source}`;
}

function tableOfContents({ parts, speaker }: Report): string {
  const lines = parts.flatMap((part, index) =>
    part.kind === 'heading' && part.level <= 2
      ? [
          `<li${part.level === 2 ? ' class="sub"' : ''}><a href="#s${index}" dir="auto">${escapeHtml(part.text)}</a></li>`,
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
      const lang = part.language && part.level > 1 ? ` lang="${escapeHtml(part.language)}"` : '';
      return `<h${level} id="s${index}" dir="auto"${lang}>${escapeHtml(part.text)}</h${level}>`;
    }
    case 'quote':
      return `<blockquote dir="auto">${writeRuns(part.runs)}</blockquote>`;
    case 'passage':
      return writePassage(part);
    case 'list':
      return writeList(part.items);
    case 'table':
      return writeTable(part.head, part.rows);
    case 'code':
      return `<pre dir="ltr">${escapeHtml(part.text)}</pre>`;
    case 'picture':
      return writePicture(part);
    default:
      return `<p dir="auto">${writeRuns(part.runs)}</p>`;
  }
}

function writePassage({
  quote,
  about,
  note,
  direction,
}: Extract<ReportPart, { kind: 'passage' }>): string {
  const words = quote ? `<blockquote dir="auto">${withBreaks(quote)}</blockquote>` : '';
  const beside = note.length > 0 ? `<p class="note" dir="auto">${writeRuns(note)}</p>` : '';
  return `<div class="passage">${words}<p class="about" dir="${direction}">${writeRuns(about)}</p>${beside}</div>`;
}

/** A drawing wider than the column is turned on paper, and rolls sideways on a narrow screen. */
function writePicture({ svg, words }: Extract<ReportPart, { kind: 'picture' }>): string {
  const width = Number(/ width="(\d+)/.exec(svg)?.[1] ?? 0);
  const isWide = width > 1000;
  const least = isWide ? ` style="min-width: ${Math.round(width * 0.7)}px"` : '';
  return `<div class="picture${isWide ? ' wide' : ''}" role="img" aria-label="${escapeHtml(words)}"${isWide ? ' tabindex="0"' : ''}><div${least}>${svg}</div></div>`;
}

/** Lists within lists, by the levels of their lines. */
function writeList(items: readonly ListItem[]): string {
  let html = '';
  const open: string[] = [];
  for (const { runs, level, ordered, direction } of items) {
    const wanted = ordered ? 'ol' : 'ul';
    const depth = Math.max(1, Math.min(level, open.length + 1));
    while (open.length > depth || (open.length === depth && open.at(-1) !== wanted))
      html += `</li></${open.pop()}>`;
    if (open.length < depth) {
      html += `<${wanted}>`;
      open.push(wanted);
    } else html += '</li>';
    html += `<li dir="${direction ?? 'auto'}">${writeRuns(runs)}`;
  }
  while (open.length > 0) html += `</li></${open.pop()}>`;
  return html;
}

/** A table of more columns is turned on paper, its letters as small as it needs; screens roll it sideways. */
const mostUpright = 8;

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const numbers = numberColumns(rows);
  const shape = (at: number) => (numbers[at] ? ' class="number"' : ' dir="auto"');
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => `<td${shape(at)}>${escapeHtml(cell)}</td>`).join('');
  const names = head
    .map((cell, at) => `<th scope="col"${shape(at)}>${escapeHtml(cell)}</th>`)
    .join('');
  const table = `<table><thead><tr>${names}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
  return head.length <= mostUpright
    ? table
    : `<div class="broad" tabindex="0" style="--columns: ${head.length}">${table}</div>`;
}

const withBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const writeRuns = (runs: readonly Run[]): string => runs.map(writeRun).join('');

function writeRun(run: Run): string {
  const names = [
    run.code && 'code',
    run.script,
    run.emphasis && 'em',
    run.strong && 'strong',
  ].filter((name) => name !== undefined && name !== false);
  const marked = names.reduce((inner, name) => `<${name}>${inner}</${name}>`, withBreaks(run.text));
  return isReportLink(run.href)
    ? `<a href="${escapeHtml(run.href)}" rel="noreferrer">${marked}</a>`
    : marked;
}
