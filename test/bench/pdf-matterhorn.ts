import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';

const name = (text: string) => PDFName.of(text);
const roleOf = (dict: PDFDict | undefined): string => String(dict?.get(name('S')) ?? '').slice(1);

/** The structure types of ISO 32000-1, 14.8.4; others need a role map. */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** What may stand directly in an element; Chromium's transparent boxes are looked through. */
const kidsOf: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
};

type Node = { readonly dict: PDFDict; readonly ref: PDFRef | null; readonly parent: Node | null };
type Must = (holds: boolean, what: string) => void;

/**
 * The failure conditions of the Matterhorn Protocol 1.1 (PDF/UA-1) that a machine can check and that
 * concern what Parley writes; answers a sentence with its number for each that is met.
 */
export async function matterhornFaults(bytes: Uint8Array): Promise<string[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const faults = new Set<string>();
  const must: Must = (holds, what) => holds || faults.add(what);
  const nodes = nodesOf(doc);
  checkDocument(doc, must);
  checkElements(doc, nodes, must);
  checkHeadings(nodes, must);
  checkAnnotations(doc, nodes, must);
  checkContent(doc, nodes, must);
  checkFonts(doc, must);
  return [...faults];
}

function checkDocument(doc: PDFDocument, must: Must): void {
  const { catalog, context } = doc;
  const xmp = catalog.lookup(name('Metadata'));
  const text = xmp instanceof PDFRawStream ? Buffer.from(xmp.contents).toString('utf8') : '';
  must(text.includes('<pdfuaid:part>1</pdfuaid:part>'), '06-002 no PDF/UA identifier');
  must(/<dc:title>.*?<rdf:li[^>]*>[^<]+<\/rdf:li>/s.test(text), '06-003 no title in XMP');
  must(
    String(catalog.lookup(name('ViewerPreferences'))).includes('DisplayDocTitle true'),
    '07-001 the title is not displayed',
  );
  must(context.trailerInfo.Encrypt === undefined, '26-001 encrypted');
  must(String(catalog.lookup(name('MarkInfo'))).includes('/Marked true'), '06-001 not tagged');
  must(!String(catalog.lookup(name('MarkInfo'))).includes('/Suspects true'), '05-001 suspects');
  for (const [, one] of context.enumerateIndirectObjects())
    if (one instanceof PDFDict && one.get(name('Type')) === name('Filespec'))
      must(one.has(name('F')) && one.has(name('UF')), '21-001 a file without F and UF');
}

function checkElements(doc: PDFDocument, nodes: readonly Node[], must: Must): void {
  for (const node of nodes) {
    const role = roleOf(node.dict);
    must(standard.has(role), `02-001 the type ${role} is not mapped`);
    must(role !== 'Figure' || node.dict.has(name('Alt')), '13-004 a figure without words');
    const parent = solid(node.parent);
    const allowed = kidsOf[roleOf(parent?.dict)];
    if (allowed && role !== 'NonStruct')
      must(allowed.includes(role), `09-004 ${role} in ${roleOf(parent?.dict)}`);
    for (const [kind, holders] of [
      ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
      ['LI', ['L']],
      ['LBody', ['LI']],
      ['TD', ['TR']],
      ['TH', ['TR']],
    ] as const)
      if (role === kind)
        must(
          holders.some((one) => one === roleOf(parent?.dict)),
          `09-005 ${role} outside of its holder`,
        );
    if (role === 'TH')
      must(
        attributesOf(doc, node.dict).some((one) => one.has(name('Scope'))),
        '15-003 TH without scope',
      );
  }
}

/** The nearest element around one that means something. */
const solid = (node: Node | null): Node | null =>
  node && ['NonStruct', 'Div'].includes(roleOf(node.dict)) ? solid(node.parent) : node;

function attributesOf(doc: PDFDocument, dict: PDFDict): PDFDict[] {
  const value = dict.lookup(name('A'));
  const list = value instanceof PDFArray ? value.asArray() : [value];
  return list
    .map((one) => (one instanceof PDFRef ? doc.context.lookup(one) : one))
    .filter((one) => one instanceof PDFDict);
}

function checkHeadings(nodes: readonly Node[], must: Must): void {
  let last = 0;
  for (const { dict } of nodes) {
    const level = /^H([1-6])$/.exec(roleOf(dict))?.[1];
    must(roleOf(dict) !== 'H', '14-007 H among H1 to H6');
    if (!level) continue;
    must(last > 0 || level === '1', '14-002 the first heading is not H1');
    must(Number(level) <= last + 1, '14-003 a level of headings is left out');
    last = Number(level);
  }
}

