import { plain } from './bookmark-page.ts';
import { momentOf } from './field-values.ts';
import type { BadRow, ForeignItem, ReadExport } from './foreign-item.ts';
import { isBadRow, makeItem } from './make-item.ts';

/** True for Evernote's export (http://xml.evernote.com/pub/evernote-export4.dtd). */
export const isEnex = (text: string): boolean => /<en-export\b/.test(text.slice(0, 2000));

/** Reads the notes of an Evernote export: content, dates, tags, source; attachments are only counted. */
export function readEnex(text: string): ReadExport {
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  const notes = text.matchAll(/<note>([\s\S]*?)(?:<\/note>|$(?![\s\S]))/g);
  let row = 0;
  for (const [, note = ''] of notes) {
    row++;
    const one = readNote(note, row);
    if (isBadRow(one)) failed.push(one);
    else items.push(one);
  }
  return { tool: 'Evernote', items, failed };
}

function readNote(note: string, row: number): ForeignItem | BadRow {
  const content =
    /<content>\s*(?:<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/content>|([\s\S]*?)<\/content>)/.exec(note);
  const outside = note.replace(/<content>[\s\S]*?<\/content>/, '');
  const values = (name: string) =>
    [...outside.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, one = '']) =>
      plain(one),
    );
  const html = (content?.[1] ?? plain(content?.[2] ?? ''))
    .replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/g, '')
    .replace(/<(\/?)en-note\b[^>]*>/g, '<$1div>');
  const [url] = values('source-url');
  const [title] = values('title');
  const [author] = values('author');
  const created = values('created')[0];
  const saved = momentOf(created);
  return makeItem(
    row,
    {
      id: [created, title].join(' '),
      ...(url ? { url } : {}),
      ...(title ? { title } : {}),
      ...(author ? { authors: [author] } : {}),
      ...(saved ? { saved } : {}),
      tags: values('tag'),
      content: { kind: 'html', text: html },
    },
    {
      title: title ?? '',
      created: created ?? '',
      updated: values('updated')[0] ?? '',
      ...(url ? { 'source-url': url } : {}),
      attachments: (outside.match(/<resource>/g) ?? []).length,
    },
  );
}
