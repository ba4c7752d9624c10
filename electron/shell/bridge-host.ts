import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { fail } from '../../shared/base/result.ts';
import type { FirstLook } from '../../shared/bridge/first-look.ts';
import { asText, wires } from '../../shared/bridge/wires.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { AnswerAsk } from './answer-asks.ts';
import { appOrigin } from './lock-down.ts';
import { onBehalfOf } from './tell.ts';

/**
 * The single place where the window is answered: the sender is checked first, then what it asks.
 * `answerAsk` is waited for: the code behind the answers is loaded while the window starts.
 */
export function hostBridge(
  answerAsk: () => Promise<AnswerAsk | null>,
  isOurs: (event: IpcMainInvokeEvent) => boolean,
  firstLook: (asker: WebContents) => Promise<FirstLook>,
): void {
  ipcMain.handle(wires.first, async (event) =>
    isOurs(event) ? JSON.stringify(await firstLook(event.sender)) : null,
  );
  ipcMain.handle(wires.ask, async (event, channel: unknown, ask: unknown) => {
    if (!isOurs(event)) return fail('invalid-input', 'This sender is not answered.');
    const answer = await answerAsk();
    if (!answer) return refuse('unavailable', 'fail.noneOpen');
    const result = await onBehalfOf(event.sender, () => answer(channel, ask));
    return asText.has(channel) ? JSON.stringify(result) : result;
  });
}

/** Resolves when one of our windows has painted for the first time. */
export const firstPaint = (isOurs: (event: IpcMainEvent) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const hear = (event: IpcMainEvent) => {
      if (!isOurs(event)) return;
      ipcMain.off(wires.painted, hear);
      resolve();
    };
    ipcMain.on(wires.painted, hear);
  });

/** True for a message of the main frame of a window that shows our own page. */
export function isMainFrameOfOurs(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame === event.sender.mainFrame &&
    new URL(frame.url).href.startsWith(`${appOrigin}/`)
  );
}
