import type { CSSProperties, ReactNode } from 'react';
import type { Block, Fragment, Mark } from '../../shared/model/text-version.ts';
import { ArticlePicture } from './ArticlePicture.tsx';

type DrawnFragment = Pick<Fragment, 'text' | 'blocks' | 'marks'>;

/** Draws the blocks of a text. Page HTML is never drawn as HTML: only these elements are. */
export function drawBlocks(fragment: DrawnFragment, from = 0, to = fragment.blocks.length) {
  return fragment.blocks.slice(from, to).map((block, at) => drawBlock(fragment, block, from + at));
}

function drawBlock(fragment: DrawnFragment, block: Block, at: number): ReactNode {
  const shared = {
    key: at,
    'data-block': at,
    dir: block.dir ?? ('auto' as const),
    ...(block.lang ? { lang: block.lang } : {}),
    style: { containIntrinsicBlockSize: guessHeight(block) },
  };
  const content = drawRuns(fragment, block.start, block.end);
  switch (block.kind) {
    case 'heading':
      return drawHeading(block.level ?? 2, shared, content);
    case 'list-item':
      return (
        <div {...shared} className={`list-item level-${block.level ?? 1}`} role="listitem">
          <span className="bullet" aria-hidden="true">
            {block.ordered ? '–' : '•'}
          </span>
          <span>{content}</span>
        </div>
      );
    case 'quote':
      return <blockquote {...shared}>{content}</blockquote>;
    case 'preformatted':
      return <pre {...shared}>{content}</pre>;
    case 'table':
      return drawTable(fragment, block, shared);
    case 'figure':
      return (
        <figure {...shared}>
          {block.image && (
            <ArticlePicture
              image={block.image}
              caption={fragment.text.slice(block.start, block.end)}
            />
          )}
          <figcaption>{content}</figcaption>
        </figure>
      );
    case 'note':
      return (
        <p {...shared} className="text-note">
          {content}
        </p>
      );
    case 'paragraph':
      return <p {...shared}>{content}</p>;
  }
}

/** A block out of sight is not laid out: by its letters the column guesses how high it is. */
const guessHeight = ({ start, end }: Block): string =>
  `auto ${(Math.ceil((end - start) / lettersOfLine) * 1.62).toFixed(1)}em`;

const lettersOfLine = 75;

type Shared = {
  readonly key: number;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  readonly style: CSSProperties;
};

function drawHeading(level: number, { key, ...shared }: Shared, content: ReactNode): ReactNode {
  if (level <= 2)
    return (
      <h3 key={key} {...shared}>
        {content}
      </h3>
    );
  return (
    <h4 key={key} {...shared}>
      {content}
    </h4>
  );
}

function drawTable(
  fragment: DrawnFragment,
  block: Block,
  { key, style, ...shared }: Shared,
): ReactNode {
  return (
    <div key={key} className="table-scroll" style={style}>
      <table {...shared}>
        <tbody>
          {block.rows?.map((row, rowAt) => (
            <tr key={rowAt}>
              {row.map((cell, cellAt) => {
                const content = drawRuns(fragment, cell.start, cell.end);
                const Cell = cell.header ? 'th' : 'td';
                return <Cell key={cellAt}>{content}</Cell>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Cuts a span at the borders of its inline marks; each piece is one run with one text node. */
function drawRuns({ text, marks }: DrawnFragment, start: number, end: number): ReactNode[] {
  const inside = marks.filter((mark) => mark.start < end && start < mark.end);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] as number;
    const around = inside.filter((mark) => mark.start <= from && to <= mark.end);
    return (
      <span key={from} data-at={from} className={runClass(around)} title={linkOf(around)}>
        {text.slice(from, to)}
      </span>
    );
  });
}

const runClass = (marks: readonly Mark[]): string | undefined =>
  marks.length > 0 ? marks.map((mark) => `run-${mark.kind}`).join(' ') : undefined;

const linkOf = (marks: readonly Mark[]): string | undefined =>
  marks.find((mark) => mark.kind === 'link')?.href;
