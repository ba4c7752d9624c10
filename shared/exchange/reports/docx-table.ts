import type { Related } from './docx-package.ts';
import { runsRtl, styled, writeRun } from './docx-text.ts';
import { numberColumns } from './number-columns.ts';
import type { ReportPart } from './report.ts';

/** Where a table stands; widths in twentieths of a point. */
type Surroundings = {
  readonly related: Related;
  readonly isRtl: boolean;
  readonly width: number;
};

/** Leaves the air that a paragraph would have had after it, and parts two tables. */
const afterTable =
  '<w:p><w:pPr><w:pStyle w:val="TableText"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/></w:pPr></w:p>';

/** A table whose head is repeated on every page; the first row stays with it. Numbers are set flush. */
export function writeDocxTable(
  { head, rows }: Extract<ReportPart, { kind: 'table' }>,
  { related, isRtl, width }: Surroundings,
): string {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const shares = sharesOf([head, ...rows], columns).map((share) => Math.floor(share * width));
  const numbers = numberColumns(rows);
  const line = (cells: readonly string[], at: number) => {
    const isHead = at === 0;
    const written = Array.from({ length: columns }, (_, column) => {
      const text = { text: cells[column] ?? '', ...(isHead ? { strong: true } : {}) };
      const rtl = numbers[column] ? isRtl : runsRtl([text], isRtl);
      const standing = {
        style: 'TableText',
        isRtl: rtl,
        before: at < 2 && at < rows.length ? '<w:keepNext/>' : '',
        after: numbers[column] ? '<w:jc w:val="right"/>' : '',
      };
      return `<w:tc><w:tcPr><w:tcW w:w="${shares[column]}" w:type="dxa"/></w:tcPr>${styled(standing, writeRun(text, related, rtl))}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
  };
  const grid = shares.map((share) => `<w:gridCol w:w="${share}"/>`).join('');
  const visual = isRtl ? '<w:bidiVisual/>' : '';
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>${visual}<w:tblW w:w="${width}" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${[head, ...rows].map(line).join('')}</w:tbl>${afterTable}`;
}

/** How much of the width each column gets: by its longest cell, within bounds. */
function sharesOf(lines: readonly (readonly string[])[], columns: number): number[] {
  const lengths = Array.from({ length: columns }, (_, at) =>
    Math.min(44, Math.max(8, ...lines.map((line) => [...(line[at] ?? '')].length)) + 4),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => length / all);
}
