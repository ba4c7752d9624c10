import type { Block } from '../model/text-version.ts';
import { addressesInSet } from './beside.ts';
import { cleanText, oneLine } from './clean-text.ts';
import { CDATA, type DomElement, type DomNode, isElement, TEXT } from './dom.ts';
import { embeddedNumber, type FindPicture, noPictures } from './find-picture.ts';
import { type InlineText, startInline } from './inline-text.ts';
import type { Piece } from './piece.ts';
import { readTable } from './read-table.ts';
import { webAddress } from './web-address.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'section summary table tbody td tfoot th thead tr ul caption picture video audio'
  ).split(' '),
);
const SKIPPED = new Set(
  (
    'script style noscript template svg iframe object embed canvas button input select textarea head title meta ' +
    'link applet map audio video'
  ).split(' '),
);
const MARKS: Record<string, 'emphasis' | 'strong' | 'code' | 'subscript' | 'superscript'> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'subscript',
  sup: 'superscript',
};
// Deeper trees are attacks or broken pages; their text is kept, their structure is not.
const DEEPEST = 400;

type Walk = {
  readonly inline: InlineText;
  readonly pieces: Piece[];
  readonly base: string | undefined;
  readonly findPicture: FindPicture;
  context: Context;
};
type Context = {
  readonly kind: Block['kind'];
  readonly level?: number;
  readonly ordered?: boolean;
  readonly element: DomElement;
  readonly depth: number;
};

/**
 * Reads the blocks below an element, in order. `base` is the address that relative links mean,
 * `findPicture` names the pictures that the original holds.
 */
export function readBlocks(
  root: DomElement,
  base?: string,
  findPicture: FindPicture = noPictures,
): Piece[] {
  const context: Context = { kind: 'paragraph', element: root, depth: 0 };
  const walk: Walk = { inline: startInline(), pieces: [], base, findPicture, context };
  walkChildren(root, walk);
  flush(walk);
  return walk.pieces;
}

function walkChildren(element: DomElement, walk: Walk): void {
  for (let node = element.firstChild; node; node = node.nextSibling) walkNode(node, walk);
}

function walkNode(node: DomNode, walk: Walk): void {
  if (node.nodeType === TEXT || node.nodeType === CDATA) walk.inline.append(node.textContent ?? '');
  else if (isElement(node)) walkElement(node, walk);
}

function walkElement(element: DomElement, walk: Walk): void {
  const name = element.localName;
  if (SKIPPED.has(name)) return;
  if (name === 'br') walk.inline.lineBreak();
  else if (name === 'img') readImage(element, walk);
  else if (walk.context.depth > DEEPEST) walk.inline.append(` ${element.textContent ?? ''} `);
  else if (BLOCKS.has(name)) walkBlock(element, name, walk);
  else walkInline(element, name, walk);
}

function walkInline(element: DomElement, name: string, walk: Walk): void {
  const start = walk.inline.open();
  const count = walk.pieces.length;
  within(walk, walk.context, () => walkChildren(element, walk));
  if (walk.pieces.length !== count) return;
  const kind = MARKS[name];
  if (kind) walk.inline.close(start, kind);
  if (name !== 'a') return;
  const href = webAddress(element.getAttribute('href') ?? '', walk.base);
  if (href && !element.getAttribute('href')?.startsWith('#'))
    walk.inline.close(start, 'link', href);
}

function walkBlock(element: DomElement, name: string, walk: Walk): void {
  flush(walk);
  if (name === 'pre') readPreformatted(element, walk);
  else if (name === 'figure') readFigure(element, walk);
  else if (name === 'table' && addTable(element, walk)) return;
  else {
    within(walk, contextOf(element, name, walk.context), () => {
      walkChildren(element, walk);
      flush(walk, element);
    });
  }
}

/** Runs a step one level deeper, then returns to the context before. */
function within(walk: Walk, context: Context, step: () => void): void {
  const before = walk.context;
  walk.context = { ...context, depth: before.depth + 1 };
  step();
  walk.context = before;
}

function contextOf(element: DomElement, name: string, outer: Context): Context {
  const here = { ...outer, element };
  if (/^h[1-6]$/.test(name)) return { ...here, kind: 'heading', level: Number(name[1]) };
  if (name === 'blockquote') {
    const level = outer.kind === 'quote' ? Math.min(9, (outer.level ?? 1) + 1) : 1;
    return { kind: 'quote', level, element, depth: outer.depth };
  }
  if (name === 'li') return listItem(element, outer);
  if (isNote(element)) return { kind: 'note', element, depth: outer.depth };
  return here;
}

function listItem(element: DomElement, outer: Context): Context {
  const level = outer.kind === 'list-item' ? Math.min(9, (outer.level ?? 1) + 1) : 1;
  const ordered = element.parentNode?.localName === 'ol';
  return { kind: 'list-item', level, ordered, element, depth: outer.depth };
}

