import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fail } from '../../shared/base/result.ts';
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
): void {
  ipcMain.handle(wires.ask, async (event, channel: unknown, ask: unknown) => {
    if (!isOurs(event)) return fail('invalid-input', 'This sender is not answered.');
    const answer = await answerAsk();
    if (!answer) return refuse('unavailable', 'fail.noneOpen');
    const result = await onBehalfOf(event.sender, () => answer(channel, ask));
    return asText.has(channel) ? JSON.stringify(result) : result;
  });
}

/** True for a message of the main frame of a window that shows our own page. */
export function isMainFrameOfOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame === event.sender.mainFrame &&
    new URL(frame.url).href.startsWith(`${appOrigin}/`)
  );
}
