/** A metadata value given by a person; what was there before becomes a rival. */
export function saidByPerson<T>(
  value: T,
  before: { value: T; from: string; rivals: { value: T; from: string }[] } | undefined,
) {
  const rivals = before
    ? [{ value: before.value, from: before.from }, ...before.rivals].filter(
        (rival) => JSON.stringify(rival.value) !== JSON.stringify(value),
      )
    : [];
  return { value, from: 'person', rivals, accepted: true };
}
