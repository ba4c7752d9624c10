import type { PDFDocument, PDFRef } from 'pdf-lib';
import type { Box, PrintedLink } from './collect-markers.ts';
import { joinBoxes } from './collect-markers.ts';
import type { NumberedPassage } from './markers.ts';
import type { TagTree } from './tag-tree.ts';
import type { HighlightPart } from './write-highlights.ts';

/** A passage with its highlights, one per page that it touches. */
export type PlacedPassage = {
  readonly passage: NumberedPassage;
  readonly parts: readonly HighlightPart[];
};

/** Gathers the marker links of each passage into one part per page. */
export function placePassages(
  links: readonly PrintedLink[],
  passages: readonly NumberedPassage[],
): Map<number, PlacedPassage> {
  const boxes = new Map<number, Map<number, Box[]>>();
  for (const link of links) {
    if (link.marker?.kind !== 'passage') continue;
    for (const number of link.marker.numbers) {
      const pages = boxes.get(number) ?? new Map<number, Box[]>();
      boxes.set(number, pages);
      pages.set(link.page, [...(pages.get(link.page) ?? []), link.box]);
    }
  }
  const placed = new Map<number, PlacedPassage>();
  for (const passage of passages) {
    const pages = [...(boxes.get(passage.number) ?? [])].sort(([a], [b]) => a - b);
    if (pages.length === 0) continue;
    const parts = pages.map(([page, lines], index) => ({
      annotation: passage.annotation,
      page,
      boxes: joinBoxes(lines),
      part: index + 1,
      parts: pages.length,
    }));
    placed.set(passage.number, { passage, parts });
  }
  return placed;
}

/**
 * Makes every highlight reachable in the tag tree: the first marker element of its page becomes its
 * /Annot element, further ones plain spans. A highlight wholly under others gets an element of its own.
 */
export function tagHighlights(
  doc: PDFDocument,
  tags: TagTree,
  links: readonly PrintedLink[],
  placed: ReadonlyMap<number, PlacedPassage>,
  written: ReadonlyMap<number, readonly PDFRef[]>,
): void {
  const untagged = new Map<string, PDFRef>();
  for (const [number, { parts }] of placed)
    parts.forEach((part, index) => {
      const ref = written.get(number)?.[index];
      if (ref) untagged.set(`${number} ${part.page}`, ref);
    });
  const owned = new Set<PDFRef>();
  for (const link of links) {
    if (link.marker?.kind !== 'passage') continue;
    const element = tags.elementOf(link.ref);
    const isBare = link.marker.link === null;
    if (isBare) tags.release(link.ref);
    if (!element) continue;
    const pageRef = doc.getPage(link.page).ref;
    for (const number of link.marker.numbers) {
      const key = `${number} ${link.page}`;
      const ref = untagged.get(key);
      if (!ref) continue;
      const own: PDFRef = isBare && !owned.has(element) ? element : tags.addChild(element, 'Annot');
      if (own === element) tags.rename(element, 'Annot');
      owned.add(own);
      tags.hold(own, ref, pageRef);
      untagged.delete(key);
    }
    if (isBare && !owned.has(element)) tags.rename(element, 'Span');
  }
}
