import { oneLine } from '../../article/clean-text.ts';
import {
  type DomElement,
  type DomNode,
  isElement,
  parseDocument,
  parseXml,
} from '../../article/dom.ts';
import { parseDay } from '../../article/metadata/parse-day.ts';
import { webAddress } from '../../article/web-address.ts';
import { remark } from '../../i18n/failing.ts';
import { momentOf } from './field-values.ts';
import type { ForeignFile, ForeignHighlight, ForeignItem, ReadExport } from './foreign-item.ts';

/** True for RDF/XML as Zotero writes it. */
export const isZoteroRdf = (text: string): boolean =>
  /<rdf:RDF\b/.test(text.slice(0, 4000)) &&
  text.includes('http://www.zotero.org/namespaces/export');

/**
 * Reads Zotero's RDF: items with authors, dates, tags, notes and collections, and the names of the
 * files that lie beside it. What an item is made of stands apart and is named by "rdf:resource".
 */
export function readZoteroRdf(text: string): ReadExport {
  const root = parseXml(text);
  if (!root)
    return {
      tool: 'Zotero',
      items: [],
      failed: [{ row: 0, ...remark('remark.xmlBroken', { tool: 'Zotero' }) }],
    };
  const nodes = elementsOf(root);
  const byName = new Map(nodes.map((one) => [one.getAttribute('rdf:about') ?? '', one]));
  const folders = foldersOf(nodes);
  const owned = new Set(
    nodes.flatMap((one) => [...linked(one, 'link:link'), ...linked(one, NOTES)]),
  );
  const items: ForeignItem[] = [];
  for (const node of nodes) {
    const type = textIn(node, 'z:itemType');
    const about = node.getAttribute('rdf:about') ?? '';
    const isPart = type === 'attachment' || type === 'note' || node.localName.endsWith('Memo');
    if ((type === undefined && !isPart) || node.localName === 'z:Collection') continue;
    if (isPart && owned.has(about)) continue;
    items.push(itemOf(node, items.length + 1, byName, folders.get(about) ?? []));
  }
  return { tool: 'Zotero', items, failed: [] };
}

const NOTES = 'dcterms:isReferencedBy';

function itemOf(
  node: DomElement,
  row: number,
  byName: ReadonlyMap<string, DomElement>,
  folders: readonly (readonly string[])[],
): ForeignItem {
  const about = node.getAttribute('rdf:about') ?? '';
  const parts = (name: string) => linked(node, name).flatMap((one) => byName.get(one) ?? []);
  const isNote = textIn(node, 'z:itemType') === 'note' || node.localName.endsWith('Memo');
  const html = isNote ? (textIn(node, 'rdf:value') ?? '') : '';
  const files = [node, ...parts('link:link')].flatMap(fileOf);
  const url = addressOf(node) ?? webAddress(about) ?? files.find((one) => one.url)?.url;
  const title = oneLine(
    textIn(node, 'dc:title') ?? (plainOf(html).slice(0, 80) || (url ?? 'Untitled')),
  );
  const attached = parts('link:link').map(recordOf);
  const date = textIn(node, 'dc:date');
  const published = date ? dayOf(date) : undefined;
  const language = textIn(node, 'z:language');
  const excerpt = textIn(node, 'dcterms:abstract');
  const outlet = outletOf(node, byName);
  const saved = momentOf(textIn(node, 'dcterms:dateSubmitted'));
  return {
    row,
    key: url ?? [title, date].join(' '),
    title,
    ...(url ? { url } : {}),
    authors: namesOf(node),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
    ...(excerpt ? { excerpt } : {}),
    ...(saved ? { saved } : {}),
    tags: tagsOf(node),
    folders,
    status: 'unread',
    ...(html ? { content: { kind: 'html' as const, text: html } } : {}),
    ...(files.length > 0 ? { files } : {}),
    highlights: parts(NOTES).map(noteOf),
    record: { ...recordOf(node), ...(attached.length > 0 ? { attached } : {}) },
  };
}

const elementsOf = (node: DomElement): DomElement[] => [...node.childNodes].filter(isElement);

const childrenOf = (node: DomElement, name: string): DomElement[] =>
  elementsOf(node).filter((one) => one.localName === name);

const textIn = (node: DomElement, name: string): string | undefined =>
  childrenOf(node, name)[0]?.textContent?.trim() || undefined;

/** The names of what an element points to. */
const linked = (node: DomElement, name: string): string[] =>
  childrenOf(node, name).flatMap((one) => one.getAttribute('rdf:resource') ?? []);

