import type { Evidenced, Metadata } from '../model/article.ts';

type Field = keyof Metadata & string;

/**
 * What is known of an article after another capture of it became its text. What a person said or
 * accepted stays; elsewhere the newer value stands and the older one becomes its rival, so that a
 * changed headline can still be seen. What the newer capture does not say stays known.
 */
export function renewMetadata(before: Metadata, fresh: Metadata): Metadata {
  const renewed: Record<string, unknown> = { ...before };
  for (const field of Object.keys(fresh) as Field[]) {
    const [old, next] = [before[field], fresh[field]] as Evidenced<unknown>[];
    if (next === undefined || saysNothing(next)) continue;
    // The address under which the article was saved first is how it is known.
    if (field === 'url' && old) continue;
    renewed[field] = old === undefined ? next : renewField(old, next);
  }
  return renewed as Metadata;
}

/** What is known of an article that took in another: what it says stays, what it lacks is filled. */
export function mergeMetadata(kept: Metadata, other: Metadata): Metadata {
  const merged: Record<string, unknown> = { ...other, ...kept };
  for (const field of Object.keys(kept) as Field[]) {
    const [own, foreign] = [kept[field], other[field]] as (Evidenced<unknown> | undefined)[];
    if (own && foreign && !saysNothing(foreign)) merged[field] = withRivals(own, foreign);
  }
  return merged as Metadata;
}

const saysNothing = ({ from }: Evidenced<unknown>): boolean =>
  from === 'none' || from === 'file name';

function renewField(old: Evidenced<unknown>, next: Evidenced<unknown>): Evidenced<unknown> {
  const stays = old.accepted === true || old.from === 'person' || isSame(old.value, next.value);
  const [chosen, other] = stays ? [old, next] : [next, old];
  return withRivals(chosen, other);
}

function withRivals(chosen: Evidenced<unknown>, other: Evidenced<unknown>): Evidenced<unknown> {
  const rivals = [...chosen.rivals];
  for (const { value, from } of [other, ...other.rivals])
    if (!isSame(value, chosen.value) && !rivals.some((one) => isSame(one.value, value)))
      rivals.push({ value, from });
  return { ...chosen, rivals };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
