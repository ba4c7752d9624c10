const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The text of a short HTML snippet: tags become line breaks or nothing, entities are resolved. */
export const plainText = (html: string): string =>
  html
    .replace(/<(?:br|p|div|li|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*>/gi, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
      decimal || hex
        ? character(Number.parseInt(decimal ?? hex, decimal ? 10 : 16))
        : (named[name] ?? all),
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
