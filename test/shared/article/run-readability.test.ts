import { describe, expect, it } from 'vitest';
import { type DomElement, parseDocument } from '../../../shared/article/dom.ts';
import { runReadability } from '../../../shared/article/run-readability.ts';

const sentence = 'The council met on Monday, heard the report, and put the vote off once more. ';
const page = (className: string) =>
  `<html><body><div class="${className}"><p>${sentence.repeat(5)}</p><p>${sentence.repeat(5)}</p></div></body></html>`;
const textOf = (content: DomElement | undefined) => content?.textContent?.trim().slice(0, 40);

describe('Readability without its copy of the page', () => {
  it('gives the page out again only where a second try is wanted', () => {
    const given: string[] = [];
    const read = (html: string) =>
      runReadability(parseDocument(html), () => {
        given.push(html);
        return parseDocument(html);
      });
    expect(textOf(read(page('story'))?.content)).toBe(sentence.slice(0, 40));
    expect(given).toEqual([]);
    // Everything lies in what the first try throws away as a list of comments.
    expect(textOf(read(page('comment'))?.content)).toBe(sentence.slice(0, 40));
    expect(given).toEqual([page('comment')]);
  });

  it('finds nothing on a page without a text', () => {
    const empty = '<html><body></body></html>';
    expect(
      runReadability(parseDocument(empty), () => parseDocument(empty))?.content,
    ).toBeUndefined();
  });
});
