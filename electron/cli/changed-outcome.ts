import { type Result, unwrap } from '../../shared/base/result.ts';
import type { ManyChanged } from '../../shared/notebook/change-many.ts';
import type { Outcome } from './command.ts';

/** What a change of several articles answers: how many, and each that was left out with its reason. */
export function changedOutcome(result: Result<ManyChanged>): Outcome {
  const { changed, failed } = unwrap(result);
  return {
    answer: {
      changed,
      failed: failed.map(({ ref, problem }) => ({ id: ref.id, message: problem.message })),
    },
    text: `${changed} changed`,
    messages: failed.map(({ ref, problem }) => `${ref.id}: ${problem.message}`),
    failed: failed.length > 0,
  };
}

/** What a change answers that either was done or failed. */
export function doneOutcome(result: Result<unknown>, text: string): Outcome {
  unwrap(result);
  return { answer: { done: true }, text };
}
