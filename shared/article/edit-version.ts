import { newId } from '../base/ids.ts';
import { ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { refuse } from '../i18n/failing.ts';
import type { Block, Fragment, Mark, OmittedPart, TextVersion } from '../model/text-version.ts';

/** A new text version and where each old offset went; null where its text is gone. */
export type MovedVersion<Offset> = {
  readonly version: TextVersion;
  readonly shift: (offset: number) => Offset;
};

/**
 * Puts a left-out part back into the text. `shift` turns an old offset into a new one, so that
 * annotations move along. Fails where the version has no such part.
 */
export function includeOmitted(
  version: TextVersion,
  partId: string,
  now: string,
): Result<MovedVersion<number>> {
  const index = version.omitted.findIndex((part) => part.id === partId);
  const part = version.omitted[index];
  if (!part) return refuse('not-found', 'fail.partIsIn');
  const place = findPlace(version, part);
  const shift = (offset: number) => (offset >= place.from ? offset + place.grown : offset);
  const text = version.text.slice(0, place.from) + place.inserted + version.text.slice(place.from);
  const before = version.blocks.filter((block) => block.end < place.from || place.atEnd);
  const after = version.blocks.slice(before.length);
  const made: TextVersion = {
    ...version,
    sha256: sha256Hex(text),
    text,
    blocks: [
      ...before,
      ...part.fragment.blocks.map((block) => moveBlock(block, place.start)),
      ...after.map((block) => moveBlock(block, place.grown)),
    ],
    marks: [
      ...version.marks.filter((mark) => mark.start < place.from),
      ...part.fragment.marks.map((mark) => moveRange(mark, place.start)),
      ...version.marks
        .filter((mark) => mark.start >= place.from)
        .map((m) => moveRange(m, place.grown)),
    ],
    omitted: version.omitted.flatMap((other, i) =>
      i === index ? [] : [{ ...other, at: otherPlace(other, i < index, place, text.length) }],
    ),
    madeBy: 'correction',
    createdAt: now,
  };
  return ok({ version: made, shift });
}

type Place = {
  readonly atEnd: boolean;
  readonly from: number;
  readonly inserted: string;
  readonly start: number;
  readonly grown: number;
};

function findPlace(version: TextVersion, part: OmittedPart): Place {
  const { text } = part.fragment;
  const empty = version.blocks.length === 0;
  const atEnd =
    empty ||
    !version.blocks.some((block) => block.start >= part.at && part.at < version.text.length);
  const from = atEnd ? version.text.length : part.at;
  const inserted = empty ? text : atEnd ? `\n${text}` : `${text}\n`;
  return {
    atEnd,
    from,
    inserted,
    start: atEnd && !empty ? from + 1 : from,
    grown: inserted.length,
  };
}

function otherPlace(other: OmittedPart, earlier: boolean, place: Place, end: number): number {
  if (other.at < place.from) return other.at;
  if (other.at === place.from && earlier) return place.start;
  return place.atEnd ? end : other.at + place.grown;
}

const moveRange = <T extends { start: number; end: number }>(range: T, by: number): T => ({
  ...range,
  start: range.start + by,
  end: range.end + by,
});

function moveBlock(block: Block, by: number): Block {
  const moved = moveRange(block, by);
  return block.rows
    ? { ...moved, rows: block.rows.map((row) => row.map((cell) => moveRange(cell, by))) }
    : moved;
}

/**
 * Takes blocks (by their index) out of the text and keeps them as left-out parts: the inverse of
 * includeOmitted. `shift` answers null for offsets inside what was taken out.
 */
export function leaveOutBlocks(
  version: TextVersion,
  blockIndexes: readonly number[],
  why: { readonly reason?: OmittedPart['reason']; readonly rule: string },
  now: string,
): Result<MovedVersion<number | null>> {
  const chosen = new Set(blockIndexes.filter((index) => version.blocks[index]));
  if (chosen.size === 0) return refuse('invalid-input', 'fail.noBlock');
  const kept = version.blocks.filter((_, index) => !chosen.has(index));
  const starts = newStarts(kept);
  const text = kept.map((block) => version.text.slice(block.start, block.end)).join('\n');
  const shift = (offset: number): number | null => {
    const block = version.blocks.findIndex((one) => offset >= one.start && offset <= one.end);
    const at = version.blocks[block];
    if (!at || chosen.has(block)) return null;
    return (starts.get(at) ?? 0) + offset - at.start;
  };
  const nextKept = (offset: number): number => {
    const next = kept.find((block) => block.start >= offset);
    return next ? (starts.get(next) ?? 0) : text.length;
  };
  const made: TextVersion = {
    ...version,
    sha256: sha256Hex(text),
    text,
    blocks: kept.map((block) => moveBlock(block, (starts.get(block) ?? 0) - block.start)),
    marks: version.marks.flatMap((mark) => {
      const start = shift(mark.start);
      return start === null ? [] : [moveRange(mark, start - mark.start)];
    }),
    omitted: mergeParts(version, runsOf(version, chosen, why), nextKept),
    madeBy: 'correction',
    createdAt: now,
  };
  return ok({ version: made, shift });
}

function newStarts(kept: readonly Block[]): Map<Block, number> {
  const starts = new Map<Block, number>();
  let at = 0;
  for (const block of kept) {
    starts.set(block, at);
    at += block.end - block.start + 1;
  }
  return starts;
}

type Run = { readonly start: number; readonly part: OmittedPart };

/** The chosen blocks as parts, one for each unbroken run; `at` is still an old offset. */
function runsOf(
  version: TextVersion,
  chosen: ReadonlySet<number>,
  why: { readonly reason?: OmittedPart['reason']; readonly rule: string },
): Run[] {
  const runs: Block[][] = [];
  version.blocks.forEach((block, index) => {
    if (!chosen.has(index)) return;
    if (chosen.has(index - 1)) runs.at(-1)?.push(block);
    else runs.push([block]);
  });
  return runs.map((blocks) => {
    const start = blocks[0]?.start ?? 0;
    const part = {
      id: newId(),
      reason: why.reason ?? ('disputed' as const),
      rule: why.rule,
      at: start,
      fragment: cutFragment(version, blocks),
    };
    return { start, part };
  });
}

function cutFragment(version: TextVersion, blocks: readonly Block[]): Fragment {
  const start = blocks[0]?.start ?? 0;
  const end = blocks.at(-1)?.end ?? start;
  const inside = (mark: Mark) => mark.start >= start && mark.end <= end;
  return {
    text: version.text.slice(start, end),
    blocks: blocks.map((block) => moveBlock(block, -start)),
    marks: version.marks.filter(inside).map((mark) => moveRange(mark, -start)),
  };
}

function mergeParts(
  version: TextVersion,
  runs: readonly Run[],
  nextKept: (offset: number) => number,
): OmittedPart[] {
  const all = [...version.omitted.map((part) => ({ start: part.at - 0.5, part })), ...runs].sort(
    (a, b) => a.start - b.start,
  );
  return all.map(({ part }) => ({ ...part, at: nextKept(part.at) }));
}
