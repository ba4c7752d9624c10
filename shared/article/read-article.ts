import { ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import type { Metadata, Warning } from '../model/article.ts';
import type { TextVersion } from '../model/text-version.ts';
import type { ArticleInput, ReadArticle } from './article-input.ts';
import { countWords } from './count-words.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, extensions, type Format, mediaTypes } from './detect-format.ts';
import { decide, type Finding } from './evidence.ts';
import { assemble, type Piece } from './piece.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

export type { ArticleInput, ReadArticle } from './article-input.ts';

/**
 * Reads an original into blocks over one plain text, with metadata and its evidence. The plain text
 * is NFC with "\n" line ends, one "\n" between blocks, and white space collapsed outside of
 * preformatted blocks. The title is metadata only: it is not part of the text.
 */
export async function readArticle(input: ArticleInput): Promise<Result<ReadArticle>> {
  const format = detectFormat(input);
  const { text, charset } = decodeText(input.bytes, charsetOf(input.mediaType), format === 'html');
  const { titles, pieces } = readFormat(format, text, input.url);
  const { fragment, omitted } = assemble(pieces);
  const warnings: Warning[] = [];
  if (fragment.text.trim() === '')
    warnings.push({ code: 'empty', message: 'No text was found in this original.' });
  return ok({
    metadata: metadataOf(input, titles),
    fragment,
    omitted,
    warnings,
    mediaType: mediaTypes[format],
    extension: extensions[format],
    charset,
    words: countWords(fragment.text),
  });
}

function readFormat(
  format: Format,
  text: string,
  url: string | undefined,
): { titles: readonly Finding<string>[]; pieces: readonly Piece[] } {
  if (format === 'html') return readHtml(text, url);
  return format === 'markdown' ? readMarkdown(text, url) : readText(text);
}

const charsetOf = (mediaType: string | undefined): string | undefined =>
  /charset\s*=\s*"?([\w-]+)/i.exec(mediaType ?? '')?.[1];

function metadataOf(input: ArticleInput, titles: readonly Finding<string>[]): Metadata {
  const stem = input.fileName?.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const named = stem ? [{ value: stem, from: 'file name' }] : [];
  const title = decide(titles.length > 0 ? titles : named) ?? {
    value: 'Untitled',
    from: 'none',
    rivals: [],
  };
  const url = input.url ? { url: { value: input.url, from: 'capture', rivals: [] } } : {};
  return { title, ...url };
}

/** The first text version of a freshly read article. `now` is an instant. */
export function makeTextVersion(read: ReadArticle, captureId: string, now: string): TextVersion {
  return {
    sha256: sha256Hex(read.fragment.text),
    text: read.fragment.text,
    blocks: read.fragment.blocks,
    marks: read.fragment.marks,
    omitted: [...read.omitted],
    captureId,
    madeBy: 'extraction',
    createdAt: now,
  };
}
