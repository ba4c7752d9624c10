import type { Problem, Result } from '../../shared/base/result.ts';
import type { Answer, Ask, Channel } from '../../shared/bridge/contract.ts';
import { ask } from '../bridge.ts';
import { type NoticeAction, tellNotice, tellProblem } from './notices.ts';
import { t } from './words.ts';

/** Asks main to do something; a failure is told in a notice. Answers null then. */
export async function doOrTell<C extends Channel>(
  channel: C,
  payload: Ask<C>,
): Promise<Answer<C> | null> {
  const result = await ask(channel, payload);
  if (result.ok) return result.value;
  tellProblem(
    result.problem,
    retryOf(result.problem, () => ask(channel, payload), nameOf(channel, payload)),
  );
  return null;
}

/** Asks main to do something that answers nothing; a failure is told in a notice. Says if it was done. */
export async function didOrTell<C extends Channel>(channel: C, payload: Ask<C>): Promise<boolean> {
  const result = await ask(channel, payload);
  if (!result.ok)
    tellProblem(
      result.problem,
      retryOf(result.problem, () => ask(channel, payload), nameOf(channel, payload)),
    );
  return result.ok;
}

/** What the disk refused can be tried again as it was meant, once there is room for it. */
export function retryOf(
  problem: Problem,
  again: () => Promise<Result<unknown>>,
  of = '',
): NoticeAction | undefined {
  if (problem.code !== 'disk-full' && problem.code !== 'unavailable') return undefined;
  const run = async () => {
    const result = await again();
    if (result.ok) tellNotice(t('safety.retried'));
    else tellProblem(result.problem, retryOf(result.problem, again, of));
  };
  return { label: t('safety.retry'), run: () => void run(), of };
}

/** The same asked twice has one name; the bytes of files count by their number. */
const nameOf = (channel: Channel, payload: unknown): string =>
  JSON.stringify([channel, payload], (_key, value) =>
    value instanceof Uint8Array ? value.length : value,
  );
