import type { Answer, Ask, Channel } from '../../shared/bridge/contract.ts';
import { ask } from '../bridge.ts';
import { tellProblem } from './notices.ts';

/** Asks main to do something; a failure is told in a notice. Answers null then. */
export async function doOrTell<C extends Channel>(
  channel: C,
  payload: Ask<C>,
): Promise<Answer<C> | null> {
  const result = await ask(channel, payload);
  if (result.ok) return result.value;
  tellProblem(result.problem);
  return null;
}

/** Asks main to do something that answers nothing; a failure is told in a notice. Says if it was done. */
export async function didOrTell<C extends Channel>(channel: C, payload: Ask<C>): Promise<boolean> {
  const result = await ask(channel, payload);
  if (!result.ok) tellProblem(result.problem);
  return result.ok;
}
