import type { PDFContext, PDFDocument, PDFRef } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFString, PDFRef as Ref } from 'pdf-lib';
import { register } from './pdf-values.ts';

const name = (text: string) => PDFName.of(text);

/** The structure tree that Chromium wrote, opened for changes. */
export type TagTree = {
  /** The structure element that holds a reference to this annotation. */
  elementOf(annotation: PDFRef): PDFRef | undefined;
  rename(element: PDFRef, role: string): void;
  /** Drops the reference to a deleted annotation. */
  release(annotation: PDFRef): void;
  /** Puts an annotation into an element and numbers it in the parent tree. */
  hold(element: PDFRef, annotation: PDFRef, page: PDFRef): void;
  /** Adds an empty element as the last child of another. */
  addChild(parent: PDFRef, role: string): PDFRef;
  /** Numbers an annotation that its element holds already. */
  number(element: PDFRef, annotation: PDFRef): void;
  /** Writes the parent tree back and renumbers the element names; call once. */
  close(): void;
};

/** Opens the tag tree of a printed document; null where Chromium wrote none. */
export function openTagTree(doc: PDFDocument): TagTree | null {
  const { context } = doc;
  const root = doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return null;
  const elements = listElements(context);
  const holders = findHolders(context, elements);
  const numbered: [number, PDFRef][] = [];
  let next = doc.getPageCount();

  const number = (element: PDFRef, annotation: PDFRef) => {
    context.lookup(annotation, PDFDict).set(name('StructParent'), PDFNumber.of(next));
    numbered.push([next, element]);
    next += 1;
  };
  const kidsOf = (element: PDFRef): PDFArray => openKids(context, element);

  return {
    elementOf: (annotation) => holders.get(annotation),
    rename: (element, role) => context.lookup(element, PDFDict).set(name('S'), name(role)),
    release: (annotation) => {
      const element = holders.get(annotation);
      if (!element) return;
      const kids = kidsOf(element);
      const at = kids.asArray().findIndex((kid) => heldBy(context, kid) === annotation);
      if (at >= 0) kids.remove(at);
      holders.delete(annotation);
    },
    hold: (element, annotation, page) => {
      kidsOf(element).push(context.obj({ Type: 'OBJR', Obj: annotation, Pg: page }));
      holders.set(annotation, element);
      number(element, annotation);
    },
    addChild: (parent, role) => {
      const child = register(context, { Type: 'StructElem', S: role, P: parent, K: [] });
      kidsOf(parent).push(child);
      return child;
    },
    number,
    close: () => {
      writeParentTree(context, root, numbered, next);
      wrapListItems(context, elements);
      renumberNames(context, root, elements);
    },
  };
}

type Element = { readonly ref: PDFRef; readonly dict: PDFDict };

function listElements(context: PDFContext): Element[] {
  const type = name('StructElem');
  return context
    .enumerateIndirectObjects()
    .flatMap(([ref, dict]) =>
      dict instanceof PDFDict && dict.get(name('Type')) === type ? [{ ref, dict }] : [],
    );
}

function findHolders(context: PDFContext, elements: readonly Element[]): Map<PDFRef, PDFRef> {
  const holders = new Map<PDFRef, PDFRef>();
  for (const { ref, dict } of elements) {
    const kids = dict.lookup(name('K'));
    const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    for (const kid of list) {
      const annotation = heldBy(context, kid);
      if (annotation) holders.set(annotation, ref);
    }
  }
  return holders;
}

/** The annotation that an OBJR points at. */
function heldBy(context: PDFContext, kid: unknown): PDFRef | undefined {
  const dict = kid instanceof Ref ? undefined : kid;
  if (!(dict instanceof PDFDict)) return undefined;
  const target = dict.get(name('Obj'));
  return target instanceof Ref && context.lookup(target) !== undefined ? target : undefined;
}

function openKids(context: PDFContext, element: PDFRef): PDFArray {
  const dict = context.lookup(element, PDFDict);
  const kids = dict.lookup(name('K'));
  if (kids instanceof PDFArray) return kids;
  const array = context.obj(kids ? [dict.get(name('K')) as never] : []);
  dict.set(name('K'), array);
  return array;
}

/** Appends annotations to the parent tree, whose page entries Chromium keeps in /Nums or /Kids. */
function writeParentTree(
  context: PDFContext,
  root: PDFDict,
  numbered: readonly [number, PDFRef][],
  next: number,
): void {
  const tree = root.lookup(name('ParentTree'), PDFDict);
  const entries = numbered.flatMap(([key, ref]) => [PDFNumber.of(key), ref]);
  const nums = tree.lookup(name('Nums'));
  if (nums instanceof PDFArray) {
    for (const entry of entries) nums.push(entry);
  } else if (numbered.length > 0) {
    const leaf = context.obj({
      Limits: [numbered[0]?.[0] ?? 0, numbered.at(-1)?.[0] ?? 0],
      Nums: entries,
    });
    tree.lookup(name('Kids'), PDFArray).push(context.register(leaf));
  }
  root.set(name('ParentTreeNextKey'), PDFNumber.of(next));
}

/** A list item holds its content in a body (ISO 32000-1, 14.8.4.3.3); Chromium leaves that out. */
function wrapListItems(context: PDFContext, elements: readonly Element[]): void {
  for (const { ref, dict } of elements) {
    if (dict.get(name('S')) !== name('LI')) continue;
    const kids = openKids(context, ref).asArray();
    const body = register(context, { Type: 'StructElem', S: 'LBody', P: ref, K: [...kids] });
    for (const kid of kids) context.lookupMaybe(kid, PDFDict)?.set(name('P'), body);
    dict.set(name('K'), context.obj([body]));
  }
}

/**
 * Chromium names every element by a counter of its process: the same article would never give the
 * same file twice. Only header cells need a name, for table cells refer to them, and notes (PDF/UA-1,
 * 7.9); theirs are renumbered.
 */
function renumberNames(context: PDFContext, root: PDFDict, elements: readonly Element[]): void {
  const fresh = new Map<string, PDFString>();
  for (const { dict } of elements) renumberHeaders(dict.lookup(name('A')), fresh);
  const named: { readonly id: PDFString; readonly ref: PDFRef }[] = [];
  for (const { ref, dict } of elements) {
    const id = dict.get(name('ID'));
    const known = id instanceof PDFString ? fresh.get(id.asString()) : undefined;
    const isNote = dict.get(name('S')) === name('Note');
    const renamed = known ?? (isNote ? PDFString.of(`note${named.length + 1}`) : undefined);
    dict.delete(name('ID'));
    if (!renamed) continue;
    dict.set(name('ID'), renamed);
    named.push({ id: renamed, ref });
  }
  root.delete(name('IDTree'));
  if (named.length === 0) return;
  // A name tree is in the order of its names.
  named.sort((a, b) => (a.id.asString() < b.id.asString() ? -1 : 1));
  const names = context.obj(named.flatMap(({ id, ref }) => [id, ref]));
  root.set(name('IDTree'), context.obj({ Names: names }));
}

function renumberHeaders(attributes: unknown, fresh: Map<string, PDFString>): void {
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of list) {
    const headers = one instanceof PDFDict ? one.lookup(name('Headers')) : undefined;
    if (!(headers instanceof PDFArray)) continue;
    headers.asArray().forEach((header, index) => {
      if (!(header instanceof PDFString)) return;
      const renamed = fresh.get(header.asString()) ?? PDFString.of(`n${fresh.size + 1}`);
      fresh.set(header.asString(), renamed);
      headers.set(index, renamed);
    });
  }
}
