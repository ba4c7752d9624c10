/** Where the focus goes inside a part of the window, the likeliest place first. */
const entries = [
  '[aria-current="page"]',
  '[role="tab"][aria-selected="true"]',
  '[role="grid"], [role="listbox"]',
  '[tabindex="0"]',
  'button, input, select, textarea, a[href], iframe',
];

/** The parts of a room, the likeliest to be worked in first. */
const roomPanes = ['text', 'axis', 'list', 'detail', 'unlinked'];

/** Moves the focus into the room that stands. Answers false while there is nothing that takes it. */
export const goToRoom = (): boolean => roomPanes.some(goToPaneNamed);

/** Moves the focus into a part of the window by its name. Answers false where it does not stand. */
export function goToPaneNamed(name: string): boolean {
  const pane = shownPanes().find(({ dataset }) => dataset['pane'] === name);
  if (pane) entryOf(pane)?.focus({ preventScroll: true });
  return pane !== undefined;
}

/** Moves the focus to the next (or previous) part of the window: navigation, list, text, inspector. */
export function goToPane(way: 1 | -1): void {
  const panes = shownPanes();
  // The innermost: a part may lie inside another.
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next =
    panes[at < 0 ? (way > 0 ? 0 : panes.length - 1) : (at + way + panes.length) % panes.length];
  if (next) entryOf(next)?.focus();
}

const shownPanes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.checkVisibility({ visibilityProperty: true }) && entryOf(pane),
  );

function entryOf(pane: HTMLElement): HTMLElement | null {
  if (pane.tabIndex >= 0) return pane;
  for (const selector of entries) {
    const found = pane.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
