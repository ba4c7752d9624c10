import { cleanText } from './clean-text.ts';
import { type DomElement, isElement, parseDocument } from './dom.ts';
import { type JsonNode, jsonText } from './metadata/json-ld.ts';
import type { Piece } from './piece.ts';
import { consentPage } from './words/failed-pages.ts';

// Compared are stretches of this many letters and digits: five to eight words, or a Chinese sentence.
const STRETCH = 32;
const ENOUGH_TEXT = 400;
const POOR = 0.75;
const BETTER = 0.15;
const SHORT = 1_500;
const LONGEST = 500_000;
// So many stretches, evenly taken, say enough; a hostile page has a hundred thousand.
const MOST = 120;

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** What a text holds of some stretches, 0 to 1. */
const shareOf = (stretches: readonly string[], text: string): number =>
  stretches.filter((one) => text.includes(one)).length / Math.max(1, stretches.length);

/** The text that the data of a page give as the body of its first article; "" where they give none of some length. */
export function statedBody(nodes: readonly JsonNode[]): string {
  const bodies = nodes.map((node) => jsonText(node, 'articleBody') ?? jsonText(node, 'text') ?? '');
  const stated = (bodies.find((one) => one !== '') ?? '').slice(0, LONGEST);
  const plain = /<(?:p|br|div|a|em|strong)\b/i.test(stated)
    ? stated
        .replace(/<\/?(?:p|br|div|h\d|li)\b[^<>]{0,500}>/gi, '\n')
        .replace(/<[^<>]{0,500}>/g, '')
    : stated;
  return plain.length >= ENOUGH_TEXT ? cleanText(plain) : '';
}

/**
 * Where to read an article whose data say that most of it was missed: the smallest element that holds
 * it, or, on a page that shows it only by its scripts, its paragraphs as the data give them. Null
 * where the pieces found hold the article, or nothing better is there. `html` is the tamed page.
 */
export function lookForBody(
  html: string,
  nodes: readonly JsonNode[],
  found: readonly Piece[],
): DomElement | Piece[] | null {
  const body = statedBody(nodes);
  if (body === '') return null;
  const wanted = letters(body);
  const all = wanted.match(new RegExp(`.{${STRETCH}}`, 'gu')) ?? [];
  const every = Math.ceil(all.length / MOST);
  const stretches = all.filter((_, at) => at % every === 0);
  const shown = letters(found.map((piece) => piece.text).join(' '));
  const had = shareOf(stretches, shown);
  if (had >= POOR) return null;
  const root = parseDocument(html).body;
  const holder = root && smallestHolder(root, stretches);
  const held = holder ? letters(holder.textContent ?? '') : '';
  const share = shareOf(stretches, held);
  if (holder && share >= had + BETTER && held.length <= wanted.length * 3) return holder;
  if (share > 0.3 || had > 0.3 || shown.length * 4 > wanted.length) return null;
  return body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'paragraph', text, marks: [] }));
}

/** Goes down from an element as long as one child holds nearly all that its parent holds. */
function smallestHolder(root: DomElement, stretches: readonly string[]): DomElement {
  let holder = root;
  for (let depth = 0; depth < 200; depth++) {
    const share = shareOf(stretches, letters(holder.textContent ?? ''));
    const next = [...holder.childNodes].find(
      (child) =>
        isElement(child) && shareOf(stretches, letters(child.textContent ?? '')) >= share * 0.97,
    );
    if (share === 0 || !next) return holder;
    holder = next as DomElement;
  }
  return holder;
}

/** True for pieces that are a question of consent and little else. */
export function isConsent(pieces: readonly Piece[]): boolean {
  const text = pieces.map((piece) => piece.text).join('\n');
  return text.length < SHORT && consentPage.test(text);
}

/** The page without its questions of consent: the largest elements with such words and little else. */
export function withoutConsent(html: string): ReturnType<typeof parseDocument> {
  const document = parseDocument(html);
  const open: DomElement[] = document.body ? [document.body] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const text = next.textContent ?? '';
    if (!consentPage.test(text)) continue;
    if (text.length < SHORT && next !== document.body) next.remove();
    else open.push(...next.children);
  }
  return document;
}
