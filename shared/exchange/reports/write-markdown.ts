import { escapeMarkdown, markdownTag } from '../markdown-text.ts';
import { numberColumns } from './number-columns.ts';
import type { ListItem, Report, ReportPart, Run } from './report.ts';
import { isReportLink } from './report.ts';

/**
 * Markdown (CommonMark and tables) with front matter that Obsidian shows as properties. Pictures lie in
 * `folder` beside the file, under the names that `pictureName` gives them.
 */
export function writeReportMarkdown(report: Report, folder = ''): string {
  const contents = report.contents ? tableOfContents(report) : [];
  const parts = report.parts
    .filter((part) => part.kind !== 'picture')
    .map((part) => (part.kind === 'figure' ? writeFigure(part, report, folder) : writePart(part)));
  return `${[frontMatter(report), `# ${escapeMarkdown(oneLine(report.title))}`, ...contents, ...parts].join('\n\n')}\n`;
}

function frontMatter(report: Report): string {
  const lines = [
    `title: ${yaml(report.title)}`,
    ...(report.authors.length > 0 ? [`author: [${report.authors.map(yaml).join(', ')}]`] : []),
    ...(report.source ? [`source: ${yaml(report.source)}`] : []),
    ...(report.published ? [`published: ${yaml(report.published)}`] : []),
    `created: ${yaml(report.generatedAt.slice(0, 10))}`,
    ...(report.tags.length > 0
      ? [`tags: [${report.tags.map((tag) => yaml(markdownTag(tag))).join(', ')}]`]
      : []),
    ...(report.language ? [`lang: ${yaml(report.language)}`] : []),
  ];
  return `---\n${lines.join('\n')}\n---`;
}

/** A JSON string is a YAML double-quoted scalar (YAML 1.2, 7.3.1). */
const yaml = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function tableOfContents({ parts }: Report): string[] {
  const lines = parts.flatMap((part) =>
    part.kind === 'heading' && part.level === 1 ? [`- ${linkTo(oneLine(part.text))}`] : [],
  );
  return lines.length > 1 ? [lines.join('\n')] : [];
}

/** A link to a heading of the file, as Obsidian follows it. */
const linkTo = (heading: string): string =>
  `[${escapeMarkdown(heading)}](<#${heading.replace(/[<>\\#|^]/g, ' ')}>)`;

/** The name of a picture's file: what has the same name is the same picture. */
export const pictureName = (file: string, mediaType: string): string =>
  `${file.slice(0, 16)}.${mediaType
    .replace(/^image\//, '')
    .replace('+xml', '')
    .replace('jpeg', 'jpg')}`;

type Figure = Extract<ReportPart, { kind: 'figure' }>;

function writeFigure({ file, words, caption }: Figure, report: Report, folder: string): string {
  const picture = report.pictures?.get(file ?? '');
  const said = writeRuns(caption);
  if (!picture || !file || folder === '') return said || `*${escapeMarkdown(oneLine(words))}*`;
  const place = `${folder}/${pictureName(file, picture.mediaType)}`;
  const drawn = `![${escapeMarkdown(oneLine(words))}](<${place.replace(/[<>]/g, encodeURIComponent)}>)`;
  return said ? `${drawn}\n\n${said}` : drawn;
}

/** Code in a line, between more backticks than stand inside it (CommonMark, 6.1). */
function writeCodeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return fence + space + text.replace(/\s+/g, ' ') + space + fence;
}

/** A fence longer than any row of backticks inside it (CommonMark, 4.5). */
function writeCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function writePart(part: Exclude<ReportPart, { kind: 'picture' } | Figure>): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escapeMarkdown(oneLine(part.text))}`;
    case 'code':
      return writeCode(part.text);
    case 'quote':
      return quoted(writeRuns(part.runs));
    case 'passage':
      return writePassage(part);
    case 'list':
      return writeList(part.items);
    case 'table':
      return writeTable(part.head, part.rows);
    default:
      return writeRuns(part.runs);
  }
}

const quoted = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

function writePassage({ quote, about, note }: Extract<ReportPart, { kind: 'passage' }>): string {
  return [quote && quoted(escapeMarkdown(quote)), writeRuns(about), writeRuns(note)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Lines below others are indented by what stands before these (CommonMark, 5.2); numbers go on by level. */
function writeList(items: readonly ListItem[]): string {
  const counts: number[] = [];
  const depths: number[] = [];
  return items
    .map(({ runs, level, ordered }) => {
      const depth = Math.max(1, Math.min(level, depths.length + 1));
      depths.length = depth - 1;
      counts.length = depth;
      counts[depth - 1] = ordered ? (counts[depth - 1] ?? 0) + 1 : 0;
      const sign = ordered ? `${counts[depth - 1]}. ` : '- ';
      const space = ' '.repeat(depths.reduce((sum, width) => sum + width, 0));
      depths.push(sign.length);
      const below = `\n${space}${' '.repeat(sign.length)}`;
      return `${space}${sign}${writeRuns(runs).replaceAll('\n', below)}`;
    })
    .join('\n');
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const numbers = numberColumns(rows);
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => escapeMarkdown(oneLine(cells[at] ?? '')).replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(head),
    `|${Array.from({ length: width }, (_, at) => (numbers[at] ? ' --: |' : ' --- |')).join('')}`,
    ...rows.map(line),
  ].join('\n');
}

const writeRuns = (runs: readonly Run[]): string => runs.map(writeRun).join('');

function writeRun(run: Run): string {
  const text = escapeMarkdown(run.text);
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === '') return text;
  if (run.code) return before + writeCodeSpan(run.text.trim()) + after;
  const stressed = `${run.strong ? '**' : ''}${run.emphasis ? '*' : ''}`;
  const scripted = run.script ? `<${run.script}>${core}</${run.script}>` : core;
  const marked = `${stressed}${scripted}${[...stressed].reverse().join('')}`;
  const linked = isReportLink(run.href)
    ? `[${marked}](<${run.href.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : marked;
  return before + linked + after;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
