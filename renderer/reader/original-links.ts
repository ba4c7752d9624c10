import { doOrTell } from '../app/do.ts';
import type { ForeignDocument } from './foreign-document.ts';

/**
 * Keeps a captured page where it is: a frame that follows a link shows an error instead of the page. A
 * link to a place in the page scrolls there; another one is asked about and opened outside, read
 * against the address that the page was saved from.
 */
export function keepLinks(inside: ForeignDocument, address: string | undefined): void {
  const press = (event: Event) => {
    const path = event.composedPath();
    if (!path.some(isLink)) return;
    event.preventDefault();
    const link = path.map(hrefOf).find((href) => href !== null);
    if (event.type === 'click' && link) follow(inside, link.trim(), address);
  };
  const stay = (event: Event) => event.preventDefault();
  for (const kind of ['click', 'auxclick']) inside.events.addEventListener(kind, press);
  for (const kind of ['submit', 'dragover', 'drop']) inside.events.addEventListener(kind, stay);
}

/** An address may also be put on a link by an animation, where no attribute shows it. */
const isLink = (target: EventTarget): boolean =>
  hrefOf(target) !== null || /^(a|area)$/i.test(nameOf(target));

/** The address on an element; SVG and MathML carry it on other elements than HTML, and elsewhere. */
const hrefOf = (target: EventTarget): string | null =>
  attributeOf(target, 'href') ?? attributeOf(target, 'xlink:href');

// A form's own fields take the place of its methods, and not everything on the way is an element.
const attributeOf = (target: EventTarget, name: string): string | null => {
  try {
    return Element.prototype.getAttribute.call(target, name);
  } catch {
    return null;
  }
};

const nameOf = (target: EventTarget): string =>
  'localName' in target && typeof target.localName === 'string' ? target.localName : '';

function follow({ its }: ForeignDocument, link: string, address: string | undefined): void {
  if (link.startsWith('#')) {
    const name = decode(link.slice(1));
    const place = its('getElementById')(name) ?? its('getElementsByName')(name)[0];
    if (place) Element.prototype.scrollIntoView.call(place);
    return;
  }
  const base = address !== undefined && URL.canParse(address) ? address : undefined;
  if (!URL.canParse(link, base)) return;
  const url = new URL(link, base);
  if (['http:', 'https:', 'mailto:'].includes(url.protocol) && url.href.length <= LONGEST)
    void doOrTell('link:open', { url: url.href });
}

/** Main takes no longer addresses. */
const LONGEST = 8_000;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
