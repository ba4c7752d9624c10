import { selection } from './selection.ts';

const kind = 'application/x-parley-articles';

/** Takes the chosen articles along in a drag, or the one that is dragged where it is not chosen. */
export function carryArticles(carried: DataTransfer, id: string): void {
  const { ids } = selection.get();
  carried.setData(kind, JSON.stringify(ids.has(id) ? [...ids] : [id]));
  carried.effectAllowed = 'copyMove';
}

/** True while articles are dragged. */
export const carriesArticles = (carried: DataTransfer): boolean => carried.types.includes(kind);

/** The articles that were dropped. */
export function carriedArticles(carried: DataTransfer): string[] {
  const text = carried.getData(kind);
  return text === '' ? [] : (JSON.parse(text) as string[]);
}
