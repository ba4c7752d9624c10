import { escapeHtml } from '../base/escape-html.ts';
import { createHeadingLevels } from '../base/heading-levels.ts';
import type { Block } from '../model/text-version.ts';
import type { MarkedText } from './print-segments.ts';
import { printSpan } from './print-segments.ts';

/** What the drawing of blocks needs beside the text. */
export type BlockSurroundings = {
  readonly images: Readonly<Record<string, string>>;
  /** What a picture is called that has neither words nor a caption. */
  readonly picture: string;
  /** HTML put directly before a block: the margin notes of its passages. */
  readonly before: (block: Block) => string;
};

/** The HTML of the blocks in order; list items of one kind and level are gathered into lists. */
export function printBlocks(
  source: MarkedText,
  blocks: readonly Block[],
  around: BlockSurroundings,
): string {
  const parts: string[] = [];
  let open: string[] = [];
  const levelOf = createHeadingLevels();
  const close = (depth: number) => {
    while (open.length > depth) parts.push(`</${open.pop()}>`);
  };
  for (const block of blocks) {
    if (block.kind !== 'list-item') {
      close(0);
      const level = block.kind === 'heading' ? levelOf(block.level ?? 2) : null;
      parts.push(
        around.before(block),
        level === null
          ? printBlock(source, block, around)
          : `<h${level}${place(block)}>${printSpan(source, block)}</h${level}>`,
      );
      continue;
    }
    const level = Math.max(1, block.level ?? 1);
    const list = block.ordered ? 'ol' : 'ul';
    close(level);
    if (open.length === level && open.at(-1) !== list) close(level - 1);
    while (open.length < level) {
      parts.push(`<${list}>`);
      open = [...open, list];
    }
    parts.push(`<li${place(block)}>${around.before(block)}${printSpan(source, block)}</li>`);
  }
  close(0);
  return parts.join('\n');
}

function printBlock(source: MarkedText, block: Block, around: BlockSurroundings): string {
  const inner = () => printSpan(source, block);
  switch (block.kind) {
    case 'quote':
      return `<blockquote${place(block)}><p>${inner()}</p></blockquote>`;
    case 'preformatted':
      // Code runs as its first word does, whatever the text around it does.
      return `<pre${block.dir ? '' : ' dir="auto"'}${place(block)}>${inner().replaceAll('<br>', '\n')}</pre>`;
    case 'table':
      return printTable(source, block);
    case 'figure':
      return printFigure(source, block, around);
    case 'note':
      return `<p class="aside"${place(block)}>${inner()}</p>`;
    default:
      return `<p${place(block)}>${inner()}</p>`;
  }
}

/** The letters of a table of more columns are as small as it takes to keep numbers whole. */
const mostColumns = 12;

function printTable(source: MarkedText, block: Block): string {
  const rows = block.rows ?? [];
  const isHead = (row: (typeof rows)[number]) => row.length > 0 && row.every((cell) => cell.header);
  const draw = (row: (typeof rows)[number]) =>
    `<tr>${row
      .map((cell) => {
        const scope = isHead(row) ? 'col' : 'row';
        const text = printSpan(source, cell);
        return cell.header ? `<th scope="${scope}">${text}</th>` : `<td>${text}</td>`;
      })
      .join('')}</tr>`;
  const bodyAt = Math.max(
    0,
    rows.findIndex((row) => !isHead(row)),
  );
  const head = rows.slice(0, bodyAt).map(draw).join('');
  const body = rows.slice(bodyAt).map(draw).join('');
  if (rows.length === 0) return `<p${place(block)}>${printSpan(source, block)}</p>`;
  const columns = Math.max(...rows.map((row) => row.length));
  const broad = columns > mostColumns ? ` class="broad" style="--columns: ${columns}"` : '';
  return `<table${broad}${place(block)}>${head ? `<thead>${head}</thead>` : ''}<tbody>${body}</tbody></table>`;
}

function printFigure(
  source: MarkedText,
  block: Block,
  { images, picture: unnamed }: BlockSurroundings,
): string {
  const picture = block.image?.file ? images[block.image.file] : undefined;
  const words = block.image?.alt ?? '';
  const alt = words || source.text.slice(block.start, block.end) || unnamed;
  const caption = block.start < block.end ? printSpan(source, block) : '';
  if (!picture && !caption && !words) return '';
  // No figure element: its tag would want words of its own beside those of the picture inside.
  const drawn = picture
    ? `<img src="${escapeHtml(picture)}" alt="${escapeHtml(alt)}">`
    : words && `<p class="missing">${escapeHtml(words)}</p>`;
  return `<div class="figure"${place(block)}>${drawn}${caption ? `<p class="caption">${caption}</p>` : ''}</div>`;
}

const place = (block: Block): string =>
  (block.dir ? ` dir="${block.dir}"` : '') +
  (block.lang ? ` lang="${escapeHtml(block.lang)}"` : '');
