import type { PDFRef } from 'pdf-lib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { collectLinks } from '../../../shared/pdf/collect-markers.ts';
import { orderMarginNotes, tagMarginNotes } from '../../../shared/pdf/margin-notes.ts';
import { goMarker } from '../../../shared/pdf/markers.ts';
import { openTagTree, type TagTree } from '../../../shared/pdf/tag-tree.ts';

const name = (text: string) => PDFName.of(text);

/**
 * What Chromium prints of a title, a short block with note 1, and a block with note 2 that goes on to the
 * next page, onto which note 3 has slipped. Every text is one marked content.
 */
async function fakePages() {
  const doc = await PDFDocument.create();
  const { context } = doc;
  const pages = [doc.addPage([595, 842]), doc.addPage([595, 842])];
  const element = (role: string, parent: PDFRef | null) => {
    const ref = context.nextRef();
    const dict = context.obj({ Type: 'StructElem', S: role, K: [] }) as PDFDict;
    if (parent) {
      dict.set(name('P'), parent);
      (context.lookup(parent, PDFDict).lookup(name('K')) as PDFArray).push(ref);
    }
    context.assign(ref, dict);
    return ref;
  };
  const shows = (ref: PDFRef, page: number, number: number) =>
    (context.lookup(ref, PDFDict).lookup(name('K')) as PDFArray).push(
      context.obj({ Type: 'MCR', Pg: pages[page]?.ref as PDFRef, MCID: number }),
    );
  const tree = context.nextRef();
  context.assign(
    tree,
    context.obj({ Type: 'StructTreeRoot', K: [], ParentTree: { Nums: [] } }) as PDFDict,
  );
  doc.catalog.set(name('StructTreeRoot'), tree);
  const text = element('NonStruct', element('Document', tree));
  const block = (role: string, ...places: [page: number, number: number][]) => {
    const ref = element(role, text);
    for (const [page, number] of places) shows(ref, page, number);
    return ref;
  };
  const note = (number: number, page: number, shown: number) => {
    const aside = element('NonStruct', text);
    const label = element('Link', aside);
    const action = context.obj({ S: 'URI' }) as PDFDict;
    action.set(name('URI'), PDFString.of(goMarker(`h${number}`, `n${number}`)));
    const link = context.obj({ Subtype: 'Link', Rect: [400, 400, 410, 410] }) as PDFDict;
    link.set(name('A'), action);
    const ref = context.register(link);
    pages[page]?.node.addAnnot(ref);
    (context.lookup(label, PDFDict).lookup(name('K')) as PDFArray).push(
      context.obj({ Type: 'OBJR', Obj: ref }),
    );
    shows(aside, page, shown);
    return aside;
  };
  const parts = [
    block('H1', [0, 0]),
    note(1, 0, 1),
    block('P', [0, 2]),
    note(2, 0, 3),
    note(3, 1, 0),
    block('P', [0, 4], [1, 1]),
    block('P', [1, 2]),
  ];
  return { doc, pages: pages.map(({ ref }) => ref), text, parts };
}

const content = (...words: string[]) =>
  words.flatMap((word) => {
    const [number, text] = word.split(':');
    return ['BT', `/P <</MCID ${number} >>BDC`, `(${text}) Tj`, 'EMC', 'ET'];
  });

const shown = (lines: readonly string[]) =>
  lines.flatMap((line) => /^\((.*)\) Tj$/.exec(line)?.[1] ?? []);

describe('margin notes', () => {
  it('are notes in the tag tree, each after its block', async () => {
    const { doc, text, parts } = await fakePages();
    const tags = openTagTree(doc) as TagTree;
    tagMarginNotes(doc, collectLinks(doc, { top: 0, bottom: 0 }).links, tags);
    const kids = doc.context.lookup(text, PDFDict).lookup(name('K'), PDFArray).asArray();
    expect(kids.map((kid) => parts.indexOf(kid as PDFRef))).toEqual([0, 2, 1, 5, 3, 4, 6]);
    const role = (at: number) =>
      String(doc.context.lookup(parts[at] as PDFRef, PDFDict).get(name('S')));
    expect([role(1), role(2), role(4)]).toEqual(['/Note', '/P', '/Note']);
    tags.close();
    const ids = [1, 3, 4].map((at) =>
      String(doc.context.lookup(parts[at] as PDFRef, PDFDict).get(name('ID'))),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('part no block in the order of the file, even one that goes on to the next page', async () => {
    const { doc, pages } = await fakePages();
    const notes = tagMarginNotes(
      doc,
      collectLinks(doc, { top: 0, bottom: 0 }).links,
      openTagTree(doc) as TagTree,
    );
    const first = content('1:note 1', '3:note 2', '0:title', '2:short', '4:long be-');
    const second = content('0:note 3', '1:gins and ends', '2:last');
    const order = (lines: string[], page: number) =>
      shown(orderMarginNotes(lines, pages[page] as PDFRef, notes, pages));
    expect(order(first, 0)).toEqual(['title', 'short', 'note 1', 'note 2', 'long be-']);
    expect(order(second, 1)).toEqual(['gins and ends', 'note 3', 'last']);
  });
});