function checkAnnotations(doc: PDFDocument, nodes: readonly Node[], must: Must): void {
  const holders = new Map<PDFRef, string>();
  for (const { dict } of nodes)
    for (const kid of listOf(doc, dict.get(name('K')))) {
      const held = kid instanceof PDFDict ? kid.get(name('Obj')) : undefined;
      if (held instanceof PDFRef) holders.set(held, roleOf(dict));
    }
  for (const page of doc.getPages()) {
    must(page.node.get(name('Tabs')) === name('S'), '28-008 tabs do not follow the structure');
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const annot = doc.context.lookup(ref, PDFDict);
      const type = String(annot.get(name('Subtype'))).slice(1);
      if (type === 'Popup') continue;
      const role = holders.get(ref as PDFRef);
      must(role === (type === 'Link' ? 'Link' : 'Annot'), `28-002 a ${type} in ${role}`);
      must(annot.has(name('Contents')), `28-004 a ${type} without words`);
      must(annot.has(name('StructParent')), `28-005 a ${type} outside of the parent tree`);
    }
  }
}

/** Every piece of content is tagged or an artifact, and its element knows it. */
function checkContent(doc: PDFDocument, nodes: readonly Node[], must: Must): void {
  const owned = new Set<string>();
  for (const { dict } of nodes)
    for (const kid of listOf(doc, dict.get(name('K')))) {
      if (kid instanceof PDFNumber) owned.add(`${dict.get(name('Pg'))} ${kid}`);
      if (kid instanceof PDFDict && kid.has(name('MCID')))
        owned.add(`${kid.get(name('Pg')) ?? dict.get(name('Pg'))} ${kid.get(name('MCID'))}`);
    }
  for (const page of doc.getPages()) {
    const open: string[] = [];
    for (const line of contentOf(page).split('\n')) {
      if (/B[DM]C$/.test(line)) {
        const isArtifact = line.startsWith('/Artifact');
        const id = /\/MCID (\d+)/.exec(line)?.[1];
        must(!isArtifact || !open.includes('tag'), '01-003 an artifact within tagged content');
        must(!id || !open.includes('artifact'), '01-004 tagged content within an artifact');
        if (id) must(owned.has(`${page.ref} ${id}`), '01-006 content that no element owns');
        open.push(isArtifact ? 'artifact' : id ? 'tag' : 'span');
      } else if (line === 'EMC') open.pop();
      else if (open.length === 0)
        must(
          !/(?:^|\s)(?:f\*?|F|S|s|[Bb]\*?|Tj|TJ|Do|sh)$/.test(line),
          '01-005 paint outside of tags',
        );
    }
    must(open.length === 0, '01-005 tags that do not close');
  }
}

function checkFonts(doc: PDFDocument, must: Must): void {
  for (const [, one] of doc.context.enumerateIndirectObjects()) {
    if (!(one instanceof PDFDict) || one.get(name('Type')) !== name('Font')) continue;
    const kind = String(one.get(name('Subtype')));
    if (kind === '/Type0') must(one.has(name('ToUnicode')), '31-027 a font without characters');
    if (!kind.startsWith('/CIDFont')) continue;
    const description = one.lookupMaybe(name('FontDescriptor'), PDFDict);
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
      description?.has(name(key)),
    );
    must(isEmbedded, '31-009 a font that is not embedded');
    if (kind === '/CIDFontType2') must(one.has(name('CIDToGIDMap')), '31-005 no CIDToGIDMap');
  }
}

function nodesOf(doc: PDFDocument): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, parent: Node | null): void => {
    for (const kid of listOf(doc, value)) {
      if (!(kid instanceof PDFDict) || !kid.has(name('S'))) continue;
      const node = { dict: kid, ref: value instanceof PDFRef ? value : null, parent };
      found.push(node);
      visit(kid.get(name('K')), node);
    }
  };
  visit(doc.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.get(name('K')), null);
  return found;
}

/** The kids of an element, looked up. */
function listOf(doc: PDFDocument, value: unknown): unknown[] {
  const one = value instanceof PDFRef ? doc.context.lookup(value) : value;
  const list = one instanceof PDFArray ? one.asArray() : one === undefined ? [] : [one];
  return list.map((kid) => (kid instanceof PDFRef ? doc.context.lookup(kid) : kid));
}

function contentOf(page: PDFPage): string {
  const stream = page.node.lookup(name('Contents'));
  return stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : '';
}
