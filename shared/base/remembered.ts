/**
 * Works out something about a text once for as long as it is remembered: all is forgotten when `most` texts
 * are known, and of a text longer than `longest` UTF-16 units nothing is kept.
 */
export function remembered<T extends string | number | object>(
  most: number,
  make: (text: string) => T,
  longest = Number.POSITIVE_INFINITY,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (text.length > longest) return made;
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
