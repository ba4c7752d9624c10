import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';

/** What Readability says of a page; `content` is an element of the page that it was given. */
export type Parsed = {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly dir?: string | null;
  readonly content?: DomElement;
} | null;

/**
 * Runs Readability, which takes the page apart. Before it begins it writes the whole page down as HTML, for
 * a second try that one page in thirty needs: a tenth of its time. Instead, `again` gives the page once more
 * where a second try is wanted. Null where nothing was found.
 */
export function runReadability(document: DomDocument, again: () => DomDocument): Parsed {
  if (document.body !== null) Object.defineProperty(document.body, 'innerHTML', unwritten);
  try {
    return parse(document);
  } catch (error) {
    return error instanceof WantsPage ? tryParse(again()) : null;
  }
}

class WantsPage extends Error {}

const unwritten = {
  get: () => '',
  set() {
    throw new WantsPage();
  },
};

function tryParse(document: DomDocument): Parsed {
  try {
    return parse(document);
  } catch {
    return null;
  }
}

function parse(document: DomDocument): Parsed {
  const options = { keepClasses: true, serializer: (node: unknown) => node };
  return new Readability(document as never, options as never).parse() as Parsed;
}
