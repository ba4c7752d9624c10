import { ProblemError } from '../../shared/base/result.ts';
import type { ArgumentMap } from '../../shared/model/argument.ts';

/** The id of the map under a title or an id; null, which means all of them, for no name. */
export function findMap(maps: readonly ArgumentMap[], name: string | undefined): string | null {
  if (name === undefined) return null;
  const key = name.trim().toLowerCase();
  const map =
    maps.find(({ id }) => id === name) ??
    maps.find(({ title }) => title === name) ??
    maps.find(({ title }) => title.trim().toLowerCase() === key);
  if (map) return map.id;
  throw new ProblemError({
    code: 'not-found',
    message: `There is no argument map "${name}" in this notebook.`,
  });
}
