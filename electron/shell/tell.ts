import { AsyncLocalStorage } from 'node:async_hooks';
import { BrowserWindow, type WebContents } from 'electron';
import type { BridgeEvent, BridgeEvents } from '../../shared/bridge/contract.ts';
import { wires } from '../../shared/bridge/wires.ts';

const asking = new AsyncLocalStorage<BrowserWindow | null>();

/** The window whose question is being answered: dialogs belong to it, and so does the view. */
export const askingWindow = (): BrowserWindow | null => asking.getStore() ?? null;

/** Runs what the window of these contents asked for. */
export const onBehalfOf = <T>(contents: WebContents, run: () => T): T =>
  asking.run(BrowserWindow.fromWebContents(contents), run);

/** Tells a window something that it did not ask for. */
export function tell<E extends BridgeEvent>(
  window: BrowserWindow,
  event: E,
  payload: BridgeEvents[E],
): void {
  if (!window.isDestroyed()) window.webContents.send(wires.event, event, payload);
}
