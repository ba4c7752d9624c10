import type { PDFDocument } from 'pdf-lib';
import type { Box, PrintedLink } from './collect-markers.ts';
import { type Cluster, findClusters } from './glyph-places.ts';

/** Chromium sets the boxes of links to whole pixels of the page, 0.75 points apart. */
const pixel = 0.75;
/** Marks may stand so far beside their letter, in points: Arabic ones above the last letter of a word. */
const beside = 2.5;
/** Readers reckon with less than the precision of a page. */
const hair = 0.02;

/**
 * The box of one line of a link from where its first letter begins to where its last one ends, with the
 * marks of its letters and without those of its neighbours. An end stays where no letter ends near it.
 */
export function snapBox(box: Box, clusters: readonly Cluster[]): Box {
  const onLine = clusters.filter(({ base }) => base > box.bottom && base < box.top);
  const middle = ({ left, right }: Cluster) => (left + right) / 2;
  const isInside = (one: Cluster) => middle(one) > box.left && middle(one) < box.right;
  const inside = onLine.filter(isInside);
  if (inside.length === 0) return box;
  const within = (found: number, printed: number) =>
    Math.abs(found - printed) > pixel ? printed : found;
  const edges = {
    left: within(Math.min(...inside.map((one) => one.left)), box.left),
    right: within(Math.max(...inside.map((one) => one.right)), box.right),
  };
  const own = inside.flatMap(({ marks }) => marks);
  const near = (edge: number, reach: number) => (mark: number) => Math.abs(mark - edge) < reach;
  const left = Math.min(edges.left, ...own.filter(near(edges.left, beside))) - hair;
  const right = Math.max(edges.right, ...own.filter(near(edges.right, beside))) + hair;
  // Some readers tell a mark where it stands, others where its letter begins.
  const strangers = onLine
    .filter((one) => !isInside(one) && one.marks.length > 0)
    .flatMap((one) => [...one.marks, one.left]);
  return {
    ...box,
    left: Math.max(left, ...strangers.filter(near(left, pixel / 2)).map((x) => x + hair)),
    right: Math.min(right, ...strangers.filter(near(right, pixel / 2)).map((x) => x - hair)),
  };
}

/** The links with the boxes of passages snapped to the letters of their pages. */
export function snapLinks(
  doc: PDFDocument,
  links: readonly PrintedLink[],
  contents: readonly (readonly string[])[],
): PrintedLink[] {
  const known = new Map<number, readonly Cluster[]>();
  const clustersOf = (page: number) => {
    const clusters = known.get(page) ?? findClusters(doc.getPage(page), contents[page] ?? []);
    known.set(page, clusters);
    return clusters;
  };
  return links.map((link) =>
    link.marker?.kind === 'passage'
      ? { ...link, box: snapBox(link.box, clustersOf(link.page)) }
      : link,
  );
}
