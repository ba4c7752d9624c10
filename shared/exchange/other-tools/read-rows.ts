import { remark } from '../../i18n/failing.ts';
import { readTable } from '../csv-cells.ts';
import { isRow } from './field-values.ts';
import type { BadRow, ForeignItem, ReadExport, RowReader } from './foreign-item.ts';
import { instapaper } from './instapaper.ts';
import { isBadRow, makeItem } from './make-item.ts';
import { pocket } from './pocket.ts';
import { raindrop } from './raindrop.ts';
import { reader, readwise } from './readwise.ts';
import { wallabagTable } from './wallabag.ts';

const csvReaders: readonly RowReader[] = [
  pocket,
  instapaper,
  raindrop,
  reader,
  readwise,
  wallabagTable,
];

/** The reader that most of the first rows fit decides; a row that is no object is a bad one. */
export function readList(
  rows: readonly unknown[],
  readers: readonly RowReader[],
): ReadExport | null {
  const sample = rows.slice(0, 50).filter(isRow).map(namesOf);
  const [best] = readers
    .map((one) => ({ one, count: sample.filter((names) => one.fits(names)).length }))
    .filter(({ count }) => count > 0 && count * 2 >= sample.length)
    .sort((a, b) => b.count - a.count);
  if (!best) return null;
  const read = rows.map((row, at) =>
    isRow(row) ? readRow(row, at + 1, best.one) : { row: at + 1, ...remark('remark.noRecord') },
  );
  return { tool: best.one.tool, ...sorted(read, best.one) };
}

const namesOf = (row: object): Set<string> =>
  new Set(Object.keys(row).map((name) => name.toLowerCase()));

function readRow(row: Record<string, unknown>, at: number, tool: RowReader) {
  const left = new Set(tool.contentFields ?? []);
  const record = Object.fromEntries(Object.entries(row).filter(([name]) => !left.has(name)));
  return makeItem(at, tool.read(row), record);
}

function sorted(read: readonly (ForeignItem | BadRow)[], tool: RowReader) {
  const items = read.filter((one): one is ForeignItem => !isBadRow(one));
  return {
    items: tool === readwise ? gatherHighlights(items) : items,
    failed: read.filter(isBadRow),
  };
}

/** Readwise writes a row for each highlight: those of one book belong to one article. */
function gatherHighlights(items: readonly ForeignItem[]): ForeignItem[] {
  const byKey = new Map<string, { first: ForeignItem; all: ForeignItem[] }>();
  for (const item of items) {
    const before = byKey.get(item.key);
    if (before) before.all.push(item);
    else byKey.set(item.key, { first: item, all: [item] });
  }
  return [...byKey.values()].map(({ first, all }) => ({
    ...first,
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    highlights: all.flatMap(({ highlights }) => highlights),
    record: { rows: all.map(({ record }) => record) },
  }));
}

/** Reads a table that a tool wrote, known by the names of its columns; null for any other. */
export function readCsv(text: string): ReadExport | null {
  const table = readTable(text.length < 10_000 ? text : text.slice(0, 10_000));
  const names = (table[0] ?? []).map((name) => name.trim().toLowerCase());
  const tool = csvReaders.find((one) => one.fits(new Set(names)));
  if (!tool) return null;
  const read = readTable(text)
    .slice(1)
    .map((cells, at) => {
      const row = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
      const more = cells.slice(names.length).some((cell) => cell.trim() !== '');
      const found = { count: cells.length, wanted: names.length };
      return more ? { row: at + 1, ...remark('remark.cells', found) } : readRow(row, at + 1, tool);
    });
  return { tool: tool.tool, ...sorted(read, tool) };
}
