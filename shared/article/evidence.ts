import type { Evidenced } from '../model/article.ts';

/** One value that was found for a metadata field, with the place where it was found. */
export type Finding<T> = { readonly value: T; readonly from: string };

/** The first finding with all that say something else as its rivals; undefined where none is. */
export function decide<T>(findings: readonly Finding<T>[]): Evidenced<T> | undefined {
  const [first, ...others] = findings;
  if (!first) return undefined;
  const seen = new Set([JSON.stringify(first.value)]);
  const rivals = others.filter((one) => {
    const key = JSON.stringify(one.value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { value: first.value, from: first.from, rivals: rivals.map((one) => ({ ...one })) };
}
