/** The glyphs of a table that have a character; Skia writes zero for those without. */
export function readTable(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      if (!/^0+$/.test(text)) table.set(Number.parseInt(code, 16), utf16Of(text));
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    )) {
      const start = Number.parseInt(first, 16);
      const letter = utf16Of(text).codePointAt(0) ?? 0;
      for (let code = start; code <= Number.parseInt(last, 16); code++)
        table.set(code, String.fromCodePoint(letter + code - start));
    }
  return table;
}

/** No list of a table may be longer (Adobe Technical Note 5411). */
const longestList = 100;

/** A table of characters (ISO 32000-1, 9.10.3) as a font refers to it. */
export function writeTable(table: ReadonlyMap<number, string>): string {
  const lines = [...table]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${hex4(code)}> <${[...units(text)].map(hex4).join('')}>`);
  const lists: string[] = [];
  for (let at = 0; at < lines.length; at += longestList) {
    const some = lines.slice(at, at + longestList);
    lists.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex4 = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');

function* units(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}

/** UTF-16BE in hexadecimal digits, with or without its mark. */
export function utf16Of(hex: string): string {
  const digits = hex.replace(/^feff/i, '');
  let text = '';
  for (let at = 0; at + 3 < digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16));
  return text;
}
