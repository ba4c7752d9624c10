import { Element } from 'linkedom';

/*
 * linkedom answers some questions by building what nobody keeps: a set of tokens for every class name, a
 * style sheet for every element, a compiled selector for every list of names. Readability and our rules
 * ask them thousands of times for one page. The answers below are the same, for a tenth of the time.
 */

type Attribute = { value: string };
type Native = {
  readonly localName: string;
  readonly firstChild: Native | null;
  readonly nextSibling: Native | null;
  readonly parentNode: Native | null;
  readonly ownerDocument: { createAttribute(name: string): Attribute };
  querySelectorAll(selector: string): ArrayLike<unknown>;
  getAttributeNode(name: string): Attribute | null;
  setAttributeNode(attribute: Attribute): void;
};

const NAMES = /^[a-z][a-z0-9]*(?:, ?[a-z][a-z0-9]*)*$/;

/** Teaches the elements of linkedom the short ways; to be called once. */
export function quickenElements(): void {
  const elements = Element.prototype as unknown as Native;
  const { querySelectorAll } = elements;
  const style = Object.getOwnPropertyDescriptor(elements, 'style')?.get;
  Object.defineProperties(elements, {
    className: { get: classNameOf, set: setClassName },
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
  });
}

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

/** The elements of some names below another, in the order of the page. Walks without recursion. */
function elementsNamed(root: Native, names: ReadonlySet<string>): Native[] {
  const found: Native[] = [];
  for (let node = following(root, root); node; node = following(node, root))
    if (names.has(node.localName)) found.push(node);
  return found;
}

function following(node: Native, root: Native): Native | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Native | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}
