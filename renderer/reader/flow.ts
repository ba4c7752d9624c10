/** How the lines of a text follow each other: downwards, or sideways where they run from top to bottom. */
export type Writing = 'horizontal-tb' | 'vertical-rl' | 'vertical-lr';

/** The way on which a scrolled column goes on: distances are counted from the edge where it begins. */
export type Flow = {
  readonly writing: Writing;
  /** How much of the column is in sight. */
  readonly size: number;
  readonly scrolled: number;
  /** Where a drawn piece begins and ends, counted from the edge of what is in sight. */
  startOf(piece: DOMRect): number;
  endOf(piece: DOMRect): number;
  scrollTo(distance: number): void;
};

/** The flow of a column's box, as it stands now. */
export function flowOf(box: HTMLElement): Flow {
  const writing = getComputedStyle(box).writingMode as Writing;
  const frame = box.getBoundingClientRect();
  if (writing === 'vertical-rl')
    return {
      ...{ writing, size: box.clientWidth, scrolled: -box.scrollLeft },
      startOf: ({ right }) => frame.right - right,
      endOf: ({ left }) => frame.right - left,
      scrollTo: (distance) => box.scrollTo({ left: -distance }),
    };
  if (writing === 'vertical-lr')
    return {
      ...{ writing, size: box.clientWidth, scrolled: box.scrollLeft },
      startOf: ({ left }) => left - frame.left,
      endOf: ({ right }) => right - frame.left,
      scrollTo: (distance) => box.scrollTo({ left: distance }),
    };
  return {
    ...{ writing, size: box.clientHeight, scrolled: box.scrollTop },
    startOf: ({ top }) => top - frame.top,
    endOf: ({ bottom }) => bottom - frame.top,
    scrollTo: (distance) => box.scrollTo({ top: distance }),
  };
}

/** The first of the blocks, which lie in order, that reaches beyond a distance: bisection finds it. */
export function firstBeyond(
  blocks: ArrayLike<HTMLElement>,
  flow: Pick<Flow, 'endOf'>,
  distance: number,
): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flow.endOf((blocks[middle] as HTMLElement).getBoundingClientRect()) <= distance)
      low = middle + 1;
    else high = middle;
  }
  return low;
}

const mongolian = /\p{Script=Mongolian}/gu;

/** Languages whose texts are set in upright lines too. */
const upright = new Set(['zh', 'ja', 'ko', 'yue', 'lzh']);

/** True where a person may choose upright lines. */
export const canBeUpright = (language: string | undefined): boolean =>
  upright.has(language?.split('-')[0]?.toLowerCase() ?? '');

/** How an article is set: Mongolian script always in upright lines, Chinese and its kin as wanted. */
export function writingOf(
  text: string,
  language: string | undefined,
  wantsUpright: boolean,
): Writing {
  const beginning = text.slice(0, 2_000);
  if ((beginning.match(mongolian)?.length ?? 0) > beginning.length / 3) return 'vertical-lr';
  return wantsUpright && canBeUpright(language) ? 'vertical-rl' : 'horizontal-tb';
}
