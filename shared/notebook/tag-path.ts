/** Longer paths are most likely pasted text. */
const LONGEST = 200;

/** A tag as it is kept: "trade / rare-earths/" becomes "trade/rare-earths". Empty = no tag. */
export const tidyTag = (typed: string): string =>
  typed
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .join('/')
    .slice(0, LONGEST);

/** True for the tag itself and for every tag below it. */
export const isWithinTag = (tag: string, path: string): boolean =>
  tag === path || tag.startsWith(`${path}/`);

/** A tag with the beginning `from` of its path replaced; other tags stay as they are. */
export const moveTag = (tag: string, from: string, to: string): string =>
  isWithinTag(tag, from) ? to + tag.slice(from.length) : tag;
