const FORMULA = /^'*[=+\-@\t\r]/u;
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

/**
 * The cells of a CSV text (RFC 4180, any line end). Commas, or semicolons where the first line has
 * more of them. Lenient: a quotation mark inside a bare cell is a letter.
 */
export function readRows(text: string): string[][] {
  const source = text.replace(/^\ufeff/u, '');
  const [first = ''] = source.split(/\r?\n/u, 1);
  const comma = first.split(';').length > first.split(',').length ? ';' : ',';
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${comma}\\r\\n]*))(${comma}|\\r\\n|\\n|\\r|$)`,
    'gu',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of source.matchAll(cell)) {
    const [, quoted, bare = '', end] = match;
    if (match.index === source.length && row.length === 0) break;
    row.push(readCell(quoted === undefined ? bare : quoted.replaceAll('""', '"')));
    if (end === comma) continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows.filter((cells) => cells.some((one) => one !== ''));
}
