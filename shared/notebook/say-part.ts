import type { AnyDocument } from '../model/document.ts';
import { wordsOfValue } from './words-of-value.ts';

/** The parts of a document that have an id of their own, by the field that holds them. */
export const partNames = [
  ...(['annotations', 'statements', 'occurrences', 'relations', 'events'] as const),
  ...(['kinds', 'tagStyles', 'collections'] as const),
] as const;
export type PartName = (typeof partNames)[number];

/** A part of a document as a person knows it. */
export type SaidPart = {
  readonly id: string;
  readonly of: PartName;
  /** "claim", "inference", "checked" …: as it stands in the file; null where it has none. */
  readonly kind: string | null;
  readonly text: string;
  /** What else is short enough to be told with it: a note, a date, tags. */
  readonly more: readonly string[];
};

export type Fields = { readonly [field: string]: unknown };

const LONGEST = 300;

/** Words short enough for a line. */
export const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

const said = (value: unknown): string => wordsOfValue(value) ?? '';

/** One part in words; what it points to is named by its own words, in the same document. */
export function sayPart(of: PartName, part: Fields, inside: AnyDocument): SaidPart {
  const { kind, text, more } = partWords[of](part, inside as unknown as Fields);
  const told = more.map(said).filter((one) => one !== '');
  return { id: said(part['id']), of, kind, text: shortened(text), more: told.map(shortened) };
}

type PartWords = { kind: string | null; text: string; more: readonly unknown[] };

const partWords: Readonly<Record<PartName, (part: Fields, inside: Fields) => PartWords>> = {
  annotations: ({ kind, target, note, tags }) => ({
    kind: said(kind),
    text: quoteOf(target),
    more: [note, tags],
  }),
  statements: ({ text, type, tags }) => ({
    kind: said(type) || null,
    text: said(text),
    more: [tags],
  }),
  occurrences: ({ force, speakers, statement }, inside) => ({
    kind: said(force),
    text: textOf(inside, statement),
    more: [speakers],
  }),
  relations: ({ type, note, ...ends }, inside) => ({
    kind: said(type),
    text: arrowWords(ends, inside),
    more: [note],
  }),
  events: ({ title, when, whenText }) => ({
    kind: null,
    text: said(title),
    more: [when ?? whenText],
  }),
  kinds: ({ name }) => ({ kind: null, text: said(name), more: [] }),
  tagStyles: ({ path }) => ({ kind: null, text: said(path), more: [] }),
  collections: ({ name, query }) => ({ kind: null, text: said(name), more: [query] }),
};

/** A field of a part or document in words; null where words cannot say it. */
export function sayField(name: string, value: unknown, inside: AnyDocument): string | null {
  const document = inside as unknown as Fields;
  if (name === 'target') return quoteOf(value);
  if (name === 'from' || name === 'to') return endWords(value, document);
  if (pointing.has(name)) return said(idsOf(value).map((id) => textOf(document, id)));
  return opaque.has(name) ? null : wordsOfValue(value);
}

/** Fields that name another part of the same document. */
const pointing = new Set(['statement', 'dayZero', 'after', 'before', 'parent']);

/** Fields whose values are ids of other documents or numbers that mean nothing to a reader. */
const opaque = new Set([
  ...['articleId', 'annotationId', 'eventId', 'event', 'sameAs', 'mergedInto', 'via'],
  ...['positions', 'collapsed', 'dismissed', 'ext', 'questions', 'statedIn', 'passages'],
  ...['version', 'captures', 'warnings', 'imports', 'collections', 'queued', 'notDuplicates'],
]);

const idsOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const quoteOf = (target: unknown): string =>
  said((target as { readonly quote?: Fields } | undefined)?.quote?.['exact']);

const arrowWords = (ends: Fields, inside: Fields): string =>
  `${endWords(ends['from'], inside)} → ${endWords(ends['to'], inside)}`;

const endWords = (ends: unknown, inside: Fields): string =>
  (Array.isArray(ends) ? ends : []).map(({ ref }) => textOf(inside, ref)).join(' + ');

/** The words of a statement, event, arrow or collection of this document. */
function textOf(inside: Fields, id: unknown): string {
  const found = ['statements', 'events', 'relations', 'collections']
    .map((field) => (inside[field] as Record<string, Fields> | undefined)?.[String(id)])
    .find((one) => one !== undefined);
  if (found === undefined) return '…';
  // An arrow that points to an arrow is not followed further: two could point to each other.
  const words = found['text'] ?? found['title'] ?? found['name'] ?? found['label'] ?? '(…→…)';
  return shortened(said(words));
}
