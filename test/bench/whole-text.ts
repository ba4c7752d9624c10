import { parseHTML } from 'linkedom';
import type { ReadArticle } from '../../shared/article/read-article.ts';

/** An article's text with every left-out part at its place, as a reader who brings all back sees it. */
export function wholeText(read: ReadArticle): string {
  const { text } = read.fragment;
  let whole = '';
  let from = 0;
  for (const part of read.omitted) {
    whole += `${text.slice(from, part.at)}\n${part.fragment.text}\n`;
    from = part.at;
  }
  return whole + text.slice(from);
}

/** The text content of an HTML file. */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return document.body.textContent ?? '';
}

/** The body as the extraction benchmark means it: the text without the captions of pictures. */
export function bodyText(read: ReadArticle): string {
  return read.fragment.blocks
    .filter((block) => block.kind !== 'figure')
    .map((block) => read.fragment.text.slice(block.start, block.end))
    .join('\n');
}
