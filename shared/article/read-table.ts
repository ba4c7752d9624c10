import { oneLine } from './clean-text.ts';
import type { DomElement } from './dom.ts';
import type { Piece } from './piece.ts';

const LAYOUT_CONTENT =
  'p + p, h1, h2, h3, h4, ul, ol, table, blockquote, pre, figure, article, section';

/**
 * Reads a table of facts: rows parted by "\n", cells by "\t". Null for a table that only lays out a
 * page (one column, one row, or cells that hold whole passages): it is read as ordinary blocks.
 */
export function readTable(table: DomElement): Piece | null {
  if (table.getAttribute('role') === 'presentation') return null;
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th'),
  );
  const filled = rows.filter((cells) => cells.length > 0);
  const widest = Math.max(0, ...filled.map((cells) => cells.length));
  const hasHeader = table.querySelector('th, caption, thead') !== null;
  if (widest < 2 || (filled.length < 2 && !hasHeader)) return null;
  if (table.querySelector(LAYOUT_CONTENT)) return null;
  return writeRows(filled);
}

function writeRows(rows: readonly DomElement[][]): Piece | null {
  let text = '';
  const spans = rows.map((cells, r) => {
    if (r > 0) text += '\n';
    return cells.map((cell, c) => {
      if (c > 0) text += '\t';
      const start = text.length;
      text += oneLine(cell.textContent ?? '');
      return { start, end: text.length, ...(cell.localName === 'th' ? { header: true } : {}) };
    });
  });
  return text.trim() === '' ? null : { kind: 'table', text, marks: [], rows: spans };
}
