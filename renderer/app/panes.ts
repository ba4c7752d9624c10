/** Where the focus goes inside a part of the window, the likeliest place first. */
const entries = [
  '[aria-current="page"]',
  '[role="tab"][aria-selected="true"]',
  '[tabindex="0"]',
  'button, input, select, textarea, a[href], iframe',
];

/** Moves the focus to the next (or previous) part of the window: navigation, list, text, inspector. */
export function goToPane(way: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.checkVisibility({ visibilityProperty: true }) && entryOf(pane),
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next =
    panes[at < 0 ? (way > 0 ? 0 : panes.length - 1) : (at + way + panes.length) % panes.length];
  if (next) entryOf(next)?.focus();
}

function entryOf(pane: HTMLElement): HTMLElement | null {
  if (pane.tabIndex >= 0) return pane;
  for (const selector of entries) {
    const found = pane.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
