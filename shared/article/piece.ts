import { newId } from '../base/ids.ts';
import type { Block, Fragment, Mark, OmittedPart } from '../model/text-version.ts';

/** Why a piece stays out of the text: see OmittedPart. */
export type Omission = { readonly reason: OmittedPart['reason']; readonly rule: string };

/** A block on its way into a fragment: offsets in `marks` and `rows` count from its own text. */
export type Piece = Pick<
  Block,
  'kind' | 'level' | 'ordered' | 'rows' | 'image' | 'dir' | 'lang'
> & {
  readonly text: string;
  readonly marks: Mark[];
  readonly omit?: Omission;
};

/** Sets pieces one under the other, parted by "\n": the text and its blocks and marks. */
export function joinPieces(pieces: readonly Piece[]): Fragment {
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let at = 0;
  for (const { text, marks: own, omit: _, rows, ...rest } of pieces) {
    const move = <T extends { start: number; end: number }>(range: T): T => ({
      ...range,
      start: range.start + at,
      end: range.end + at,
    });
    const block = { ...rest, start: at, end: at + text.length } as Block;
    if (rows) block.rows = rows.map((row) => row.map(move));
    blocks.push(block);
    marks.push(...own.map(move));
    at += text.length + 1;
  }
  return { text: pieces.map((piece) => piece.text).join('\n'), blocks, marks };
}

/**
 * Parts pieces into the text and what stays out of it. Neighbours left out by the same rule become
 * one part; `at` is the start of the block that follows it, or the end of the text.
 */
export function assemble(pieces: readonly Piece[]): { fragment: Fragment; omitted: OmittedPart[] } {
  const kept: Piece[] = [];
  const runs: { at: number; omit: Omission; pieces: Piece[] }[] = [];
  let at = 0;
  let open = false;
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (!piece.omit) {
      kept.push(piece);
      at += piece.text.length + 1;
      open = false;
    } else if (open && last?.omit.rule === piece.omit.rule) {
      last.pieces.push(piece);
    } else {
      runs.push({ at, omit: piece.omit, pieces: [piece] });
      open = true;
    }
  }
  const fragment = joinPieces(kept);
  const omitted = runs.map((run) => ({
    id: newId(),
    reason: run.omit.reason,
    rule: run.omit.rule,
    at: Math.min(run.at, fragment.text.length),
    fragment: joinPieces(run.pieces),
  }));
  return { fragment, omitted };
}

/** A paragraph without marks, as plain text gives it. */
export const plainPiece = (text: string): Piece => ({ kind: 'paragraph', text, marks: [] });

/** The rule by which a heading is left out that says what the title says. */
export const repeatsHeadline = 'Repeats the headline';
