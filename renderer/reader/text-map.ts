import type { TextRange } from '../../shared/base/text-range.ts';

/**
 * The map between the plain text and the drawn column. Every run of text is a <span data-at="N">
 * with exactly one text node whose first character has the offset N.
 */
export type TextMap = { readonly starts: readonly number[]; readonly nodes: readonly Text[] };

/** Reads the map from the drawn column. */
export function readTextMap(column: HTMLElement): TextMap {
  const starts: number[] = [];
  const nodes: Text[] = [];
  for (const run of column.querySelectorAll<HTMLElement>('[data-at]')) {
    if (run.firstChild instanceof Text) {
      starts.push(Number(run.dataset.at));
      nodes.push(run.firstChild);
    }
  }
  return { starts, nodes };
}

/** The drawn range of a span of the text, or null where nothing of it is drawn. */
export function toDomRange(map: TextMap, { start, end }: TextRange): StaticRange | null {
  const first = pointAt(map, start, false);
  const last = pointAt(map, end, true);
  if (!first || !last) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset,
  });
}

/** The offset in the text of a place in the drawn column, or null outside of it. */
export function toOffset(node: Node, offset: number): number | null {
  const run = (node instanceof Text ? node.parentElement : null)?.closest<HTMLElement>('[data-at]');
  if (run) return Number(run.dataset.at) + offset;
  return offsetBeside(node, offset);
}

/** The offset in the text of what is drawn at a place of the window, or null. */
export function offsetAt(x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret ? toOffset(caret.offsetNode, caret.offset) : null;
}

/** The span of the text that the person selected inside the column, or null. */
export function selectedRange(column: HTMLElement): TextRange | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(column)) return null;
  const start = toOffset(range.startContainer, range.startOffset);
  const end = toOffset(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return { start, end };
}

/** A selection may begin or end between elements: the nearest run of text counts. */
function offsetBeside(node: Node, offset: number): number | null {
  if (!(node instanceof HTMLElement)) return null;
  const before = [...node.childNodes].slice(0, offset).reverse();
  for (const child of before) {
    const runs = child instanceof HTMLElement ? runsOf(child) : [];
    const last = runs.at(-1);
    if (last) return Number(last.dataset.at) + (last.textContent?.length ?? 0);
  }
  const next = runsOf(node)[0];
  return next ? Number(next.dataset.at) : null;
}

const runsOf = (element: HTMLElement): HTMLElement[] => [
  ...(element.matches('[data-at]') ? [element] : []),
  ...element.querySelectorAll<HTMLElement>('[data-at]'),
];

/** At a border between two runs, an end belongs to the run before it, a start to the one after. */
function pointAt(map: TextMap, offset: number, isEnd: boolean) {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = map.starts[middle] as number;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const node = map.nodes[low];
  if (!node) return null;
  return { node, offset: Math.max(0, Math.min(node.length, offset - (map.starts[low] as number))) };
}
