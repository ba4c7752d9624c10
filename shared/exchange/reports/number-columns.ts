/** "1,200", "−12 %", "3.5": what is set flush with the numbers above and below it. */
const numeric = /^[-−+±~≈<>]?\s*[\p{Sc}]?\s*\d[\d.,'’\s\u00a0\u202f]*\s*(?:%|‰|[\p{Sc}])?$/u;

/** For each column of a table, whether it holds numbers only. */
export function numberColumns(rows: readonly (readonly string[])[]): readonly boolean[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => numeric.test(cell));
  });
}
