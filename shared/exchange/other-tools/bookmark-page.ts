import { parseDocument } from '../../article/dom.ts';
import { momentOf, wordsIn } from './field-values.ts';
import type { BadRow, ForeignFolder, ForeignItem, ReadExport } from './foreign-item.ts';
import { isBadRow, makeItem } from './make-item.ts';

/**
 * Tells a page of bookmarks from any other: the Netscape doctype, Pocket's title, or links with the
 * attributes that only such exports carry.
 */
export const isBookmarkPage = (text: string): boolean =>
  /<!DOCTYPE NETSCAPE-Bookmark-file/i.test(text.slice(0, 2000)) ||
  /<title>\s*(?:Pocket Export|Instapaper: Export)/i.test(text.slice(0, 4000)) ||
  (text.slice(0, 200_000).match(/<a\s[^>]*\b(?:add_date|time_added)\s*=/gi) ?? []).length >= 1;

type Link = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly title: string;
  readonly folders: readonly string[];
  readonly section: string;
  description: string;
};

/**
 * Reads browsers', Shaarli's and Pocket's pages of links: folders are the H3 around a DL, sections
 * the H1 (Pocket), descriptions the DD behind a link or the H3 of a folder.
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export function readBookmarkPage(text: string): ReadExport {
  const { links, folders } = scan(text);
  const isPocket = links.some(({ attributes }) => 'time_added' in attributes);
  const isInstapaper = /<title>\s*Instapaper/i.test(text.slice(0, 4000));
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  for (const [at, link] of links.entries()) {
    const one = itemOf(link, at + 1);
    if (isBadRow(one)) failed.push(one);
    else items.push(one);
  }
  const tool = isPocket ? 'Pocket' : isInstapaper ? 'Instapaper' : 'Bookmarks';
  return { tool, items, failed, folders };
}

function itemOf({ attributes, title, folders, section, description }: Link, row: number) {
  const starred = /^(?:true|1)$/i.test(attributes['data-important'] ?? '');
  const archived = /archive|^read\b/i.test(section) || attributes['read'] === '1';
  const toRead = attributes['toread'] === '1';
  const saved = momentOf(attributes['add_date'] ?? attributes['time_added']);
  return makeItem(
    row,
    {
      url: attributes['href'],
      title,
      ...(description ? { excerpt: description } : {}),
      ...(saved ? { saved } : {}),
      tags: [...wordsIn(attributes['tags']), ...(starred ? ['starred'] : [])],
      folders: [folders],
      status: archived && !toRead ? 'archived' : 'unread',
    },
    {
      ...attributes,
      title,
      ...(description ? { description } : {}),
      ...(section ? { section } : {}),
    },
  );
}

function scan(text: string): { links: Link[]; folders: ForeignFolder[] } {
  const links: Link[] = [];
  const named: ForeignFolder[] = [];
  const folders: (string | null)[] = [];
  const here = () => folders.filter((name) => name !== null);
  let heading: string | null = null;
  let about = '';
  let section = '';
  const token =
    /<!--[\s\S]*?-->|<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1\s*>|<a\s([^>]*)>([\s\S]*?)<\/a\s*>|<dd>([\s\S]*?)(?=<\/?d[tl]\b|<dd|<hr|<h\d|$(?![\s\S]))|<(\/?)dl\b[^>]*>/gi;
  for (const match of text.matchAll(token)) {
    const [, level, words = '', attributes, title = '', described, slash] = match;
    if (level !== undefined) {
      if (level.toLowerCase() === 'h1') section = plain(words);
      else {
        heading = plain(words);
        about = '';
      }
    } else if (attributes !== undefined)
      links.push({
        attributes: attributesOf(attributes),
        title: plain(title),
        folders: here(),
        section,
        description: '',
      });
    else if (described !== undefined) {
      const last = links[links.length - 1];
      if (heading !== null) about = plain(described);
      else if (last) last.description = plain(described);
    } else if (slash === '/') folders.pop();
    else if (slash === '') {
      folders.push(heading);
      if (heading !== null)
        named.push({ path: here(), ...(about === '' ? {} : { description: about }) });
      heading = null;
      about = '';
    }
  }
  return { links, folders: named };
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const attribute = /([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    // The picture of a page is not content; it would fill the notebook with copies.
    if (/^icon(?:_uri)?$/i.test(name)) continue;
    found[name.toLowerCase()] = plain(double ?? single ?? bare ?? '');
  }
  return found;
}

/** Text without tags and with its entities read. */
export function plain(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const lines = html.replace(/<br\s*\/?>|<\/(?:p|div|blockquote|li)>/gi, '$&\n');
  return (parseDocument(`<div>${lines}</div>`).body?.textContent ?? '').trim();
}
