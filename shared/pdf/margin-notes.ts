import type { PDFContext, PDFDocument, PDFRef } from 'pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef as Ref } from 'pdf-lib';
import type { PrintedLink } from './collect-markers.ts';
import { findSections, type Move, moveSections, type Section } from './page-sections.ts';
import type { TagTree } from './tag-tree.ts';

const name = (text: string) => PDFName.of(text);

/** The numbers of marked content, by page. */
type Shown = ReadonlyMap<PDFRef, ReadonlySet<number>>;
type Block = { readonly element: PDFRef; readonly shown: Shown };
type MarginNote = Block & { readonly block: number };

/** How margin notes and blocks stand in a printed article. */
export type MarginNotes = {
  readonly blocks: readonly Block[];
  readonly notes: readonly MarginNote[];
};

/**
 * Finds the notes beside the text by their labels, calls them notes in the tag tree and puts each after
 * the block beside which it stands. Chromium paints what floats before everything else on a page, and
 * print has to name a note before its block.
 */
export function tagMarginNotes(
  doc: PDFDocument,
  links: readonly PrintedLink[],
  tags: TagTree,
): MarginNotes {
  const { context } = doc;
  const parentOf = (element: PDFRef) => context.lookup(element, PDFDict).get(name('P'));
  const asides = new Set<PDFRef>();
  for (const { marker, ref } of links) {
    if (marker?.kind !== 'go' || !/^n\d/.test(marker.place)) continue;
    const label = tags.elementOf(ref);
    const aside = label && parentOf(label);
    if (aside instanceof Ref) asides.add(aside);
  }
  const [first] = asides;
  const blocks: Block[] = [];
  const notes: MarginNote[] = [];
  const read = (element: PDFRef): void => {
    const kids = kidsOf(context, element);
    const own = kids.filter((kid) => asides.has(kid as PDFRef)) as PDFRef[];
    const rest = kids.filter((kid) => !asides.has(kid as PDFRef));
    if (isBlock(context, element)) {
      const block = blocks.push({ element, shown: shownBy(context, rest, element) }) - 1;
      for (const aside of own)
        notes.push({ element: aside, shown: shownBy(context, [aside], element), block });
      if (own.length > 0) setKids(context, element, [...rest, ...own]);
      return;
    }
    let waiting: PDFRef[] = [];
    const ordered: unknown[] = [];
    for (const kid of kids) {
      if (asides.has(kid as PDFRef)) {
        waiting.push(kid as PDFRef);
        continue;
      }
      ordered.push(kid, ...waiting);
      for (const aside of waiting)
        notes.push({
          element: aside,
          shown: shownBy(context, [aside], element),
          block: blocks.length,
        });
      waiting = [];
      if (kid instanceof Ref) read(kid);
    }
    if (own.length > 0) setKids(context, element, [...ordered, ...waiting]);
  };
  const text = first && textAround(context, first);
  if (text) read(text);
  for (const aside of asides) tags.rename(aside, 'Note');
  return { blocks, notes };
}

/**
 * The content of a page with each margin note after its block, so that no reader that goes by the order
 * of the file finds one within a block, be it parted by the end of the page.
 */
export function orderMarginNotes(
  lines: readonly string[],
  page: PDFRef,
  { blocks, notes }: MarginNotes,
  pages: readonly PDFRef[],
): readonly string[] {
  const here = notes.filter((note) => note.shown.has(page));
  if (here.length === 0) return lines;
  const sections = findSections(lines);
  const sectionsOf = ({ shown }: Block) => {
    const numbers = shown.get(page);
    return numbers
      ? sections.filter((one) => one.numbers.some((number) => numbers.has(number)))
      : [];
  };
  const at = pages.indexOf(page);
  const staysOn = (block: Block, side: 'before' | 'after') =>
    ![...block.shown.keys()].some((other) =>
      side === 'before' ? pages.indexOf(other) < at : pages.indexOf(other) > at,
    );
  /** The end of the first block from the note's own that ends here, else the start of one that begins here. */
  const placeOf = (from: number): number | null => {
    for (const block of blocks.slice(from)) {
      const [first, last] = endsOf(sectionsOf(block));
      if (!first || !last) continue;
      if (staysOn(block, 'after')) return last.to + 1;
      if (staysOn(block, 'before')) return first.from;
    }
    return null;
  };
  const moved = here.flatMap((note): Move[] => {
    const before = placeOf(note.block);
    if (before === null) return [];
    const scope = sections.find((one) => one.to + 1 === before || one.from === before)?.scope;
    return sectionsOf(note)
      .filter((section) => section.scope === scope)
      .map((section) => ({ section, before }));
  });
  return moveSections(lines, moved);
}

const endsOf = (sections: readonly Section[]) => [sections[0], sections.at(-1)] as const;

const blockRoles = new Set(
  ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'Table', 'BlockQuote', 'Figure', 'Code'].map(
    name,
  ),
);

const isBlock = (context: PDFContext, element: PDFRef): boolean => {
  const role = context.lookup(element, PDFDict).get(name('S'));
  return role instanceof PDFName && blockRoles.has(role);
};

/** The element that holds the whole text: the one with the title in it. */
function textAround(context: PDFContext, element: PDFRef): PDFRef | undefined {
  const isTitle = (kid: unknown) =>
    kid instanceof Ref && context.lookupMaybe(kid, PDFDict)?.get(name('S')) === name('H1');
  for (let one: unknown = element; one instanceof Ref; ) {
    if (kidsOf(context, one).some(isTitle)) return one;
    one = context.lookupMaybe(one, PDFDict)?.get(name('P'));
  }
  return undefined;
}

function kidsOf(context: PDFContext, element: PDFRef): readonly unknown[] {
  const dict = context.lookup(element, PDFDict);
  const kids = dict.lookup(name('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids ? [dict.get(name('K'))] : [];
}

const setKids = (context: PDFContext, element: PDFRef, kids: readonly unknown[]): void =>
  context.lookup(element, PDFDict).set(name('K'), context.obj([...kids] as never));

/** Gathers the marked content of elements and of all that they hold (ISO 32000-1, 14.7.4). */
function shownBy(context: PDFContext, kids: readonly unknown[], holder: PDFRef): Shown {
  const shown = new Map<PDFRef, Set<number>>();
  const add = (page: unknown, number: number) => {
    if (!(page instanceof Ref)) return;
    shown.set(page, (shown.get(page) ?? new Set()).add(number));
  };
  const visit = (kid: unknown, page: unknown): void => {
    if (kid instanceof PDFNumber) {
      add(page, kid.asNumber());
      return;
    }
    const dict = kid instanceof Ref ? context.lookup(kid) : kid;
    if (!(dict instanceof PDFDict)) return;
    const own = dict.get(name('Pg')) ?? page;
    const number = dict.get(name('MCID'));
    if (number instanceof PDFNumber) add(own, number.asNumber());
    else if (kid instanceof Ref) for (const one of kidsOf(context, kid)) visit(one, own);
  };
  const page = context.lookup(holder, PDFDict).get(name('Pg'));
  for (const kid of kids) visit(kid, page);
  return shown;
}
