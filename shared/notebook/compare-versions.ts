import { type ComparedRow, compareCaptures } from '../article/compare.ts';
import { sameValue } from '../merge/same-value.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';

/** What a person would notice between a kept version of an article and the present one. */
export type VersionDifference = {
  /** Sentences of title and text that differ. */
  readonly sentences: readonly ComparedRow[];
  readonly onlyThen: readonly Annotation[];
  readonly onlyNow: readonly Annotation[];
  readonly changed: readonly { readonly before: Annotation; readonly after: Annotation }[];
  /** Names of metadata fields that differ, the title aside. */
  readonly details: readonly string[];
  readonly tags: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  readonly status: { readonly before: string; readonly after: string } | null;
};

/** Compares a kept version of an article with the present one. */
export function compareVersions(then: Article, now: Article): VersionDifference {
  const before = new Map(living(then.annotations).map((one) => [one.id, one]));
  const after = new Map(living(now.annotations).map((one) => [one.id, one]));
  const changed = [...before.values()].flatMap((old) => {
    const present = after.get(old.id);
    return present && !sameValue(visible(old), visible(present))
      ? [{ before: old, after: present }]
      : [];
  });
  return {
    sentences: sentencesOf(then, now),
    onlyThen: [...before.values()].filter(({ id }) => !after.has(id)),
    onlyNow: [...after.values()].filter(({ id }) => !before.has(id)),
    changed,
    details: differingDetails(then, now),
    tags: sameValue([...then.tags].sort(), [...now.tags].sort())
      ? null
      : { before: then.tags, after: now.tags },
    status: then.status === now.status ? null : { before: then.status, after: now.status },
  };
}

function sentencesOf(then: Article, now: Article): readonly ComparedRow[] {
  const [before, after] = [then, now].map((one) => ({
    title: one.metadata.title.value,
    text: one.version.text,
  }));
  if (!before || !after || sameValue(before, after)) return [];
  return compareCaptures(before, after).changes;
}

function differingDetails(then: Article, now: Article): string[] {
  const shownValue = ({ metadata }: Article, name: string): unknown =>
    (metadata as Record<string, { readonly value?: unknown } | undefined>)[name]?.value;
  const names = new Set([...Object.keys(then.metadata), ...Object.keys(now.metadata)]);
  return [...names].filter(
    (name) => name !== 'title' && !sameValue(shownValue(then, name), shownValue(now, name)),
  );
}

/** What is seen of an annotation: not its clocks, nor how its passage was found again. */
const visible = ({ kind, note, tags, speakers, voice, verification, target }: Annotation) => ({
  ...{ kind, note, tags, speakers, voice: voice ?? null, verification },
  quote: target.quote.exact,
});
