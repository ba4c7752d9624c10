import { Annotation, Target } from '../../model/annotation.ts';
import {
  type AnnotationDraft,
  type DraftPlace,
  type ImportedDrafts,
  type ItemProblem,
  instantOf,
  isRecord,
  listOf,
  parseJson,
  textOf,
} from './drafts.ts';
import { ANNO_CONTEXT, ANNOTATION_IRI } from './web-annotation-export.ts';

type Json = Record<string, unknown>;

const Own = Annotation.omit({
  id: true,
  created: true,
  modified: true,
  kind: true,
  note: true,
  tags: true,
  target: true,
}).partial();
const OwnTarget = Target.pick({ version: true, position: true, state: true });

/**
 * Reads Web Annotations: one, a list, a page or a collection with its first page embedded. Selectors
 * and members that Parley does not use are kept and come back out. A faulty item is reported by its
 * number and does not stop the rest.
 */
export function importWebAnnotations(text: string): ImportedDrafts {
  const parsed = parseJson(text);
  if ('problem' in parsed) return { drafts: [], problems: [parsed.problem] };
  const items = itemsOf(parsed.value);
  if (items === null)
    return {
      drafts: [],
      problems: [{ item: null, message: 'The file holds no Web Annotations.' }],
    };
  const problems: ItemProblem[] = [];
  const drafts = items.flatMap((item, i) => {
    const draft = isRecord(item) ? readAnnotation(item, i, problems) : null;
    if (!draft) problems.push({ item: i, message: 'This item is not a Web Annotation.' });
    return draft ? [draft] : [];
  });
  return { drafts, problems };
}

function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  if (value.items !== undefined) return listOf(value.items);
  if (isRecord(value.first)) return itemsOf(value.first);
  if (Array.isArray(value['@graph'])) return value['@graph'];
  return hasType(value, 'Annotation') || value.target !== undefined ? [value] : null;
}

const hasType = (value: Json, type: string): boolean => listOf(value.type).includes(type);

function readAnnotation(item: Json, at: number, problems: ItemProblem[]): AnnotationDraft | null {
  const targets = listOf(item.target);
  const [target] = targets;
  if (target === undefined) return null;
  if (targets.length > 1)
    problems.push({
      item: at,
      message: `It has ${targets.length} targets; only the first is placed, the others are kept for export.`,
    });
  const place = readTarget(target);
  const body = readBodies(item);
  const own = ownFields(item['parley:annotation']);
  const creator = nameOf(item.creator);
  const created = instantOf(item.created);
  const modified = instantOf(item.modified);
  const foreign = foreignMembers(item, body.others, targets.slice(1));
  return {
    item: at,
    foreignId: textOf(item.id) ?? null,
    source: place.source,
    place: withOwnPlace(place.place, item['parley:annotation']),
    otherSelectors: place.others,
    fields: {
      kind: body.kind ?? kindFor(textOf(listOf(item.motivation)[0])),
      note: body.notes.join('\n\n'),
      tags: body.tags,
      speakers: [],
      hedges: [],
      verification: [],
      ...(creator === undefined ? {} : { creator }),
      ...(created === undefined ? {} : { created }),
      ...(modified === undefined ? {} : { modified }),
    },
    extra: { ...own, ...(foreign ? { foreign } : {}) },
  };
}

function ownFields(value: unknown): Json {
  const own = Own.safeParse(isRecord(value) ? value : {});
  if (!own.success) return {};
  const { target: _, article: __, ...fields } = own.data as Json;
  return fields;
}

/** The id that this program gave an annotation, read from its IRI; null for foreign ones. */
export const ownId = (iri: string | null): string | null =>
  iri?.startsWith(ANNOTATION_IRI) ? iri.slice(ANNOTATION_IRI.length) : null;

