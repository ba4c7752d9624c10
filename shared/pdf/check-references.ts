/** A document has no more objects than this (ISO 32000-1, annex C). */
const mostObjects = 8_388_607;
/** A field of a cross-reference stream counts bytes of a file: eight are more than any needs. */
const widestField = 8;

/**
 * Whether the cross-reference streams of a PDF (ISO 32000-1, 7.5.8) claim no more objects and no wider
 * fields than a document can have. A parser that believes a damaged one reads on for ever.
 */
export function hasPlausibleReferences(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  // An object at a time, so that a file full of these words takes no longer than any other.
  for (const piece of text.split('obj')) {
    if (!/\/XRef\b/.test(piece)) continue;
    const end = piece.indexOf('stream', piece.lastIndexOf('/XRef'));
    const head = end < 0 ? piece : piece.slice(0, end);
    const counts = [
      ...numbersIn(head, /\/Index\s*\[([^\]]*)/),
      ...numbersIn(head, /\/Size\s+(\d+)/),
    ];
    const widths = numbersIn(head, /\/W\s*\[([^\]]*)/);
    if (counts.some((one) => one > mostObjects)) return false;
    if (widths.some((one) => one > widestField)) return false;
  }
  return true;
}

const numbersIn = (text: string, pattern: RegExp): number[] =>
  (pattern.exec(text)?.[1]?.match(/\d+/g) ?? []).map(Number);
