import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import { fail, ProblemError, type Result } from '../../shared/base/result.ts';
import { asks, type Channel, type Handlers } from '../../shared/bridge/contract.ts';
import { asText, wires } from '../../shared/bridge/wires.ts';
import { appOrigin } from './lock-down.ts';
import type { ProgramLog } from './program-log.ts';
import { onBehalfOf } from './tell.ts';

/**
 * The single place where the window is answered: sender, channel and payload are checked in this
 * order, then one handler runs. Whatever it throws is logged here and leaves as a Problem.
 */
export function hostBridge(
  handlers: () => Promise<Handlers | null>,
  isOurs: (event: IpcMainInvokeEvent) => boolean,
  log: Pick<ProgramLog, 'note' | 'error'>,
): void {
  ipcMain.handle(wires.ask, async (event, channel: unknown, ask: unknown) => {
    if (!isOurs(event)) return fail('invalid-input', 'This sender is not answered.');
    if (typeof channel !== 'string' || !Object.hasOwn(asks, channel))
      return fail('invalid-input', 'There is no such channel.');
    const offered = await handlers();
    if (!offered) return fail('unavailable', 'No notebook is open.');
    const result = await onBehalfOf(event.sender, () =>
      answer(offered, channel as Channel, ask, log),
    );
    if (!result.ok) log.note(`${channel} answered ${result.problem.code}`);
    return asText.has(channel as Channel) ? JSON.stringify(result) : result;
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

async function answer(
  handlers: Handlers,
  channel: Channel,
  ask: unknown,
  log: Pick<ProgramLog, 'error'>,
): Promise<Result<unknown>> {
  const checked = (asks[channel] as z.ZodType).safeParse(ask);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return fail(
      'invalid-input',
      `${channel}: ${issue?.message ?? 'not understood'}.`,
      issue?.path.join('.'),
    );
  }
  try {
    const handler = handlers[channel] as (ask: unknown) => Promise<Result<unknown>>;
    return await handler(checked.data);
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    console.error(`${channel} failed:`, error);
    log.error(`${channel} failed`, error);
    return fail(
      'internal',
      'Something went wrong inside Parley. Nothing was changed by this step.',
    );
  }
}
