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

type Kind = { readonly ignoreCase: boolean };
type Linked = Native & Readonly<Record<symbol, Native>>;

/**
 * linkedom strings all nodes of a page on one chain, each with the place where it ends. Following the
 * chain takes a fraction of the time of asking for children and neighbours; its links are symbols, as is
 * the place where a document keeps of what kind it is.
 */
const sample = parseHTML('<p></p>').document;
const [NEXT, END] = symbolsOf(sample.documentElement, ['next', 'end']);
const [VALUE] = symbolsOf(sample.createTextNode(''), ['value']);
const [MIME] = symbolsOf(sample, ['mime']);

function symbolsOf<const Names extends readonly string[]>(
  node: object,
  names: Names,
): { readonly [At in keyof Names]: symbol } {
  const symbols = new Map<string | undefined, symbol>();
  for (let at: object | null = node; at; at = Object.getPrototypeOf(at))
    for (const one of Object.getOwnPropertySymbols(at)) symbols.set(one.description, one);
  return names.map((name) => {
    const found = symbols.get(name);
    if (!found) throw new Error('linkedom strings its nodes in another way than before');
    return found;
  }) as { readonly [At in keyof Names]: symbol };
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Teaches the elements of linkedom the short ways; to be called once. */
export function quickenElements(): void {
  const elements = Element.prototype as unknown as Native;
  const style = Object.getOwnPropertyDescriptor(elements, 'style')?.get;
  const setText = Object.getOwnPropertyDescriptor(elements, 'textContent')?.set;
  Object.defineProperties(elements, {
    className: { get: classNameOf, set: setClassName },
    textContent: { get: textOf, ...(setText ? { set: setText } : {}) },
    tagName: { get: tagNameOf },
    nodeName: { get: tagNameOf },
    // An element without the attribute has no style to ask for: null, as of elements that are not HTML.
    style: {
      get(this: Native) {
        return this.getAttributeNode('style') === null ? null : style?.call(this);
      },
    },
  });
  quickenParents(Object.getPrototypeOf(elements));
}

/** What documents and elements have in common. */
function quickenParents(parents: Native): void {
  const { querySelectorAll, getElementsByTagName } = parents;
  Object.defineProperties(parents, {
    querySelectorAll: {
      value(this: Linked, selector: string) {
        if (!NAMES.test(selector)) return querySelectorAll.call(this, selector);
        const names = selector.split(/, ?/);
        return elementsWhere(this, (one) => names.includes(one));
      },
    },
    getElementsByTagName: {
      value(this: Linked, name: string) {
        return NAMES.test(name)
          ? elementsWhere(this, (one) => one === name)
          : getElementsByTagName.call(this, name);
      },
    },
  });
}

function textOf(this: Linked): string {
  let text = '';
  const end = this[END];
  for (let node = this[NEXT]; node && node !== end; node = (node as Linked)[NEXT])
    if (node.nodeType === TEXT || node.nodeType === CDATA) text += (node as Linked)[VALUE];
  return text;
}

const capitals = new Map<string, string>();

/** Readability compares the names of elements all the time: the same string each time is told at once. */
function tagNameOf(this: Native): string {
  const name = this.localName;
  const { ignoreCase } = (this.ownerDocument as unknown as Record<symbol, Kind>)[MIME] as Kind;
  if (!ignoreCase) return name;
  const known = capitals.get(name);
  if (known !== undefined) return known;
  const capital = name.toUpperCase();
  // Pages make up names without end.
  if (capitals.size < MOST_NAMES) capitals.set(name, capital);
  return capital;
}

const MOST_NAMES = 1_000;

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

/** The elements below another whose names are wanted, in the order of the page. */
function elementsWhere(root: Linked, isWanted: (name: string) => boolean): Native[] {
  const found: Native[] = [];
  const end = root[END];
  for (let node = root[NEXT]; node && node !== end; node = (node as Linked)[NEXT])
    if (node.nodeType === ELEMENT && isWanted(node.localName)) found.push(node);
  return found;
}
