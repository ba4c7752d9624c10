import { escapeHtml } from '../../base/escape-html.ts';
import type { Article } from '../../model/article.ts';

/** One line that names an article: bylines, title, outlet, date, address; unknown parts are absent. */
export function citeArticle(article: Article): string {
  const { metadata } = article;
  const authors = (metadata.bylines?.value ?? []).join(', ');
  const title = `“${metadata.title.value}”`;
  const parts = [authors, title, metadata.outlet?.value ?? '', metadata.published?.value ?? ''];
  const address = metadata.canonicalUrl?.value ?? metadata.url?.value;
  const line = parts.filter((part) => part !== '').join(', ');
  return address === undefined ? `${line}.` : `${line}. ${address}`;
}

/** A passage in quotation marks with the citation of its article, as it goes to the clipboard. */
export const quoteWithCitation = (article: Article, passage: string): string =>
  `“${passage.trim()}” — ${citeArticle(article)}`;

/** The same for programs that take HTML, as word processors do. */
export function quoteAsHtml(article: Article, passage: string): string {
  const address = article.metadata.canonicalUrl?.value ?? article.metadata.url?.value;
  const source = address === undefined ? '' : ` cite="${escapeHtml(address)}"`;
  const words = escapeHtml(passage.trim()).replaceAll('\n', '<br>');
  return `<blockquote${source}><p>${words}</p></blockquote><p>— ${escapeHtml(citeArticle(article))}</p>`;
}
