import { useEffect, useMemo, useRef, useState } from 'react';
import type { Problem, Result } from '../../shared/base/result.ts';
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
 * change of the notebook concerns it. A null question asks nothing. `read` may make use of the answer
 * before.
 */
export function useAnswer<C extends Channel>(
  channel: C,
  question: Ask<C> | null | undefined,
  concerns: (refs: readonly DocumentRef[]) => boolean = () => true,
  read: (question: Ask<C>, before: Answer<C> | null) => Promise<Result<Answer<C>>> = (asked) =>
    ask(channel, asked),
): Asked<C> {
  const [value, setValue] = useState<Answer<C> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const turn = useRef(0);
  const latest = useRef({ read, value });
  latest.current = { read, value };
  const key = question === undefined ? undefined : JSON.stringify(question);
  const again = useMemo(() => {
    if (key === undefined) return () => setValue(null);
    let isAsking = false;
    let isOld = false;
    // One question at a time: what changes meanwhile is asked for once, when the answer is there.
    return function askNow() {
      isOld = isAsking;
      if (isAsking) return;
      isAsking = true;
      const mine = ++turn.current;
      const { read: readNow, value: before } = latest.current;
      void readNow(JSON.parse(key) as Ask<C>, before).then((answer) => {
        isAsking = false;
        if (mine !== turn.current) return;
        setValue(answer.ok ? answer.value : null);
        setProblem(answer.ok ? null : answer.problem);
        if (isOld) askNow();
      });
    };
  }, [key]);
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
