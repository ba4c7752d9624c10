import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import type { Article } from '../../shared/model/article.ts';

const name = (text: string) => PDFName.of(text);

type Element = { readonly role: string; readonly dict: PDFDict; readonly path: readonly string[] };

/**
 * What a screen reader would miss in a finished PDF: the rules of PDF/UA-1 (ISO 14289-1) that can be
 * checked without a person. Answers a sentence for each rule that is broken.
 */
export async function structureFaults(bytes: Uint8Array, article: Article): Promise<string[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const elements = elementsOf(doc);
  const roles = new Map<string, number>();
  for (const { role } of elements) roles.set(role, (roles.get(role) ?? 0) + 1);
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => holds || faults.push(what);
  const kinds = new Set(article.version.blocks.map((block) => block.kind));
  must(elements.length > 0, 'no structure tree');
  must((roles.get('H1') ?? 0) === 1, `${roles.get('H1') ?? 0} H1 instead of one`);
  must((roles.get('P') ?? 0) > 0, 'no paragraphs');
  if (kinds.has('list-item')) {
    must((roles.get('L') ?? 0) > 0, 'a list is no list');
    must((roles.get('LI') ?? 0) >= (roles.get('LBody') ?? 0), 'list bodies without items');
  }
  if (kinds.has('table')) must((roles.get('Table') ?? 0) > 0, 'a table is no table');
  for (const { role, dict, path } of elements) {
    if (role === 'Figure') must(dict.has(name('Alt')), 'a figure without alternative text');
    if (role === 'LI') must(path.at(-1) === 'L', 'a list item outside of a list');
    if (role === 'TD' || role === 'TH') must(path.at(-1) === 'TR', 'a cell outside of a row');
    if (role === 'Link') must(holdsAnnotation(doc, dict), 'a link element without its link');
  }
  const catalog = doc.catalog;
  must(catalog.has(name('Lang')), 'no language');
  must(String(catalog.lookup(name('MarkInfo'))).includes('/Marked true'), 'not marked as tagged');
  must(
    String(catalog.lookup(name('ViewerPreferences'))).includes('DisplayDocTitle true'),
    'no title',
  );
  must(String(catalog.lookup(name('Metadata'))) !== 'undefined', 'no XMP');
  for (const page of doc.getPages()) {
    must(page.node.get(name('Tabs')) === name('S'), 'a page whose tab order is not the structure');
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const annot = doc.context.lookup(ref, PDFDict);
      const type = String(annot.get(name('Subtype')));
      if (type === '/Popup') continue;
      must(annot.has(name('StructParent')), `a ${type} outside of the structure`);
      must(annot.has(name('Contents')), `a ${type} without words`);
    }
    must(isMarked(contentOf(doc, page.node.get(name('Contents')))), 'paint outside of tags');
  }
  for (const font of fontsOf(doc)) must(font.has(name('ToUnicode')), 'a font without characters');
  return [...new Set(faults)];
}

function elementsOf(doc: PDFDocument): Element[] {
  const found: Element[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    const one = value instanceof PDFRef ? doc.context.lookup(value) : value;
    if (one instanceof PDFArray) for (const kid of one.asArray()) visit(kid, path);
    if (!(one instanceof PDFDict) || !one.has(name('S'))) return;
    const role = String(one.get(name('S'))).slice(1);
    found.push({ role, dict: one, path });
    visit(one.get(name('K')), [...path, role]);
  };
  const root = doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  visit(root?.get(name('K')), []);
  return found;
}

function holdsAnnotation(doc: PDFDocument, element: PDFDict): boolean {
  const kids = element.lookup(name('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.some((kid) => {
    const one = kid instanceof PDFRef ? doc.context.lookup(kid) : kid;
    if (!(one instanceof PDFDict)) return false;
    return one.has(name('Obj')) || holdsAnnotation(doc, one);
  });
}

function contentOf(doc: PDFDocument, value: unknown): string {
  const stream = value instanceof PDFRef ? doc.context.lookup(value) : value;
  if (!(stream instanceof PDFRawStream)) return '';
  return inflateSync(stream.contents).toString('latin1');
}

/** True when every mark on the page stands in a tag or is called an artifact. */
function isMarked(content: string): boolean {
  let depth = 0;
  for (const line of content.split('\n')) {
    if (/B[DM]C$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (depth === 0 && /(?:^|\s)(?:f\*?|F|S|s|[Bb]\*?|Tj|TJ|Do|sh)$/.test(line)) return false;
  }
  return depth === 0;
}

const fontsOf = (doc: PDFDocument): PDFDict[] =>
  doc.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) =>
      one instanceof PDFDict && one.get(name('Subtype')) === name('Type0') ? [one] : [],
    );
