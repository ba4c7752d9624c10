import { Readability } from '@mozilla/readability';
import { oneLine } from './clean-text.ts';
import { type DomDocument, type DomElement, parseDocument } from './dom.ts';
import type { Finding } from './evidence.ts';
import { type PlacedPiece, readBlocks } from './read-blocks.ts';
import { leaveOutTeasers } from './read-text.ts';

/** What a page says. */
export type ReadHtml = {
  readonly document: DomDocument;
  readonly titles: readonly Finding<string>[];
  readonly pieces: readonly PlacedPiece[];
};

type Parsed = { title?: string | null; content?: unknown } | null;

/** Reads the article of an HTML page: Readability's choice of content, as blocks. */
export function readHtml(html: string, url?: string): ReadHtml {
  const document = parseDocument(html);
  const parsed = runReadability(document);
  const root = (parsed?.content as DomElement | undefined) ?? document.body;
  const pieces = root ? leaveOutTeasers(readBlocks(root, url)) : [];
  const title = oneLine(parsed?.title ?? document.querySelector('title')?.textContent ?? '');
  return { document, titles: title ? [{ value: title, from: 'html: title' }] : [], pieces };
}

function runReadability(document: DomDocument): Parsed {
  try {
    const options = { serializer: (node: unknown) => node };
    return new Readability(document as never, options as never).parse() as Parsed;
  } catch {
    return null;
  }
}
