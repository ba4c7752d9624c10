/** Does a task for every item of a list, so many at once; the answers keep the order of the list. */
export async function mapAtOnce<T, R>(
  list: readonly T[],
  atOnce: number,
  task: (one: T) => Promise<R>,
): Promise<R[]> {
  const answers = new Array<R>(list.length);
  let next = 0;
  const work = async () => {
    while (next < list.length) {
      const at = next++;
      answers[at] = await task(list[at] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, atOnce), list.length) }, work));
  return answers;
}
