import { type ComparedRow, compareCaptures } from '../article/compare.ts';
import { sameValue } from '../merge/same-value.ts';
import type { Article } from '../model/article.ts';
import type { AnyDocument, DocumentOf, DocumentType } from '../model/document.ts';
import { living } from '../model/entity.ts';
import {
  type Fields,
  type PartName,
  partNames,
  type SaidPart,
  sayField,
  sayPart,
  shortened,
} from './say-part.ts';

/** A field that differs, in words of both sides; null where it can be named but not said. */
export type FieldChange = {
  /** As in the file; "metadata/outlet" for a detail of an article. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A part that is there on both sides and not the same. */
export type ChangedPart = { readonly part: SaidPart; readonly fields: readonly FieldChange[] };

/** How many there are, and the first of them. */
export type FirstOf<T> = { readonly count: number; readonly first: readonly T[] };

/** What a person would notice between two versions of a document, such as a kept one and now. */
export type VersionDifference = {
  /** The document's own fields: title, tags, details … */
  readonly fields: readonly FieldChange[];
  readonly onlyThen: FirstOf<SaidPart>;
  readonly onlyNow: FirstOf<SaidPart>;
  readonly changed: FirstOf<ChangedPart>;
  /** Sentences of an article's title and text that differ. */
  readonly sentences: FirstOf<ComparedRow>;
};

/** Nobody looks through more of one kind. */
const MOST = 100;

/** Compares two versions of a document; of everything that differs, the first `most` are told. */
export function compareVersions<T extends DocumentType>(
  type: T,
  then: DocumentOf<T>,
  now: DocumentOf<T>,
  most = MOST,
): VersionDifference {
  const held = partNames.filter((name) => holdsParts(name, then) || holdsParts(name, now));
  const found = held.map((name) => compareParts(name, then, now));
  const first = <V>(all: readonly V[]): FirstOf<V> => ({
    count: all.length,
    first: all.slice(0, most),
  });
  const isArticle = type === 'article';
  const sentences = isArticle ? sentencesOf(then as Article, now as Article) : [];
  return {
    fields: [
      ...changesOf(then, now, new Set([...toldApart, ...held])),
      ...(isArticle ? textFields(then as Article, now as Article, sentences) : []),
    ],
    onlyThen: first(found.flatMap(({ onlyThen }) => onlyThen)),
    onlyNow: first(found.flatMap(({ onlyNow }) => onlyNow)),
    changed: first(found.flatMap(({ changed }) => changed)),
    sentences: first(sentences),
  };
}

/** True when nothing that can be seen differs. */
export const isSameVersion = ({
  fields,
  onlyThen,
  onlyNow,
  changed,
  sentences,
}: VersionDifference): boolean =>
  fields.length + onlyThen.count + onlyNow.count + changed.count + sentences.count === 0;

// An article's collections are the ids of those that it is in, the notebook's are its parts.
const holdsParts = (name: PartName, document: AnyDocument): boolean => {
  const held = (document as unknown as Fields)[name];
  return typeof held === 'object' && held !== null && !Array.isArray(held);
};

type Parts = Record<string, Fields & { id: string; deleted?: string | undefined }>;

function compareParts(name: PartName, then: AnyDocument, now: AnyDocument) {
  const [before, after] = [then, now].map((one) => {
    const parts = ((one as unknown as Fields)[name] ?? {}) as Parts;
    return new Map(living(parts).map((part) => [part.id, part]));
  }) as [Map<string, Parts[string]>, Map<string, Parts[string]>];
  const changed = [...before.values()].flatMap((old): ChangedPart[] => {
    const present = after.get(old.id);
    const fields = present ? changesOf(old, present, partFields, then, now) : [];
    return present && fields.length > 0 ? [{ part: sayPart(name, present, now), fields }] : [];
  });
  const missing = (from: typeof before, other: typeof before, inside: AnyDocument): SaidPart[] =>
    [...from.values()]
      .filter(({ id }) => !other.has(id))
      .map((part) => sayPart(name, part, inside));
  return { changed, onlyThen: missing(before, after, then), onlyNow: missing(after, before, now) };
}

const bookkeeping = ['id', 'created', 'modified', 'clock', 'edits', 'rivals', 'deleted'];
const partFields: ReadonlySet<string> = new Set(bookkeeping);
/** Those of an article that are told as details and as sentences. */
const toldApart = [...bookkeeping, 'metadata', 'version'];

function changesOf(
  old: object,
  present: object,
  left: ReadonlySet<string>,
  then: AnyDocument = old as AnyDocument,
  now: AnyDocument = present as AnyDocument,
): FieldChange[] {
  const [before, after] = [old as Fields, present as Fields];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    left.has(name) ? [] : changeOf(name, [before[name], after[name]], [then, now]),
  );
}

function changeOf(
  name: string,
  [before, after]: readonly [unknown, unknown],
  [then, now]: readonly [AnyDocument, AnyDocument],
): FieldChange[] {
  if (sameValue(before, after) || isSameSet(before, after)) return [];
  const [old, present] = [sayField(name, before, then), sayField(name, after, now)];
  if (old === null || present === null) return [{ name, before: null, after: null }];
  // How a passage was found again, or the clock of what it points to, is nothing that is seen.
  return old === present ? [] : [{ name, ...bothSides(old, present) }];
}

const isSameSet = (before: unknown, after: unknown): boolean =>
  [before, after].every((one) => Array.isArray(one) && one.every((x) => typeof x === 'string')) &&
  sameValue([...(before as string[])].sort(), [...(after as string[])].sort());

/** Both texts cut short, so that the place where they part is in sight. */
function bothSides(before: string, after: string): { before: string; after: string } {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(before.length, after.length) > 300 ? Math.max(0, same - 60) : 0;
  const cut = (text: string) => shortened(from === 0 ? text : `…${text.slice(from)}`);
  return { before: cut(before), after: cut(after) };
}

function sentencesOf(then: Article, now: Article): readonly ComparedRow[] {
  const before = { title: then.metadata.title.value, text: then.version.text };
  const after = { title: now.metadata.title.value, text: now.version.text };
  return sameValue(before, after) ? [] : compareCaptures(before, after).changes;
}

/** Details, and the text where it differs in what no sentence shows: headings, pictures, links. */
function textFields(
  then: Article,
  now: Article,
  sentences: readonly ComparedRow[],
): readonly FieldChange[] {
  const shown = ({ metadata }: Article, name: string): unknown =>
    (metadata as Record<string, { readonly value?: unknown } | undefined>)[name]?.value;
  const names = new Set([...Object.keys(then.metadata), ...Object.keys(now.metadata)]);
  names.delete('title');
  const details = [...names].flatMap((name) =>
    changeOf(`metadata/${name}`, [shown(then, name), shown(now, name)], [then, now]),
  );
  const isText = sentences.length === 0 && !sameValue(then.version, now.version);
  return isText ? [...details, { name: 'version', before: null, after: null }] : details;
}
