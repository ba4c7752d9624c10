import type { Annotation } from '../../shared/model/annotation.ts';
import { highlightOf, paintedKinds } from './kinds.ts';

type Dense = { readonly text: string; readonly nodes: Text[]; readonly places: Uint32Array };

/**
 * Paints an article's marks in the captured page: the same letters in the same order, without regard
 * to white space. Of several places the one with the same words before it is taken; in doubt none.
 * Answers how many marks were found.
 */
export function paintOriginal(page: Document, annotations: readonly Annotation[]): number {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view || !page.body) return 0;
  const dense = readDense(page);
  const groups = new Map<string, Range[]>();
  let count = 0;
  for (const { kind, target } of annotations) {
    const range = findRange(page, dense, target.quote);
    if (!range) continue;
    count++;
    const name = highlightOf(kind);
    groups.set(name, [...(groups.get(name) ?? []), range]);
  }
  view.CSS.highlights.clear();
  for (const [name, ranges] of groups) view.CSS.highlights.set(name, new view.Highlight(...ranges));
  page.adoptedStyleSheets = [];
  const style = page.createElement('style');
  style.textContent = highlightRules();
  page.head.append(style);
  return count;
}

/** The text of a page without white space; each letter knows its node and its offset there. */
function readDense(page: Document): Dense {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const pieces: string[] = [];
  const places: number[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement?.tagName ?? '';
    if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(parent)) continue;
    const text = node.textContent ?? '';
    const kept = text.normalize('NFC') === text ? text : '';
    for (let at = 0; at < kept.length; at++) {
      const letter = kept.charAt(at);
      if (/[\s\u200b\u00ad]/.test(letter)) continue;
      pieces.push(letter);
      places.push(nodes.length, at);
    }
    nodes.push(node as Text);
  }
  return { text: pieces.join(''), nodes, places: Uint32Array.from(places) };
}

function findRange(
  page: Document,
  { text, nodes, places }: Dense,
  quote: Annotation['target']['quote'],
): Range | null {
  const wanted = squeeze(quote.exact);
  if (wanted === '') return null;
  const at = placeOf(text, wanted, squeeze(quote.prefix).slice(-24));
  if (at === null) return null;
  const range = page.createRange();
  const last = at + wanted.length - 1;
  range.setStart(nodes[places[at * 2] as number] as Text, places[at * 2 + 1] as number);
  range.setEnd(nodes[places[last * 2] as number] as Text, (places[last * 2 + 1] as number) + 1);
  return range;
}

function placeOf(text: string, wanted: string, before: string): number | null {
  const withContext = before === '' ? -1 : text.indexOf(before + wanted);
  if (withContext >= 0) return withContext + before.length;
  const first = text.indexOf(wanted);
  return first >= 0 && text.indexOf(wanted, first + 1) < 0 ? first : null;
}

const squeeze = (text: string): string => text.replace(/[\s\u200b\u00ad]+/g, '');

/** The page has no tokens of ours: the colours are written out. */
function highlightRules(): string {
  const style = getComputedStyle(document.documentElement);
  return paintedKinds
    .map((kind) => {
      const color = style.getPropertyValue(`--${kind}`).trim();
      return `::highlight(parley-${kind}) { background-color: color-mix(in srgb, ${color} 22%, transparent); text-decoration: underline 2px ${color} }`;
    })
    .join('\n');
}