function readTarget(target: unknown): {
  source: string | null;
  place: DraftPlace;
  others: readonly unknown[];
} {
  if (!isRecord(target))
    return { source: textOf(target) ?? null, place: { unit: 'code-points' }, others: [] };
  const all = listOf(target.selector);
  const quote = all.find((one) => isRecord(one) && hasType(one, 'TextQuoteSelector'));
  const position = all.find((one) => isRecord(one) && hasType(one, 'TextPositionSelector'));
  const source = target.source ?? target.id;
  return {
    source: textOf(source) ?? (isRecord(source) ? textOf(source.id) : undefined) ?? null,
    place: { ...readQuote(quote), ...readPosition(position), unit: 'code-points' },
    others: all.filter((one) => one !== quote && one !== position),
  };
}

/** A TextQuoteSelector as a quote; nothing where it has no words. */
export function readQuote(selector: unknown): Pick<DraftPlace, 'quote'> {
  if (!isRecord(selector) || typeof selector.exact !== 'string') return {};
  const { exact, prefix, suffix } = selector;
  return { quote: { exact, prefix: textOf(prefix) ?? '', suffix: textOf(suffix) ?? '' } };
}

/** A TextPositionSelector as a position; nothing where its numbers make no span. */
export function readPosition(selector: unknown): Pick<DraftPlace, 'position'> {
  if (!isRecord(selector)) return {};
  const { start, end } = selector;
  const valid = Number.isInteger(start) && Number.isInteger(end);
  return valid && (start as number) >= 0 && (start as number) <= (end as number)
    ? { position: { start: start as number, end: end as number } }
    : {};
}

// What we wrote ourselves names its text version and counts in UTF-16.
function withOwnPlace(place: DraftPlace, own: unknown): DraftPlace {
  const target = OwnTarget.safeParse(isRecord(own) ? own.target : undefined);
  if (!target.success) return place;
  const { version, position, state } = target.data;
  return { ...place, version, position, state, unit: 'utf-16' };
}

function readBodies(item: Json) {
  const kinds: string[] = [];
  const notes: string[] = [];
  const tags: string[] = [];
  const others: unknown[] = [];
  for (const body of [...listOf(item.body), ...listOf(item.bodyValue)]) {
    const value = typeof body === 'string' && body === item.bodyValue ? body : textualValue(body);
    const purpose = isRecord(body) ? textOf(listOf(body.purpose)[0]) : undefined;
    if (value === undefined) others.push(body);
    else if (purpose === 'tagging') tags.push(value);
    else if (purpose === 'classifying' && kinds.length === 0) kinds.push(value);
    else notes.push(value);
  }
  return { kind: kinds[0]?.slice(0, 64) || undefined, notes, tags, others };
}

const textualValue = (body: unknown): string | undefined =>
  isRecord(body) && (hasType(body, 'TextualBody') || body.type === undefined)
    ? textOf(body.value)
    : undefined;

const nameOf = (creator: unknown): string | undefined => {
  const [first] = listOf(creator);
  return isRecord(first) ? (textOf(first.name) ?? textOf(first.id)) : textOf(first);
};

const kindFor = (motivation: string | undefined): string =>
  motivation === 'questioning'
    ? 'question'
    : motivation === 'assessing'
      ? 'loaded-language'
      : 'note';

const KNOWN = new Set(
  '@context id type motivation created modified creator body bodyValue target parley:annotation'.split(
    ' ',
  ),
);

// What an export has to give back although no field of ours holds it.
function foreignMembers(
  item: Json,
  bodies: readonly unknown[],
  otherTargets: readonly unknown[],
): Json | null {
  const rest = Object.fromEntries(Object.entries(item).filter(([key]) => !KNOWN.has(key)));
  const own = item['parley:annotation'] !== undefined;
  if (!own) {
    const contexts = listOf(item['@context']).filter((one) => one !== ANNO_CONTEXT);
    if (contexts.length > 0) rest['@context'] = contexts;
    if (item.motivation !== undefined) rest.motivation = item.motivation;
    if (isRecord(item.creator) || Array.isArray(item.creator)) rest.creator = item.creator;
  }
  if (bodies.length > 0) rest.body = bodies;
  if (otherTargets.length > 0) rest.otherTargets = otherTargets;
  return Object.keys(rest).length > 0 ? rest : null;
}
