import MarkdownIt from 'markdown-it';
import { parseDocument } from './dom.ts';
import type { Finding } from './evidence.ts';
import type { Piece } from './piece.ts';
import { readBlocks } from './read-blocks.ts';

/** A Markdown text: its front matter fields, its title (the first heading) and its blocks. */
export type ReadMarkdown = {
  readonly titles: readonly Finding<string>[];
  readonly fields: Readonly<Record<string, string>>;
  readonly pieces: readonly Piece[];
};

// Raw HTML inside Markdown is read, never drawn: only its text survives as blocks.
const markdown = new MarkdownIt({ html: true, linkify: false });

/** Reads Markdown (CommonMark with tables) and its YAML front matter of plain "key: value" lines. */
export function readMarkdown(raw: string, base?: string): ReadMarkdown {
  const matter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(raw);
  const fields = matter?.[1] === undefined ? {} : readFields(matter[1]);
  const html = markdown.render(matter ? raw.slice(matter[0].length) : raw);
  const body = parseDocument(`<html><body>${html}</body></html>`).body;
  const pieces = body ? readBlocks(body, base) : [];
  const heading = pieces[0]?.kind === 'heading' && pieces[0].level === 1 ? pieces[0] : null;
  const named = fields.title ? [{ value: fields.title, from: 'front matter: title' }] : [];
  const titled = heading ? [{ value: heading.text, from: 'text: first heading' }] : [];
  return { titles: [...named, ...titled], fields, pieces: heading ? pieces.slice(1) : pieces };
}

function readFields(matter: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of matter.split(/\r?\n/)) {
    const pair = /^([\w-]+)\s*:\s*(.+)$/.exec(line);
    if (!pair?.[1] || !pair[2]) continue;
    fields[pair[1].toLowerCase()] = pair[2].trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return fields;
}
