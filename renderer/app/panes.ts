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

/**
 * Moves the focus into a part of the window by its name; of several the one that is worked in. Answers false
 * where it does not stand.
 */
export function goToPaneNamed(name: string): boolean {
  const found = standingPanes().filter(({ dataset }) => dataset['pane'] === name);
  const pane = found.find((one) => one.closest('[data-active="true"]')) ?? found[0];
  if (pane) entryOf(pane)?.focus({ preventScroll: true });
  return pane !== undefined;
}

/** True while a room, or the part of it with this name, is on its way to be drawn. */
export function isBeingDrawn(name: string | null): boolean {
  const panes = shownPanes();
  const part = panes.find(({ dataset }) => dataset['pane'] === name);
  if (part) return isDrawing(part) && !entryOf(part);
  return !panes.some((pane) => roomPanes.includes(pane.dataset['pane'] ?? '') && entryOf(pane));
}

/**
 * Moves the focus to the next (or previous) part of the window: navigation, list, text, inspector. Where that
 * is still being drawn, its name is the answer.
 */
export function goToPane(way: 1 | -1): string | null {
  const panes = shownPanes().filter((pane) => entryOf(pane) || isDrawing(pane));
  // The innermost: a part may lie inside another.
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next =
    panes[at < 0 ? (way > 0 ? 0 : panes.length - 1) : (at + way + panes.length) % panes.length];
  const entry = next && entryOf(next);
  entry?.focus();
  return entry ? null : (next?.dataset['pane'] ?? null);
}

const shownPanes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility({ visibilityProperty: true }),
  );

const standingPanes = (): HTMLElement[] => shownPanes().filter(entryOf);

/** A part says so itself while what it will hold is known and not drawn yet. */
const isDrawing = (pane: HTMLElement): boolean =>
  pane.matches('[data-drawing="true"]') || pane.querySelector('[data-drawing="true"]') !== null;

function entryOf(pane: HTMLElement): HTMLElement | null {
  if (pane.tabIndex >= 0) return pane;
  for (const selector of entries) {
    const found = pane.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
