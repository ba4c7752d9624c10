// Also behind spaces, which some programs leave out, and as wide as Chinese letters.
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const NUMBER = /^-\d+$/u;

/**
 * One cell as text. What a spreadsheet would take for a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection); `readCell` takes it off again.
 */
export function writeCell(value: string): string {
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n;]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The value that `writeCell` was given, apart from its quotation marks. */
export const readCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** A table as CSV with CRLF line ends (RFC 4180). */
export const writeRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');

/** The cells of a CSV text that `writeRows` or a person wrote: what stood before a formula is taken off. */
export const readRows = (text: string): string[][] =>
  readTable(text).map((cells) => cells.map(readCell));

/**
 * The cells of a CSV text as they stand (RFC 4180, any line end). Parted by commas, or by semicolons or tabs where
 * the first line has more of them, or by what Excel's line "sep=;" says. Lenient: a quotation mark
 * inside a bare cell is a letter, and so is one that nothing closes.
 */
export function readTable(text: string): string[][] {
  const source = text.replace(/^\ufeff/u, '');
  const said = /^sep=([,;\t])\r?\n/iu.exec(source);
  const [first = ''] = source.split(/\r?\n/u, 1);
  const comma = said?.[1] ?? parting(first);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = said?.[0].length ?? 0; at < source.length || row.length > 0; ) {
    const { value, end } = cellAt(source, at, comma);
    row.push(value);
    if (source[end] === comma) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows.filter((cells) => cells.some((one) => one !== ''));
}

/** Commas unless a line has more of another sign. */
function parting(line: string): string {
  const count = (sign: string) => line.split(sign).length;
  const others = [';', '\t'].filter((sign) => count(sign) > count(','));
  return others.sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** The cell that begins at a place, and where it ends. Sign by sign: cells may hold whole pages. */
function cellAt(source: string, start: number, comma: string): { value: string; end: number } {
  if (source[start] === '"') {
    let close = source.indexOf('"', start + 1);
    while (close >= 0 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
    const next = source[close + 1];
    if (close >= 0 && (next === undefined || next === comma || next === '\r' || next === '\n'))
      return { value: source.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  let end = start;
  while (end < source.length && !isEnd(source[end], comma)) end += 1;
  return { value: source.slice(start, end), end };
}

const isEnd = (sign: string | undefined, comma: string): boolean =>
  sign === comma || sign === '\n' || sign === '\r';
