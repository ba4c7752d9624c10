import { diffArrays, diffChars } from 'diff';
import { ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { refuse } from '../i18n/failing.ts';
import type { Block, Mark, TextVersion } from '../model/text-version.ts';
import { cleanText } from './clean-text.ts';
import type { MovedVersion } from './edit-version.ts';

type Line = { readonly text: string; readonly start: number; readonly block: Block | undefined };

/**
 * Takes a text corrected by hand: one line for each line of the old one, lines may be added, joined
 * or deleted. Kinds of blocks, marks and left-out parts follow; `shift` turns old offsets into new
 * ones and answers null where the text is gone. Cells of a table are kept while its lines are.
 */
export function correctText(
  version: TextVersion,
  newText: string,
  now: string,
): Result<MovedVersion<number | null>> {
  const text = cleanText(newText)
    .replace(/[ ]+\n/g, '\n')
    .trimEnd();
  if (text === version.text) return refuse('invalid-input', 'fail.sameText');
  const shift = shifter(version.text, text);
  const lines = linesOf(version);
  const blocks = newBlocks(lines, text, shift);
  const near = (offset: number): number => {
    for (let at = offset; at <= version.text.length; at++) {
      const moved = shift(at);
      if (moved !== null) return blocks.find((block) => block.start >= moved)?.start ?? text.length;
    }
    return text.length;
  };
  const made: TextVersion = {
    ...version,
    sha256: sha256Hex(text),
    text,
    blocks,
    marks: version.marks.flatMap((mark) => moveMark(mark, shift)),
    omitted: version.omitted.map((part) => ({ ...part, at: near(part.at) })),
    madeBy: 'correction',
    createdAt: now,
  };
  return ok({ version: made, shift });
}

function linesOf(version: TextVersion): Line[] {
  let start = 0;
  return version.text.split('\n').map((text) => {
    const at = start;
    start += text.length + 1;
    return {
      text,
      start: at,
      block: version.blocks.find((block) => at >= block.start && at <= block.end),
    };
  });
}

/** Each new line takes the kind of the old line that its first surviving character came from. */
function newBlocks(
  lines: readonly Line[],
  text: string,
  shift: (offset: number) => number | null,
): Block[] {
  const origin = new Map<number, Line>();
  for (const line of lines) {
    const at = shift(line.start);
    if (at !== null) origin.set(text.lastIndexOf('\n', at - 1) + 1, line);
  }
  const blocks: Block[] = [];
  let start = 0;
  let open: Block | undefined;
  for (const line of text.split('\n')) {
    const source = origin.get(start)?.block;
    const end = start + line.length;
    const last = blocks.at(-1);
    if (source && source === open && last) last.end = end;
    else
      blocks.push({ ...(source ? shapeOf(source) : { kind: 'paragraph' as const }), start, end });
    open = source;
    start = end + 1;
  }
  return blocks;
}

function shapeOf({
  rows: _,
  start: _start,
  end: _end,
  ...shape
}: Block): Omit<Block, 'start' | 'end'> & { kind: Block['kind'] } {
  return shape as Omit<Block, 'start' | 'end'> & { kind: Block['kind'] };
}

function moveMark(mark: Mark, shift: (offset: number) => number | null): Mark[] {
  const start = shift(mark.start);
  const last = shift(mark.end - 1);
  return start === null || last === null || last < start ? [] : [{ ...mark, start, end: last + 1 }];
}

/** Maps offsets by comparing lines first, then the characters of the lines that changed. */
function shifter(before: string, after: string): (offset: number) => number | null {
  const spans: { from: number; to: number; length: number }[] = [];
  let from = 0;
  let to = 0;
  const same = (length: number) => {
    spans.push({ from, to, length });
    from += length;
    to += length;
  };
  let gone = '';
  const settle = (come: string) => {
    for (const part of diffChars(gone, come, { maxEditLength: 2000 }) ?? [
      { value: gone, removed: true, added: false },
      { value: come, added: true, removed: false },
    ]) {
      if (part.added) to += part.value.length;
      else if (part.removed) from += part.value.length;
      else same(part.value.length);
    }
    gone = '';
  };
  const cut = (text: string) => text.split(/(?<=\n)/);
  for (const part of diffArrays(cut(before), cut(after))) {
    const value = part.value.join('');
    if (part.removed) gone = value;
    else if (part.added) settle(value);
    else {
      if (gone) settle('');
      same(value.length);
    }
  }
  if (gone) settle('');
  return (offset) => {
    if (offset === before.length) return after.length;
    const span = spans.find((one) => offset >= one.from && offset < one.from + one.length);
    return span ? span.to + offset - span.from : null;
  };
}
