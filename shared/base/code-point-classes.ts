const UNKNOWN = 255;

/**
 * A classification of code points (0 to 254), worked out once for each: asking a regular expression
 * for every character of a text costs ten times as much.
 */
export function classesOf(
  classify: (character: string, codePoint: number) => number,
): (codePoint: number) => number {
  const known = new Uint8Array(0x110000).fill(UNKNOWN);
  return (codePoint) => {
    const kind = known[codePoint] ?? 0;
    if (kind !== UNKNOWN) return kind;
    const found = classify(String.fromCodePoint(codePoint), codePoint);
    known[codePoint] = found;
    return found;
  };
}
