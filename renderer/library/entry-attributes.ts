import type { EntryProps } from './ListFrame.tsx';

/** What the place of one article says to the list box around it and to assistive technology. */
export function entryAttributes(entry: EntryProps) {
  const { at, total, isCurrent, isChosen, isCursor } = entry;
  return {
    id: `row-${at}`,
    'data-row': at,
    role: 'option',
    'aria-selected': isChosen,
    'aria-current': isCurrent ? ('true' as const) : undefined,
    'aria-posinset': at + 1,
    'aria-setsize': total,
    'data-cursor': isCursor,
    draggable: true,
  };
}
