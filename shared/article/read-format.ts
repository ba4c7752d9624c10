import { fail, ok, type Result } from '../base/result.ts';
import type { Metadata, Warning } from '../model/article.ts';
import type { ArticleInput, PageRun } from './article-input.ts';
import { decodeText } from './decode-text.ts';
import type { Format } from './detect-format.ts';
import type { Finding } from './evidence.ts';
import type { JsonNode } from './metadata/json-ld.ts';
import type { PageClues } from './metadata/page-clues.ts';
import type { Piece } from './piece.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

/** What one original says, whatever its format. */
export type Original = {
  readonly titles: readonly Finding<string>[];
  readonly pieces: readonly Piece[];
  readonly warnings: readonly Warning[];
  readonly fields: Omit<Partial<Metadata>, 'title'>;
  readonly addresses?: readonly Finding<string>[];
  readonly clues?: PageClues;
  readonly nodes?: readonly JsonNode[];
  readonly dir?: string;
  readonly charset?: string;
  readonly runs?: readonly PageRun[];
};

/** Reads an original by its format. */
export async function readFormat(format: Format, input: ArticleInput): Promise<Result<Original>> {
  switch (format) {
    case 'html':
      return ok(readPage(input));
    case 'markdown':
      return ok(readMarkdownFile(input));
    case 'text':
      return ok(readTextFile(input));
    default:
      return fail('unsupported', `Files of the kind “${format}” cannot be read yet.`);
  }
}

const charsetOf = (mediaType: string | undefined): string | undefined =>
  /charset\s*=\s*"?([\w-]+)/i.exec(mediaType ?? '')?.[1];

function readPage(input: ArticleInput): Original {
  const { text, charset } = decodeText(input.bytes, charsetOf(input.mediaType), true);
  return { ...readHtmlText(text, input), charset };
}

/** Reads the text of an HTML page; a page saved by SingleFile names its address in a comment. */
export function readHtmlText(
  html: string,
  input: { readonly url?: string; readonly received: string },
): Original {
  const saved = /<!--\s*Page saved with SingleFile\s*[\s\S]{0,40}?url:\s*(\S+)/i.exec(
    html.slice(0, 20_000),
  )?.[1];
  const read = readHtml(html, input.url ?? saved, input.received);
  const { titles, nodes, ...fields } = read.metadata;
  const addresses = saved ? [{ value: saved, from: 'SingleFile comment' }] : [];
  return {
    titles,
    nodes,
    fields,
    pieces: read.pieces,
    warnings: read.warnings,
    clues: read.clues,
    dir: read.dir,
    addresses,
  };
}

function readTextFile(input: ArticleInput): Original {
  const { text, charset } = decodeText(input.bytes, charsetOf(input.mediaType));
  return { ...readText(text), warnings: [], fields: {}, charset };
}

function readMarkdownFile(input: ArticleInput): Original {
  const { text, charset } = decodeText(input.bytes, charsetOf(input.mediaType));
  const { titles, pieces, fields } = readMarkdown(text, input.url);
  const url = fields.url ?? fields.source;
  const addresses = url && /^https?:/.test(url) ? [{ value: url, from: 'front matter: url' }] : [];
  return { titles, pieces, warnings: [], fields: {}, charset, addresses };
}
