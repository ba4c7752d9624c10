import { isRow, momentOf, rowsIn, textIn, wordsIn } from './field-values.ts';
import type { BadRow, ForeignFolder, ForeignItem, ReadExport } from './foreign-item.ts';
import { isBadRow, makeItem } from './make-item.ts';

type Row = Record<string, unknown>;

/** True for Chromium's file "Bookmarks" and for Firefox' backup of bookmarks. */
export const isBookmarkTree = (data: unknown): data is Row =>
  isRow(data) &&
  (isRow(data['roots']) ||
    (Array.isArray(data['children']) && /x-moz-place/.test(String(data['type'] ?? ''))));

/** Reads a tree of bookmarks; the names of folders below the tree's own roots become collections. */
export function readBookmarkTree(data: Row): ReadExport {
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  const folders: ForeignFolder[] = [];
  const roots = isRow(data['roots']) ? Object.values(data['roots']).filter(isRow) : [data];
  let row = 0;
  const walk = (node: Row, path: readonly string[], depth: number): void => {
    const children = rowsIn(node['children']);
    const url = textIn(node, 'url', 'uri');
    if (url !== undefined) {
      row++;
      const one = itemOf(node, url, path, row);
      if (isBadRow(one)) failed.push(one);
      else items.push(one);
    }
    const name = textIn(node, 'name', 'title');
    const inner = depth === 0 || !name ? path : [...path, name];
    const description = url === undefined ? descriptionOf(node) : undefined;
    if (url === undefined && inner.length > path.length)
      folders.push({ path: inner, ...(description ? { description } : {}) });
    if (depth < 200) for (const child of children) walk(child, inner, depth + 1);
  };
  for (const root of roots) walk(root, [], isRow(data['roots']) ? 1 : 0);
  return {
    tool: isRow(data['roots']) ? 'Chrome bookmarks' : 'Firefox bookmarks',
    items,
    failed,
    folders,
  };
}

function descriptionOf(node: Row): string | undefined {
  const found = rowsIn(node['annos']).find((one) => /description/i.test(String(one['name'])));
  return found && textIn(found, 'value');
}

function itemOf(node: Row, url: string, folders: readonly string[], row: number) {
  const saved = momentOf(node['date_added'] ?? node['dateAdded']);
  const excerpt = descriptionOf(node);
  const { iconuri: _, iconUri: __, ...record } = node;
  return makeItem(
    row,
    {
      url,
      ...(textIn(node, 'name', 'title') ? { title: textIn(node, 'name', 'title') as string } : {}),
      ...(saved ? { saved } : {}),
      ...(excerpt ? { excerpt } : {}),
      tags: wordsIn(node['tags']),
      folders: [folders],
    },
    record,
  );
}