/** The first element of a name below, in whatever depth Zotero wraps it. */
function below(node: DomElement, name: string): DomElement[] {
  return elementsOf(node).flatMap((one) => (one.localName === name ? [one] : below(one, name)));
}

function addressOf(node: DomElement): string | undefined {
  const values = childrenOf(node, 'dc:identifier').flatMap((one) => below(one, 'rdf:value'));
  return (
    values.map((one) => webAddress(one.textContent ?? '')).find((one) => one !== null) ?? undefined
  );
}

function namesOf(node: DomElement): string[] {
  const people = childrenOf(node, 'bib:authors').flatMap((one) => below(one, 'foaf:Person'));
  return people.map((person) => {
    const given = textIn(person, 'foaf:givenName') ?? textIn(person, 'foaf:givenname');
    return [given, textIn(person, 'foaf:surname')].filter(Boolean).join(' ');
  });
}

/** The newspaper or site, written inside the item or apart from it; else the publisher. */
function outletOf(node: DomElement, byName: ReadonlyMap<string, DomElement>): string | undefined {
  const wholes = childrenOf(node, 'dcterms:isPartOf').flatMap((one) => [
    ...elementsOf(one),
    ...[byName.get(one.getAttribute('rdf:resource') ?? '')].filter((found) => found !== undefined),
  ]);
  const publisher = childrenOf(node, 'dc:publisher').flatMap((one) => below(one, 'foaf:name'));
  return (
    wholes.map((one) => textIn(one, 'dc:title')).find(Boolean) ??
    publisher[0]?.textContent?.trim() ??
    undefined
  );
}

function dayOf(text: string): string | undefined {
  const plain = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])/.exec(text.trim())?.[0];
  return plain ?? parseDay(text, 'month-first', '9999-12-31') ?? undefined;
}

const tagsOf = (node: DomElement): string[] => [
  ...new Set(
    childrenOf(node, 'dc:subject')
      .map((one) => below(one, 'rdf:value')[0] ?? one)
      .map((one) => oneLine(one.textContent ?? ''))
      .filter(Boolean),
  ),
];

function fileOf(node: DomElement): ForeignFile[] {
  if (node.localName !== 'z:Attachment') return [];
  const [path] = linked(node, 'rdf:resource');
  const mediaType = textIn(node, 'link:type');
  const url = addressOf(node);
  const known = { ...(mediaType ? { mediaType } : {}), ...(url ? { url } : {}) };
  return path && !/^[a-z]+:/i.test(path) ? [{ path, ...known }] : [];
}

function noteOf(node: DomElement): ForeignHighlight {
  const id = node.getAttribute('rdf:about');
  return { id, quote: '', note: plainOf(textIn(node, 'rdf:value') ?? ''), tags: tagsOf(node) };
}

/** The words of a note, one line for each of its paragraphs. */
const plainOf = (html: string): string =>
  (
    parseDocument(html.replace(/<\/(?:p|h\d|li|blockquote|div)>|<br\s*\/?>/gi, '$&\n')).body
      ?.textContent ?? ''
  )
    .split('\n')
    .map(oneLine)
    .filter(Boolean)
    .join('\n');

/** Where each item lies: the paths of its collections, outermost name first. */
function foldersOf(nodes: readonly DomElement[]): ReadonlyMap<string, string[][]> {
  const collections = nodes.filter((one) => one.localName === 'z:Collection');
  const parent = new Map<string, DomElement>();
  for (const one of collections) for (const part of linked(one, HAS)) parent.set(part, one);
  const folders = new Map<string, string[][]>();
  for (const one of collections) {
    const path: string[] = [];
    const seen = new Set<DomElement>();
    for (let at: DomElement | undefined = one; at && !seen.has(at); ) {
      seen.add(at);
      path.unshift(textIn(at, 'dc:title') ?? 'Zotero');
      at = parent.get(at.getAttribute('rdf:about') ?? '');
    }
    for (const part of linked(one, HAS)) folders.set(part, [...(folders.get(part) ?? []), path]);
  }
  return folders;
}

const HAS = 'dcterms:hasPart';

/** Everything that the item says in words, under the names of the file. */
function recordOf(node: DomElement): Record<string, unknown> {
  const record: Record<string, unknown> = { about: node.getAttribute('rdf:about') ?? '' };
  for (const one of elementsOf(node)) {
    const value = one.getAttribute('rdf:resource') ?? oneLine((one as DomNode).textContent ?? '');
    const before = record[one.localName];
    record[one.localName] = before === undefined ? value : [before, value].flat();
  }
  return record;
}
