import { remark } from '../i18n/failing.ts';
import type { Warning } from '../model/article.ts';
import { oneLine } from './clean-text.ts';
import { type DomElement, parseDocument } from './dom.ts';
import { createFindPicture, embeddedBytes, embeddedNumber } from './find-picture.ts';
import { leaveOut } from './leave-out.ts';
import type { JsonNode } from './metadata/json-ld.ts';
import { collectClues, type PageClues } from './metadata/page-clues.ts';
import { type PageMetadata, pageMetadata, shownFacts } from './metadata/page-metadata.ts';
import type { Piece } from './piece.ts';
import { readBlocks } from './read-blocks.ts';
import { runReadability } from './run-readability.ts';
import { isConsent, lookForBody, withoutConsent } from './second-look.ts';
import { tameHtml } from './tame-html.ts';

/** What a page says: its blocks, what it says about itself, and how well it could be read. */
export type ReadHtml = {
  readonly metadata: PageMetadata;
  readonly clues: PageClues;
  readonly dir: string;
  readonly pieces: readonly Piece[];
  readonly warnings: readonly Warning[];
};

// Above this many elements Readability takes seconds; the whole body is read instead.
const MOST_ELEMENTS = 60_000;

/**
 * Reads the article of an HTML page: Readability chooses the content, our own rules then judge every
 * block. Both see the page, never its scripts. `received` is the instant of the capture, `beside` gives
 * the bytes of pictures that came with the page.
 */
export function readHtml(
  html: string,
  url: string | undefined,
  received: string,
  beside: (src: string, base: string | undefined) => Uint8Array | null = () => null,
): ReadHtml {
  const tamed = tameHtml(html);
  const document = parseDocument(tamed.html);
  const clues = collectClues(document, tamed.scriptDates);
  const headlines = clues.headings
    .filter((one) => one.name === 'h1')
    .map((one) => oneLine(one.element.textContent ?? ''));
  const huge = clues.tooDeep || tamed.flattened || clues.elements > MOST_ELEMENTS;
  // Readability takes the page apart: what its elements say is read before.
  const facts = shownFacts(clues, url, received);
  const parsed = huge ? null : runReadability(document, () => parseDocument(tamed.html));
  const chosen = { title: parsed?.title ?? undefined, byline: parsed?.byline ?? undefined };
  const metadata = pageMetadata(clues, facts, chosen, url);
  const root = parsed?.content ?? document.body;
  const titles = [...metadata.titles.map((one) => one.value), ...headlines];
  const base = clues.base ?? url;
  const findPicture = createFindPicture((src) => {
    const number = embeddedNumber(src);
    return number === null ? beside(src, base) : embeddedBytes(tamed.embedded[number]);
  });
  const read = (element: DomElement) => readBlocks(element, base, findPicture);
  const first = root ? read(root) : [];
  const better = huge ? null : lookAgain(tamed.html, facts.nodes, first);
  const blocks = better === null ? first : Array.isArray(better) ? better : read(better);
  const pieces = leaveOut(blocks, { titles });
  const warnings = [...tamed.warnings];
  if (!parsed?.content) warnings.push({ code: 'whole-page', ...remark('remark.wholePage') });
  return { metadata, clues, dir: parsed?.dir ?? clues.dir, pieces, warnings };
}

/** Another place to read, or other pieces, where what was read cannot be the article; else null. */
function lookAgain(
  html: string,
  nodes: readonly JsonNode[],
  found: readonly Piece[],
): DomElement | Piece[] | null {
  const fresh = () => withoutConsent(html);
  const again = isConsent(found) ? runReadability(fresh(), fresh)?.content : undefined;
  return again ?? lookForBody(html, nodes, found);
}
