import type { PageRun } from '../article-input.ts';

/** A line on a page: rectangle in points from the lower left corner, font size in points. */
export type PdfLine = {
  readonly text: string;
  readonly page: number;
  readonly rect: PageRun['rect'];
  readonly size: number;
};

/** Lines joined to a paragraph; the offsets in `runs` count from the paragraph's own text. */
export type PdfParagraph = {
  readonly text: string;
  readonly heading: boolean;
  readonly runner: boolean;
  readonly runs: readonly PageRun[];
};

type Open = { text: string; heading: boolean; runner: boolean; runs: PageRun[]; last: PdfLine };

/**
 * Joins lines to paragraphs by their gaps, indents and sizes. A hyphen at a line's end before a
 * small letter is taken out. Lines that stand at the same place of most pages are running heads.
 */
export function joinLines(lines: readonly PdfLine[], pages: number): PdfParagraph[] {
  const body = median(lines.map((line) => line.size));
  const leading = usualLeading(lines);
  const width = median(lines.map((line) => line.rect[2]));
  const runners = runningHeads(lines, pages);
  const paragraphs: Open[] = [];
  for (const line of lines) {
    const runner = runners.has(headKey(line));
    const heading = !runner && line.size > body * 1.15 && line.text.length < 200;
    const open = paragraphs.at(-1);
    if (open && continues(open, line, { heading, runner, leading, width })) append(open, line);
    else paragraphs.push({ text: line.text, heading, runner, runs: [runOf(line, 0)], last: line });
  }
  return paragraphs.map(({ last: _, ...paragraph }) => paragraph);
}

const runOf = (line: PdfLine, start: number): PageRun => ({
  start,
  end: start + line.text.length,
  page: line.page,
  rect: line.rect,
});

function append(open: Open, line: PdfLine): void {
  const hyphen = /\p{L}-$/u.test(open.text) && /^\p{Ll}/u.test(line.text);
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(open.text);
  const before = hyphen ? open.text.slice(0, -1) : dense ? open.text : `${open.text} `;
  const previous = open.runs.at(-1);
  if (hyphen && previous) open.runs[open.runs.length - 1] = { ...previous, end: previous.end - 1 };
  open.runs.push(runOf(line, before.length));
  open.text = before + line.text;
  open.last = line;
}

type Shape = {
  readonly heading: boolean;
  readonly runner: boolean;
  readonly leading: number;
  readonly width: number;
};

function continues(open: Open, line: PdfLine, shape: Shape): boolean {
  const { last } = open;
  if (shape.runner || open.runner || shape.heading !== open.heading) return false;
  if (Math.abs(last.size - line.size) > last.size * 0.15) return false;
  const ended = /[.!?。！？:]["”’)]?$/.test(last.text);
  if (last.page !== line.page) return !ended && !shape.heading;
  const gap = last.rect[1] - line.rect[1];
  if (gap < 0) return !ended;
  const shortLast = ended && last.rect[2] < shape.width * 0.85;
  const indented = line.rect[0] > last.rect[0] + line.size * 0.8 && ended;
  return gap <= shape.leading * 1.35 && !shortLast && !indented;
}

function usualLeading(lines: readonly PdfLine[]): number {
  const gaps = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const gap = next && next.page === line.page ? line.rect[1] - next.rect[1] : 0;
    return gap > 2 && gap < line.size * 3 ? [gap] : [];
  });
  return median(gaps) || 14;
}

const headKey = (line: PdfLine): string =>
  `${Math.round(line.rect[1] / 4)}|${line.text.replace(/\d+/g, '#')}`;

function runningHeads(lines: readonly PdfLine[], pages: number): Set<string> {
  const counts = new Map<string, Set<number>>();
  for (const line of lines) {
    const key = headKey(line);
    const seen = counts.get(key) ?? new Set<number>();
    counts.set(key, seen.add(line.page));
  }
  return new Set(
    [...counts]
      .filter(([, seen]) => pages >= 3 && seen.size >= Math.max(3, pages * 0.4))
      .map(([key]) => key),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
