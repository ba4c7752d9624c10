import { app } from 'electron';
import type { BridgeEvent, BridgeEvents } from '../../shared/bridge/contract.ts';
import type { Given } from './given.ts';
import type { Program, ProgramWindow } from './program-parts.ts';
import { askingWindow, tell } from './tell.ts';
import { openWindow, placeOf } from './window.ts';

/** Moving and resizing tell of every step; so long after the last one the place is remembered. */
const restMs = 400;

/** The window that asks now, else the one that was used last. */
export function activeWindow({ windows }: Program): ProgramWindow | null {
  const asker = askingWindow();
  return windows.find(({ window }) => window === asker) ?? windows.at(-1) ?? null;
}

/** Opens the windows that were open at the end of the last run, at least one. */
export function openWindows(program: Program): void {
  const remembered = program.memory.value().windows ?? [];
  const slots = remembered.map(({ slot }) => slot);
  for (const slot of slots.length > 0 ? slots : [1]) addWindow(program, slot);
}

/** Shows and focuses the window used last, or opens one. */
export function showWindow(program: Program): void {
  const last = activeWindow(program)?.window;
  if (!last) openWindows(program);
  if (last?.isMinimized()) last.restore();
  last?.focus();
}

/** Shows a window and lets it take what the desktop asked to open. */
export function openGiven(program: Program, given: Given): void {
  program.given = {
    paths: [...program.given.paths, ...given.paths],
    articleId: given.articleId ?? program.given.articleId,
  };
  if (!program.open) return;
  showWindow(program);
  const last = activeWindow(program)?.window;
  if (last) tell(last, 'command:run', { command: 'article:open-given' });
}

/** Opens one more window on the open notebook; it begins with the view of the one that asked. */
export async function openAnotherWindow(program: Program): Promise<void> {
  const from = activeWindow(program);
  const taken = program.windows.map(({ slot }) => slot);
  const slot = firstFree(taken);
  const { views, windows = [] } = program.memory.value();
  const id = program.open?.folder.id ?? '';
  const view = from ? views[viewKey(id, from.slot)] : undefined;
  const place = from ? beside(placeOf(from.window)) : null;
  await program.memory.change({
    ...(view ? { views: { ...views, [viewKey(id, slot)]: view } } : {}),
    ...(place ? { windows: [...windows.filter((one) => one.slot !== slot), { slot, place }] } : {}),
  });
  addWindow(program, slot);
}

/** Where the view of a notebook in a window is remembered. */
export const viewKey = (notebookId: string, slot: number): string =>
  slot === 1 ? notebookId : `${notebookId}/${slot}`;

/** Tells all windows something that they did not ask for. */
export function tellAll<E extends BridgeEvent>(
  { windows }: Program,
  event: E,
  payload: BridgeEvents[E],
): void {
  for (const { window } of windows) tell(window, event, payload);
}

function addWindow(program: Program, slot: number): void {
  const place = program.memory.value().windows?.find((one) => one.slot === slot)?.place ?? null;
  const window = openWindow(program.codeFolder, place);
  window.webContents.on('context-menu', async (_event, params) => {
    // Its words are a large file, of which no window has need before.
    const { offerEditMenu } = await import('./edit-menu.ts');
    await offerEditMenu(program, window, params);
  });
  const mine: ProgramWindow = { slot, window };
  program.windows = [...program.windows, mine];
  const others = () => program.windows.filter((one) => one !== mine);
  const remember = () => {
    clearTimeout(timer);
    if (!window.isDestroyed()) void rememberPlace(program, mine);
  };
  let timer: NodeJS.Timeout | undefined;
  const rememberSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, restMs);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    window.on(event as 'resize', rememberSoon);
  window.once('show', remember);
  window.on('focus', () => {
    program.windows = [...others(), mine];
  });
  window.on('close', remember);
  window.on('closed', () => {
    clearTimeout(timer);
    program.windows = others();
    // A hidden printing window may be waiting for work still: it keeps nothing running.
    if (program.windows.length === 0) app.quit();
    else if (!program.isEnding) void forget(program, slot);
  });
}

function rememberPlace({ memory }: Program, { slot, window }: ProgramWindow): Promise<void> {
  const { windows = [] } = memory.value();
  const place = placeOf(window);
  return memory.change({
    windows: [...windows.filter((one) => one.slot !== slot), { slot, place }],
  });
}

function forget({ memory }: Program, slot: number): Promise<void> {
  const { windows = [] } = memory.value();
  return memory.change({ windows: windows.filter((one) => one.slot !== slot) });
}

function firstFree(taken: readonly number[]): number {
  let slot = 1;
  while (taken.includes(slot)) slot++;
  return slot;
}

/** A little lower and further in, so that both windows are seen. */
const beside = (place: ReturnType<typeof placeOf>) => ({
  ...place,
  x: place.x + 32,
  y: place.y + 32,
  maximized: false,
});
