import { remark } from '../../i18n/failing.ts';
import { plain } from './bookmark-page.ts';
import { type EnexFile, readResources } from './enex-resources.ts';
import { momentOf } from './field-values.ts';
import type { BadRow, ForeignItem, ReadExport } from './foreign-item.ts';
import { isBadRow, makeItem } from './make-item.ts';

/** True for Evernote's export (http://xml.evernote.com/pub/evernote-export4.dtd). */
export const isEnex = (text: string): boolean => /<en-export\b/.test(text.slice(0, 2000));

/**
 * Reads the notes of an Evernote export: content with its pictures, dates, tags, source, tasks, and
 * what is attached as files beside.
 */
export function readEnex(text: string): ReadExport {
  const items: ForeignItem[] = [];
  const failed: BadRow[] = [];
  const files = new Map<string, EnexFile>();
  let row = 0;
  for (const note of notesOf(text)) {
    row++;
    const one = readNote(note, row, files);
    if (isBadRow(one)) failed.push(one);
    else items.push(one);
  }
  const encrypted = (text.match(/<en-crypt\b/g) ?? []).length;
  return {
    tool: 'Evernote',
    items,
    failed,
    beside: async (path) => files.get(path)?.bytes() ?? null,
    losses: encrypted > 0 ? [remark('remark.encrypted', { count: encrypted })] : [],
  };
}

/** The notes one after the other. By places: a note may hold some hundred megabytes. */
function* notesOf(text: string): Generator<string> {
  const opening = /<note(?:\s[^>]*)?>/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const from = opening.lastIndex;
    const end = text.indexOf('</note>', from);
    yield text.slice(from, end < 0 ? text.length : end);
    opening.lastIndex = end < 0 ? text.length : end;
  }
}

function readNote(note: string, row: number, files: Map<string, EnexFile>): ForeignItem | BadRow {
  const { content, outside: around } = parts(note);
  const { resources, outside } = readResources(around, row);
  const values = (name: string) => valuesOf(outside, name);
  const [url] = values('source-url');
  const [title] = values('title').filter(Boolean);
  const [author] = values('author');
  const [created] = values('created');
  const saved = momentOf(created);
  const attached = resources.filter(({ mediaType }) => !/^image\//.test(mediaType));
  for (const one of resources) files.set(one.path, one);
  return makeItem(
    row,
    {
      id: [created, title].join(' '),
      ...(url ? { url } : {}),
      ...(title ? { title } : {}),
      ...(author ? { authors: [author] } : {}),
      ...(saved ? { saved } : {}),
      tags: values('tag'),
      content: { kind: 'html', text: htmlOf(content, resources) },
      files: attached.map(({ path, mediaType }) => ({ path, mediaType })),
      highlights: tasksOf(outside),
    },
    { ...recordOf(outside), attachments: attached.map(({ path }) => path) },
  );
}

/** The content and the rest: what the content says must not be taken for a field. */
function parts(note: string): { content: string; outside: string } {
  const from = note.indexOf('<content>');
  if (from < 0) return { content: '', outside: note };
  const end = note.indexOf('</content>', from);
  const inner = note.slice(from + 9, end < 0 ? note.length : end).trim();
  const data = /^<!\[CDATA\[([\s\S]*?)(?:\]\]>)?$/.exec(inner)?.[1];
  return {
    content: data?.replaceAll(']]]]><![CDATA[>', ']]>') ?? plain(inner),
    outside: note.slice(0, from) + (end < 0 ? '' : note.slice(end + 10)),
  };
}

const valuesOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, one = '']) =>
    plain(one.replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, '$1')),
  );

/** The note's own mark-up as HTML: boxes to tick as signs, pictures where they stand. */
function htmlOf(content: string, resources: readonly EnexFile[]): string {
  const byHash = new Map(resources.map((one) => [one.hash, one]));
  return content
    .replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/g, '')
    .replace(/<(\/?)en-note\b[^>]*>/g, '<$1div>')
    .replace(/<en-todo\b([^>]*?)\/?>(?:<\/en-todo>)?/g, (_all, attributes: string) =>
      /checked\s*=\s*"true"/.test(attributes) ? '☑ ' : '☐ ',
    )
    .replace(/<en-media\b([^>]*?)\/?>(?:<\/en-media>)?/g, (_all, attributes: string) => {
      const hash = /hash\s*=\s*"([0-9a-f]+)"/i.exec(attributes)?.[1]?.toLowerCase() ?? '';
      const alt = /alt\s*=\s*"([^"]*)"/.exec(attributes)?.[1] ?? '';
      const one = byHash.get(hash);
      if (!one) return '';
      return /^image\//.test(one.mediaType)
        ? `<img src="data:${one.mediaType};base64,${one.base64}" alt="${alt}">`
        : '';
    });
}

/** Tasks of newer versions stand beside the content: each becomes a note on the article. */
const tasksOf = (outside: string) =>
  [...outside.matchAll(/<task>([\s\S]*?)<\/task>/g)].map(([, task = '']) => {
    const [title = ''] = valuesOf(task, 'title');
    const isDone = valuesOf(task, 'taskStatus')[0] === 'completed';
    const due = momentOf(valuesOf(task, 'dueDate')[0])?.slice(0, 10);
    const note = [`${isDone ? '☑' : '☐'} ${title}`, ...(due ? [due] : [])].join('\n');
    return {
      id: valuesOf(task, 'taskGroupNoteLevelID').concat(title).join(' '),
      quote: '',
      note,
      tags: [],
    };
  });

/** Every field of the note by its name. */
function recordOf(outside: string): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const fields = outside.replace(/<task>[\s\S]*?<\/task>/g, '');
  for (const [, name = '', value = ''] of fields.matchAll(/<([a-z][\w-]*)>([^<]*)<\/\1>/gi)) {
    const before = record[name];
    record[name] = before === undefined ? plain(value) : [before, plain(value)].flat();
  }
  return record;
}
