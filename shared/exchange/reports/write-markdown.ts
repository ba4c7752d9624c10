import type { Report, ReportPart, Run } from './report.ts';
import { isReportLink } from './report.ts';

/** Markdown (CommonMark and tables) with front matter that Obsidian shows as properties. */
export function writeReportMarkdown(report: Report): string {
  const contents = report.contents ? tableOfContents(report) : [];
  const parts = report.parts.filter((part) => part.kind !== 'picture').map(writePart);
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
      ? [`tags: [${report.tags.map((tag) => yaml(obsidianTag(tag))).join(', ')}]`]
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

const obsidianTag = (tag: string): string => tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-');

function tableOfContents({ parts }: Report): string[] {
  const headings = parts.filter((part) => part.kind === 'heading' && part.level <= 2);
  if (headings.length < 2) return [];
  const lines = headings.map((part) =>
    part.kind === 'heading'
      ? `${part.level === 2 ? '  ' : ''}- ${escapeMarkdown(oneLine(part.text))}`
      : '',
  );
  return [lines.join('\n')];
}

function writePart(part: Exclude<ReportPart, { kind: 'picture' }>): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escapeMarkdown(oneLine(part.text))}`;
    case 'quote':
      return writeRuns(part.runs)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return part.items.map((item) => `- ${writeRuns(item).replaceAll('\n', '\n  ')}`).join('\n');
    case 'table':
      return writeTable(part.head, part.rows);
    default:
      return writeRuns(part.runs);
  }
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => escapeMarkdown(oneLine(cells[at] ?? '')).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rows.map(line)].join('\n');
}

const writeRuns = (runs: readonly Run[]): string => runs.map(writeRun).join('');

function writeRun(run: Run): string {
  const text = escapeMarkdown(run.text);
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === '') return text;
  const marked = run.strong ? `**${core}**` : run.emphasis ? `*${core}*` : core;
  const linked = isReportLink(run.href)
    ? `[${marked}](<${run.href.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : marked;
  return before + linked + after;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Escapes what Markdown or Obsidian would read as a command; the words stay as they were. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~$^%{}=]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s)/gm,
      (_all, space, sign) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
    .replace(/^(\s*)(-{3,}|:)/gm, '$1\\$2');
