import { goToPane, goToPaneNamed, goToRoom, isBeingDrawn } from './panes.ts';

/**
 * The part of the window that is to get the focus as soon as it stands; null = whichever room stands. `steps`
 * are to be gone from there: a person pressed F6 before it stood.
 */
type Wanted = { readonly pane: string | null; readonly until: number; readonly steps: number };

/** How long a room may take to stand; after that the person has gone on. */
const patienceMs = 4_000;

let wanted: Wanted | null = null;

/** Puts the focus into the room that is being opened, or into one part of it, as soon as it stands. */
export function focusRoom(pane: string | null = null): void {
  want(pane, 0);
  // The room that is left is still drawn now.
  requestAnimationFrame(() => requestAnimationFrame(give));
}

/**
 * Moves the focus to the next (or previous) part of the window. What is still being drawn gets it when it
 * stands: a key does the same however long that takes.
 */
export function goOn(way: 1 | -1): void {
  if (wanted && performance.now() < wanted.until && isBeingDrawn(wanted.pane)) {
    wanted = { ...wanted, steps: wanted.steps + way };
    return;
  }
  wanted = null;
  const later = goToPane(way);
  if (later !== null) want(later, 0);
}

function want(pane: string | null, steps: number): void {
  wanted = { pane, until: performance.now() + patienceMs, steps };
}

function give(): void {
  // A dialog that is closing gives the focus back to where it was opened; what is asked for comes after it.
  if (wanted === null || document.querySelector('[role=dialog]')) return;
  const { pane, until, steps } = wanted;
  const isDone = performance.now() > until || (pane ? goToPaneNamed(pane) : goToRoom());
  if (!isDone) return;
  wanted = null;
  for (let gone = 0; gone < Math.abs(steps); gone++) goOn(steps > 0 ? 1 : -1);
}

/**
 * Watches over the focus of the window: where what had it is taken away (a row that was removed, a room that
 * was left), it goes to the same part of the window, or to the room that stands now. Without that keys reach
 * nobody. Answers the way to stop.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let lastPane: string | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
    lastPane = last?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? null;
  };
  const forget = () => {
    last = null;
    wanted = null;
  };
  const isLost = () =>
    last !== null && !last.isConnected && document.activeElement === document.body;
  const mend = (until: number) => {
    if (!isLost()) return;
    if (!((lastPane !== null && goToPaneNamed(lastPane)) || goToRoom())) return;
    // What a closing dialog still covers takes no focus yet.
    if (document.activeElement === document.body && performance.now() < until)
      requestAnimationFrame(() => mend(until));
  };
  const mendSoon = () => {
    const until = performance.now() + patienceMs;
    requestAnimationFrame(() => requestAnimationFrame(() => mend(until)));
  };
  const observer = new MutationObserver(() => {
    if (wanted) give();
    // A field that goes while it is left, and a dialog that gives the focus back a frame after it closed, have
    // nobody's focus for a moment only.
    else if (isLost()) mendSoon();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  // Who clicks somewhere says where the focus goes.
  document.addEventListener('pointerdown', forget);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget);
  };
}
