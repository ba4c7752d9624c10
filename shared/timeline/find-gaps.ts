import type { PlacedEvent } from './order-events.ts';
import type { QuotedEvent } from './quoted-passage.ts';

/** A stretch without any event, in day numbers, between two events. */
export type Gap = {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly before: string;
};

/** Events whose support is thin, by id. */
export type ThinSupport = {
  readonly unsupported: readonly string[];
  readonly singlePassage: readonly string[];
  /** Several passages, all of one outlet (or of one article). */
  readonly singleOutlet: readonly { readonly id: string; readonly outlet: string }[];
};

/**
 * The stretches that no dated event covers and that are at least `times` the median stretch and
 * `atLeast` days long, longest first. Events with open or unknown ends cover only what is known.
 */
export function findGaps(placed: readonly PlacedEvent[], times = 4, atLeast = 2): Gap[] {
  const dated = placed
    .filter(({ earliest, latest }) => Number.isFinite(earliest) && Number.isFinite(latest))
    .sort((a, b) => a.earliest - b.earliest);
  const gaps: Gap[] = [];
  let covered: PlacedEvent | undefined;
  for (const next of dated) {
    if (covered && next.earliest > covered.latest)
      gaps.push({
        from: covered.latest,
        to: next.earliest,
        after: covered.event.id,
        before: next.event.id,
      });
    if (!covered || next.latest > covered.latest) covered = next;
  }
  const lengths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  const limit = gaps.length < 3 ? atLeast : Math.max(atLeast, median * times);
  return gaps
    .filter(({ from, to }) => to - from >= limit)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** Finds events that stand on nothing, on one passage, or on one outlet alone. */
export function findThinSupport(events: readonly QuotedEvent[]): ThinSupport {
  const unsupported: string[] = [];
  const singlePassage: string[] = [];
  const singleOutlet: { id: string; outlet: string }[] = [];
  for (const { event, passages } of events) {
    const outlets = new Set(passages.map(({ outlet, articleId }) => outlet ?? articleId));
    const [only] = passages;
    if (!only) unsupported.push(event.id);
    else if (passages.length === 1) singlePassage.push(event.id);
    else if (outlets.size === 1)
      singleOutlet.push({ id: event.id, outlet: only.outlet ?? only.articleTitle });
  }
  return { unsupported, singlePassage, singleOutlet };
}
