/** So many calls to the disk at a time: more would only hold more files open. */
const AT_ONCE = 16;

/**
 * Runs a task on every item, several at a time; the results stand in the order of the items. After a
 * failure nothing more begins, and it is thrown once everything that began has ended.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  const entries = items.entries();
  const work = async () => {
    for (const [at, item] of entries) {
      try {
        results[at] = await task(item);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
