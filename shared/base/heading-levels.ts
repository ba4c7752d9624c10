/**
 * Levels of headings beneath a title of level 1, in their order: however a page chose its own, none is
 * left out on the way down (PDF/UA-1, 7.4.2).
 */
export function createHeadingLevels(): (wanted: number) => number {
  let above: number[] = [];
  return (wanted) => {
    above = [...above.filter((one) => one < wanted), wanted];
    return Math.min(6, above.length + 1);
  };
}
