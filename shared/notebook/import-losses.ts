import type { ForeignItem, ReadExport } from '../exchange/other-tools/foreign-item.ts';
import { type Remark, remark } from '../i18n/failing.ts';
import type { ForeignArticle } from './import-item.ts';

/**
 * What a file holds that has no place of its own in Parley, or that it does not hold. Of rows that
 * join an article that is here no text of their own is missed.
 */
export function lossesOf(read: ReadExport, imported: readonly ForeignArticle[]): Remark[] {
  const fresh = new Set(imported.map(({ row }) => row));
  const items = read.items.filter(({ row }) => fresh.has(row));
  const bare = imported.filter(({ words }) => words === 0).length;
  const undated = items.filter(hasLostDate);
  const pictures = read.items.filter(({ content }) =>
    /<img\b[^>]*?\bsrc\s*=\s*(?:"(?!data:)|'(?!data:)|(?!["']|data:))/i.test(content?.text ?? ''),
  ).length;
  const missing = imported
    .flatMap(({ article }) => article.warnings)
    .filter(({ code }) => code === 'missing-file').length;
  const rows = undated
    .slice(0, 20)
    .map(({ row }) => row)
    .join(', ');
  return [
    ...(bare > 0 ? [remark('remark.bare', { count: bare })] : []),
    ...(rows === '' ? [] : [remark('remark.undated', { rows })]),
    ...(pictures > 0 ? [remark('remark.picturesAway', { count: pictures })] : []),
    ...(missing > 0 ? [remark('remark.filesAway', { count: missing })] : []),
    ...(read.losses ?? []),
  ];
}

const DATE_FIELD =
  /^(?:time_?added|date_?added|added_?at|saved[_ ]?(?:at|date)|created(?:_?at)?|timestamp|creation date)$/i;

/** True for a row with a date of saving in words that no reader of dates understands. */
const hasLostDate = ({ saved, record }: ForeignItem): boolean =>
  saved === undefined &&
  Object.entries(record).some(
    ([name, value]) => DATE_FIELD.test(name) && /[^\s0]/.test(String(value ?? '')),
  );
