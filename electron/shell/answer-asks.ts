import type * as z from 'zod';
import { fail, ProblemError, type Result } from '../../shared/base/result.ts';
import { asks, type Channel, type Handlers } from '../../shared/bridge/contract.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { ProgramLog } from './program-log.ts';

/** Answers one question of a window: what it names and brings along is not trusted yet. */
export type AnswerAsk = (channel: unknown, ask: unknown) => Promise<Result<unknown>>;

/**
 * Channel and payload are checked in this order, then one handler runs. Whatever it throws is logged
 * here and leaves as a Problem.
 */
export const answerAsks =
  (handlers: Handlers, log: Pick<ProgramLog, 'note' | 'error'>): AnswerAsk =>
  async (channel, ask) => {
    if (!isChannel(channel)) return fail('invalid-input', 'There is no such channel.');
    const result = await answer(handlers, channel, ask, log);
    if (!result.ok) log.note(`${channel} answered ${result.problem.code}`);
    return result;
  };

const isChannel = (name: unknown): name is Channel =>
  typeof name === 'string' && Object.hasOwn(asks, name);

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
    return refuse('internal', 'fail.bug');
  }
}
