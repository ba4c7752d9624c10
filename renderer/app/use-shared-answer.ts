import type { Result } from '../../shared/base/result.ts';
import type { Answer, Ask, Channel } from '../../shared/bridge/contract.ts';
import { sameValue } from '../../shared/merge/same-value.ts';
import { ask, listen } from '../bridge.ts';
import { type Asked, useAnswer } from './use-answer.ts';

/** Questions about the whole notebook that several parts of the window ask. */
type SharedChannel = Extract<Channel, 'library:counts' | 'tag:list' | 'collection:list'>;

const answers = new Map<Channel, Promise<unknown>>();
let isListening = false;

/** As `useAnswer`; whoever asks the same before the notebook changes gets the same answer. */
export const useSharedAnswer = <C extends SharedChannel>(channel: C, isWanted = true): Asked<C> =>
  useAnswer(channel, isWanted ? null : undefined, undefined, (question) =>
    askOnce(channel, question as Ask<C>),
  );

function askOnce<C extends Channel>(channel: C, question: Ask<C>): Promise<Result<Answer<C>>> {
  hear();
  const known = answers.get(channel) as Promise<Result<Answer<C>>> | undefined;
  const answer = known ?? ask(channel, question).then((asked) => asBefore(channel, asked));
  answers.set(channel, answer);
  // What failed is asked again.
  if (!known)
    void answer.then(({ ok }) => {
      if (!ok && answers.get(channel) === answer) answers.delete(channel);
    });
  return answer;
}

const before = new Map<Channel, unknown>();

/** Most changes change none of it: the answer before, where it says the same, is drawn already. */
function asBefore<T>(channel: Channel, asked: Result<T>): Result<T> {
  if (!asked.ok) return asked;
  if (!sameValue(before.get(channel), asked.value)) before.set(channel, asked.value);
  return { ok: true, value: before.get(channel) as T };
}

/** Heard before whoever asks again: an answer from before a change is nobody's any more. */
function hear(): void {
  if (isListening) return;
  isListening = true;
  listen('notebook:changed', () => answers.clear());
  listen('notebook:opened', () => answers.clear());
}
