import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/base/result.ts';
import type { Answer, Ask, Channel } from '../../shared/bridge/contract.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { ask, listen } from '../bridge.ts';

export type Asked<C extends Channel> = {
  readonly value: Answer<C> | null;
  readonly problem: Problem | null;
  readonly again: () => void;
};

/**
 * Asks main and keeps the answer fresh: it is asked again when the question changes, or when a
 * change of the notebook concerns it. A null question asks nothing.
 */
export function useAnswer<C extends Channel>(
  channel: C,
  question: Ask<C> | null | undefined,
  concerns: (refs: readonly DocumentRef[]) => boolean = () => true,
): Asked<C> {
  const [value, setValue] = useState<Answer<C> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const turn = useRef(0);
  const key = question === undefined ? undefined : JSON.stringify(question);
  const again = useCallback(() => {
    if (key === undefined) return setValue(null);
    const mine = ++turn.current;
    void ask(channel, JSON.parse(key) as Ask<C>).then((answer) => {
      if (mine !== turn.current) return;
      setValue(answer.ok ? answer.value : null);
      setProblem(answer.ok ? null : answer.problem);
    });
  }, [channel, key]);
  useEffect(again, [again]);
  const filter = useRef(concerns);
  filter.current = concerns;
  useEffect(
    () =>
      listen('notebook:changed', ({ refs }) => {
        if (filter.current(refs)) again();
      }),
    [again],
  );
  useEffect(() => listen('notebook:opened', again), [again]);
  return { value, problem, again };
}
