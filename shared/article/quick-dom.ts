import { Element, parseHTML } from 'linkedom';

/*
 * linkedom answers some questions by building what nobody keeps: a set of tokens for every class name, a
 * style sheet for every element, a compiled selector for every list of names. Readability and our rules
 * ask them thousands of times for one page. The answers below are the same, for a tenth of the time.
 */

type Attribute = { value: string };
type Native = {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly ownerDocument: { createAttribute(name: string): Attribute };
  querySelectorAll(selector: string): ArrayLike<unknown>;
  getElementsByTagName(name: string): ArrayLike<unknown>;
  getAttributeNode(name: string): Attribute | null;
  setAttributeNode(attribute: Attribute): void;
};

const NAMES = /^[a-z][a-z0-9]*(?:, ?[a-z][a-z0-9]*)*$/;

/**
 * linkedom strings all nodes of a page on one chain, each with the place where it ends. Following the
 * chain takes a fraction of the time of asking for children and neighbours; its links are symbols.
 */
const [NEXT, END] = chainOf(parseHTML('<p></p>').document.documentElement);

function chainOf(node: object): [next: symbol, end: symbol] {
  const symbols = new Map<string | undefined, symbol>();
  for (let at: object | null = node; at; at = Object.getPrototypeOf(at))
    for (const one of Object.getOwnPropertySymbols(at)) symbols.set(one.description, one);
  const [next, end] = [symbols.get('next'), symbols.get('end')];
  if (!next || !end) throw new Error('linkedom strings its nodes in another way than before');
  return [next, end];
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Teaches the elements of linkedom the short ways; to be called once. */
export function quickenElements(): void {
  const elements = Element.prototype as unknown as Native;
  const { querySelectorAll, getElementsByTagName } = elements;
  const style = Object.getOwnPropertyDescriptor(elements, 'style')?.get;
  const setText = Object.getOwnPropertyDescriptor(elements, 'textContent')?.set;
  Object.defineProperties(elements, {
    className: { get: classNameOf, set: setClassName },
    textContent: { get: textOf, ...(setText ? { set: setText } : {}) },
    // An element without the attribute has no style to ask for: null, as of elements that are not HTML.
    style: {
      get(this: Native) {
        return this.getAttributeNode('style') === null ? null : style?.call(this);
      },
    },
    querySelectorAll: {
      value(this: Native, selector: string) {
        return NAMES.test(selector)
          ? elementsNamed(this, new Set(selector.split(/, ?/)))
          : querySelectorAll.call(this, selector);
      },
    },
    getElementsByTagName: {
      value(this: Native, name: string) {
        return NAMES.test(name)
          ? elementsNamed(this, new Set([name]))
          : getElementsByTagName.call(this, name);
      },
    },
  });
}

function textOf(this: Native): string {
  let text = '';
  const end = linkOf(this, END);
  for (let node = linkOf(this, NEXT); node !== end; node = linkOf(node, NEXT))
    if (node.nodeType === TEXT || node.nodeType === CDATA) text += node.textContent;
  return text;
}

const linkOf = (node: Native, link: symbol): Native =>
  (node as unknown as Readonly<Record<symbol, Native>>)[link] as Native;

function classNameOf(this: Native): string {
  return this.getAttributeNode('class')?.value ?? '';
}

/** linkedom calls this for every class attribute that it reads: then the value stands there already. */
function setClassName(this: Native, value: string): void {
  const attribute = this.getAttributeNode('class');
  if (attribute?.value === value) return;
  const changed = attribute ?? this.ownerDocument.createAttribute('class');
  changed.value = value;
  if (changed !== attribute) this.setAttributeNode(changed);
}

/** The elements of some names below another, in the order of the page. */
function elementsNamed(root: Native, names: ReadonlySet<string>): Native[] {
  const found: Native[] = [];
  const end = linkOf(root, END);
  for (let node = linkOf(root, NEXT); node !== end; node = linkOf(node, NEXT))
    if (node.nodeType === ELEMENT && names.has(node.localName)) found.push(node);
  return found;
}
