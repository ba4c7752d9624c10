import { type IntervalIndex, indexIntervals } from '../../shared/anchor/interval-index.ts';
import type { TextRange } from '../../shared/base/text-range.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { placeOf, readDense, squeeze } from './dense-text.ts';
import type { ForeignDocument } from './foreign-document.ts';
import { highlightOf } from './kinds.ts';

/** A captured page that is shown in its frame, with the marks of its article. */
export type OriginalPage = {
  /** Paints the marks of which the words are found; answers how many. */
  paint(annotations: readonly Annotation[]): number;
  /** Paints the mark that is looked at, and brings it into sight if asked to. */
  showCurrent(id: string | null, isSought: boolean): void;
  /** The marks at a place of the frame, the shortest first. */
  at(x: number, y: number): readonly string[];
  /** The selected words as a span of the article's text, or null where they are not in it. */
  selected(text: string): TextRange | null;
};

/** How many letters before a passage tell it from the same words elsewhere. */
const context = 24;

/**
 * Reads a page so that an article's marks can be painted in it: the same letters in the same order,
 * without regard to white space. The colours and lines are those of the window's own sheets.
 */
export function openOriginal(page: ForeignDocument, frame: HTMLElement): OriginalPage | null {
  const { view, its } = page;
  if (!its('body')) return null;
  const { text, nodes, starts } = readNodes(page);
  const dense = readDense(text);
  const style = its('createElement')('style');
  style.textContent = highlightRules(frame);
  its('documentElement').append(style);
  let places = new Map<string, TextRange>();
  let index: IntervalIndex = indexIntervals([]);
  const rangeOf = ({ start, end }: TextRange): Range => {
    const range = its('createRange')();
    range.setStart(...pointAt(nodes, starts, start));
    const [last, offset] = pointAt(nodes, starts, end - 1);
    range.setEnd(last, offset + 1);
    return range;
  };
  const offsetOf = (node: Node, offset: number): number | null => {
    const at = nodes.indexOf(node as Text);
    return at < 0 ? null : (starts[at] as number) + offset;
  };
  return {
    paint(annotations) {
      if (!page.isHere()) return 0;
      places = new Map(
        annotations.flatMap(({ id, target: { quote } }) => {
          const place = rangeIn(dense, quote.exact, quote.prefix);
          return place ? [[id, place] as const] : [];
        }),
      );
      index = indexIntervals([...places].map(([id, place]) => ({ id, ...place })));
      view.CSS.highlights.clear();
      for (const { id, kind } of annotations) {
        const place = places.get(id);
        if (!place) continue;
        const name = highlightOf(kind);
        const highlight = view.CSS.highlights.get(name) ?? new view.Highlight();
        highlight.add(rangeOf(place));
        view.CSS.highlights.set(name, highlight);
      }
      return places.size;
    },
    showCurrent(id, isSought) {
      if (!page.isHere()) return;
      const place = places.get(id ?? '');
      view.CSS.highlights.delete('parley-current');
      if (!place) return;
      const range = rangeOf(place);
      const highlight = new view.Highlight(range);
      highlight.priority = 2;
      view.CSS.highlights.set('parley-current', highlight);
      if (isSought) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    at(x, y) {
      const caret = its('caretPositionFromPoint')(x, y);
      const offset = caret ? offsetOf(caret.offsetNode, caret.offset) : null;
      return offset === null ? [] : index.at(offset);
    },
    selected(articleText) {
      const selection = its('getSelection')();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
      const { startContainer, startOffset } = selection.getRangeAt(0);
      const start = offsetOf(startContainer, startOffset) ?? 0;
      const before = text.slice(Math.max(0, start - 4 * context), start);
      return rangeIn(readDense(articleText), String(selection), before);
    },
  };
}

/** The span of a text that words take, their white space aside. */
function rangeIn(
  { letters, offsets }: ReturnType<typeof readDense>,
  words: string,
  before: string,
): TextRange | null {
  const wanted = squeeze(words);
  const at = placeOf(letters, wanted, squeeze(before).slice(-context));
  if (at === null) return null;
  const last = offsets[at + wanted.length - 1] as number;
  return { start: offsets[at] as number, end: last + 1 };
}

const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

function readNodes({ its }: ForeignDocument) {
  const walker = its('createTreeWalker')(its('body'), NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent ?? '';
    // Letters that an article keeps in another form would not stand at the same places.
    if (unread.has(node.parentElement?.tagName ?? '') || words.normalize('NFC') !== words) continue;
    nodes.push(node as Text);
    starts.push(text.length);
    text += words;
  }
  return { text, nodes, starts };
}

function pointAt(
  nodes: readonly Text[],
  starts: readonly number[],
  offset: number,
): [node: Text, offset: number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return [nodes[low] as Text, offset - (starts[low] as number)];
}

/** The page knows none of our sheets: the rules of the marks are copied, with the colours of paper. */
function highlightRules(frame: HTMLElement): string {
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [
    ...sheet.cssRules,
  ]);
  const copied = rules
    .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.includes('::highlight('))
    .map(({ cssText }) => cssText);
  const names = new Set(copied.join().match(/--[a-z-]+/g));
  const style = getComputedStyle(frame);
  const values = [...names].map((name) => `${name}: ${style.getPropertyValue(name)}`);
  return `:root { ${values.join('; ')} }\n${copied.join('\n')}`;
}
