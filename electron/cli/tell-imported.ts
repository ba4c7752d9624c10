import type { Imported } from './imported.ts';

/** So many rows of a kind are told one by one; --json has them all. */
const SHOWN = 20;

/**
 * An import in words: a line for every article, and what is to be said beside them. A trial made nothing:
 * its articles are named by their rows, for they have no ids yet.
 */
export function tellImported(
  { imported, captured, skipped, failed, exports = [] }: Imported,
  isTrial: boolean,
): { text: string; messages: string[] } {
  const [saved, again] = isTrial ? ['to be saved', 'to be captured'] : ['saved', 'captured'];
  return {
    text: imported
      .map(({ id, title, row }) => `${isTrial ? `row ${row ?? 1}` : id}  ${title}`)
      .join('\n'),
    messages: [
      `${imported.length} ${saved}, ${captured.length} ${again} again, ${skipped.length} skipped, ${failed.length} failed.`,
      ...captured.map(tellCapture),
      ...exports.flatMap((one) => [
        tellCounts(one),
        ...one.losses.map((loss) => `${one.path}: ${loss}`),
      ]),
      ...some(skipped, tellRow),
      ...some(imported.flatMap(remarksOf), (told) => told),
      ...failed.map(tellRow),
    ],
  };
}

function some<T>(all: readonly T[], tell: (one: T) => string): string[] {
  const rest = all.length - SHOWN;
  return [...all.slice(0, SHOWN).map(tell), ...(rest > 0 ? [`… and ${rest} more: --json.`] : [])];
}

const tellRow = ({ path, row, reason }: Imported['failed'][0]): string =>
  row === undefined ? `${path}: ${reason}` : `${path}, row ${row}: ${reason}`;

const tellCapture = ({ path, id, isCurrent, setAside, toReview }: Imported['captured'][0]) =>
  isCurrent
    ? `${path}: a further capture of ${id}, now its text; ${toReview === 1 ? '1 annotation' : `${toReview} annotations`} to be looked at.`
    : `${path}: a further capture of ${id}, kept beside its text (${setAside}).`;

function tellCounts(summary: NonNullable<Imported['exports']>[0]): string {
  const { path, tool, rows, fresh, conflicts, again, bad, collections } = summary;
  const parts = [
    [fresh, 'new'],
    [conflicts, 'added to articles that are here'],
    [again, 'here already'],
    [bad, 'cannot be taken over'],
    [collections, collections === 1 ? 'new collection' : 'new collections'],
  ] as const;
  const counted = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${path}: ${tool}, ${rows} ${rows === 1 ? 'row' : 'rows'}${counted.length > 0 ? `: ${counted.join(', ')}` : ''}.`;
}

/** What is to be said of a row of an export, except that it holds no text: that is counted. */
function remarksOf({ path, row, title, warnings }: Imported['imported'][0]): string[] {
  if (row === undefined || !Array.isArray(warnings)) return [];
  return warnings
    .filter(({ code }) => code !== 'no-text')
    .map(({ message }) => `${path}, row ${row} (${title}): ${message}`);
}
