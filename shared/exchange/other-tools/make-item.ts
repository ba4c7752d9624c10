import { parseAddress } from '../../article/web-address.ts';
import type { BadRow, ForeignItem, ItemFields } from './foreign-item.ts';

/**
 * A row of an export as an item, or the reason why it is none: without a web address and without a
 * stored text there is nothing to keep.
 */
export function makeItem(
  row: number,
  fields: ItemFields,
  record: Readonly<Record<string, unknown>>,
): ForeignItem | BadRow {
  const { id, url, content, ...rest } = fields;
  const text = content?.text.trim() ? content : undefined;
  const fault = faultOf(url, text !== undefined, (rest.highlights ?? []).length > 0);
  if (fault) return { row, reason: fault };
  const title = rest.title?.replace(/\s+/g, ' ').trim() || url || 'Untitled';
  return {
    ...present(rest),
    row,
    key: id ?? url ?? title,
    title,
    ...(url ? { url } : {}),
    authors: rest.authors ?? [],
    tags: [...new Set(rest.tags ?? [])],
    folders: (rest.folders ?? []).filter((path) => path.length > 0),
    status: rest.status ?? 'unread',
    ...(text ? { content: text } : {}),
    highlights: rest.highlights ?? [],
    record,
  };
}

/** Takes away what is undefined: optional fields are absent. */
const present = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function faultOf(url: string | undefined, hasText: boolean, hasMarks: boolean): string | null {
  if (!url) return hasText || hasMarks ? null : 'The row has neither an address nor a text.';
  const address = parseAddress(url);
  if (address && /^(?:https?|ftp|file|feed):$/.test(address.protocol)) return null;
  if (hasText) return null;
  return address
    ? `“${url.slice(0, 80)}” is not the address of a web page.`
    : `“${url.slice(0, 80)}” is not an address.`;
}

/** True for a row that could not be taken over. */
export const isBadRow = (one: ForeignItem | BadRow): one is BadRow => 'reason' in one;
