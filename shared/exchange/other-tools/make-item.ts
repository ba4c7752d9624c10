import { parseAddress } from '../../article/web-address.ts';
import { type Remark, remark } from '../../i18n/failing.ts';
import type { BadRow, ForeignItem, ItemFields } from './foreign-item.ts';

/**
 * A row of an export as an item, or the reason why it is none: without a web address, a stored text,
 * a highlight or more than a title there is nothing to keep.
 */
export function makeItem(
  row: number,
  fields: ItemFields,
  record: Readonly<Record<string, unknown>>,
): ForeignItem | BadRow {
  const { id, url, content, ...rest } = fields;
  const text = content?.text.trim() ? content : undefined;
  const isKept = [rest.highlights, rest.files].some((list) => (list ?? []).length > 0);
  // A document whose bytes the tool keeps to itself is still named, described or sorted in.
  const isNamed = Boolean(rest.title && (rest.excerpt || rest.tags?.length));
  const fault = faultOf(url, text !== undefined || isKept || isNamed);
  if (fault) return { row, ...fault };
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

function faultOf(url: string | undefined, hasContent: boolean): Remark | null {
  if (hasContent && (!url || !isWeb(url))) return null;
  if (!url) return remark('remark.nothingToKeep');
  if (isWeb(url)) return null;
  const address = url.slice(0, 80);
  return remark(parseAddress(url) ? 'remark.notWeb' : 'remark.notAddress', { address });
}

const isWeb = (url: string): boolean =>
  /^(?:https?|ftp|file|feed):$/.test(parseAddress(url)?.protocol ?? '');

/** True for a row that could not be taken over. */
export const isBadRow = (one: ForeignItem | BadRow): one is BadRow => 'message' in one;