const isNote = (element: DomElement): boolean =>
  /\b(doc-)?(foot|end)notes?\b/.test(
    `${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`,
  );

/** Closes the running text: two line breaks in a row part paragraphs, as old pages write them. */
function flush(walk: Walk, element = walk.context.element): void {
  if (walk.inline.length() === 0) return;
  const { text, marks } = walk.inline.take();
  const { kind, level, ordered } = walk.context;
  const parts = /\n[ ]*\n/.test(text) ? [...text.matchAll(/(?:(?!\n[ ]*\n)[\s\S])+/g)] : null;
  const shape = {
    kind,
    ...(level ? { level } : {}),
    ...(ordered === undefined ? {} : { ordered }),
  };
  for (const part of parts ?? [{ 0: text, index: 0 }]) {
    const body = part[0].trim();
    if (body === '') continue;
    const from = part.index + part[0].indexOf(body);
    const own = marks
      .filter((mark) => mark.start < from + body.length && mark.end > from)
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - from),
        end: Math.min(body.length, mark.end - from),
      }));
    walk.pieces.push({ ...shape, ...scriptOf(element), text: body, marks: own });
  }
}

function scriptOf(element: DomElement): { dir?: 'ltr' | 'rtl'; lang?: string } {
  const dir = element.getAttribute('dir');
  const lang = element.getAttribute('lang');
  return { ...(dir === 'rtl' || dir === 'ltr' ? { dir } : {}), ...(lang ? { lang } : {}) };
}

function readPreformatted(element: DomElement, walk: Walk): void {
  const text = cleanText(element.textContent ?? '').replace(/^\n+|\s+$/g, '');
  if (text.trim()) walk.pieces.push({ kind: 'preformatted', text, marks: [] });
}

function addTable(element: DomElement, walk: Walk): boolean {
  const table = readTable(element);
  const caption = table ? oneLine(element.querySelector('caption')?.textContent ?? '') : '';
  if (caption) walk.pieces.push({ kind: 'figure', text: caption, marks: [] });
  if (table) walk.pieces.push(table);
  return table !== null;
}

const CAPTION = 'figcaption, .caption, .wp-caption-text';

/** A figure with one picture is one block; anything else in a figure is read as usual. */
function readFigure(element: DomElement, walk: Walk): void {
  const image = element.querySelector('img');
  const captions = [...element.querySelectorAll(CAPTION)].filter(
    (one) => one.localName === 'figcaption',
  );
  const caption = oneLine(captions[0]?.textContent ?? '');
  const all = oneLine(element.textContent ?? '');
  if (image && all.length <= caption.length + 2) {
    const picture = pictureOf(image, walk);
    const inline = startInline();
    inline.append(captions[0] ? caption : '');
    const { text, marks } = inline.take();
    if (picture || text)
      walk.pieces.push({
        kind: 'figure',
        text,
        marks,
        ...(picture ? { image: picture } : {}),
      });
    return;
  }
  within(walk, { ...walk.context, element }, () => {
    walkChildren(element, walk);
    flush(walk, element);
  });
}

/** A picture between paragraphs is a figure without caption; one inside a sentence is passed over. */
function readImage(element: DomElement, walk: Walk): void {
  const image = pictureOf(element, walk);
  if (!image || walk.inline.length() > 0) return;
  if (walk.context.kind === 'heading' || walk.context.kind === 'list-item') return;
  walk.pieces.push({ kind: 'figure', text: '', marks: [], image });
}

/** Where a picture lies and what it shows; null for counters, icons and empty sources. */
function pictureOf(image: DomElement, { base, findPicture }: Walk): Block['image'] | null {
  const sides = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  if (sides.some((side) => side <= 32)) return null;
  const raw = addressOf(image);
  const src = raw.startsWith('data:') ? undefined : webAddress(raw, base);
  const file = [raw, ...furtherAddresses(image)].map(findPicture).find(Boolean);
  const alt = oneLine(image.getAttribute('alt') ?? '');
  if (!src && !alt && !file) return null;
  return { ...(src ? { src } : {}), ...(file ? { file } : {}), ...(alt ? { alt } : {}) };
}

/** Where a picture lies; short data stand in for one that is loaded later. */
function addressOf(image: DomElement): string {
  const src = image.getAttribute('src') ?? '';
  const isStandIn = src === '' || (src.startsWith('data:') && embeddedNumber(src) === null);
  return (isStandIn ? image.getAttribute('data-src') : null) ?? src;
}

/** Where the same picture lies in other sizes: a saved page often holds only the one that was shown. */
function furtherAddresses(image: DomElement): string[] {
  const outer = image.parentNode;
  const sources = outer?.localName === 'picture' ? [...outer.querySelectorAll('source')] : [];
  return [image, ...sources].flatMap((one) => addressesInSet(one.getAttribute('srcset') ?? ''));
}
