import { DOMParser, parseHTML } from 'linkedom';
import { quickenElements } from './quick-dom.ts';

quickenElements();

/**
 * The few members of the DOM that reading needs, written down here because this storey knows no
 * browser. linkedom's nodes satisfy them.
 */
export type DomNode = {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly nextSibling: DomNode | null;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  textContent: string | null;
};
export type DomElement = DomNode & {
  readonly localName: string;
  readonly firstChild: DomNode | null;
  readonly firstElementChild: DomElement | null;
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>;
  readonly ownerDocument: DomDocument;
  className: string;
  id: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  contains(node: DomNode): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  remove(): void;
};
export type DomDocument = {
  readonly documentElement: DomElement | null;
  readonly head: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  getElementById(id: string): DomElement | null;
  createElement(name: string): DomElement;
};

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

/** Parses XML; answers its root, or null where it has none. Names keep their prefixes and their case. */
export function parseXml(xml: string): DomElement | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return (document as unknown as DomDocument).documentElement;
}

/** Parses HTML into a document of linkedom; a piece without html or body gets them. */
export function parseDocument(html: string): DomDocument {
  const whole = /<(html|body|head)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { document: DomDocument }).document;
}
