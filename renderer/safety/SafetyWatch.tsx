import { useEffect, useRef } from 'react';
import type { Noticed } from '../../shared/bridge/safety-channels.ts';
import { runCommand } from '../app/commands.ts';
import { tellNotice, tellProblem } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { remarkInWords, sayInWords, t } from '../app/words.ts';
import { listen } from '../bridge.ts';
import { LossQuestion } from './LossQuestion.tsx';

/** Tells at once what was found and done about the notebook's files, and asks about losses. */
export function SafetyWatch() {
  const { value: state, again } = useAnswer('safety:read', null, () => false);
  const told = useRef('');
  useEffect(() => listen('safety:changed', again), [again]);
  useEffect(() => {
    if (!state) return;
    const fresh = state.noticed.filter(({ at }) => at > told.current);
    told.current = state.noticed[0]?.at ?? told.current;
    // A loss has its own question, and its count changes while a folder is being synchronised.
    tellNoticed(fresh.filter(({ kind, ref }) => kind !== 'vanished' || ref !== null));
  }, [state]);
  const isAway = state?.away != null;
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !isAway) tellNotice(t('safety.isBack'));
    wasAway.current = isAway;
  }, [isAway]);
  if (state?.away)
    return (
      <section className="safety-loss banner-loss" role="alert">
        <p>
          <strong>{state.away.message}</strong>
        </p>
        <p>{t('safety.awayHint')}</p>
      </section>
    );
  if (!state || state.losses === 0) return null;
  return <LossQuestion count={state.losses} isBanner />;
}

function tellNoticed(fresh: readonly Noticed[]): void {
  const [first] = fresh;
  if (!first) return;
  const message =
    fresh.length > 1 ? t('safety.noticedMany', { count: fresh.length }) : inShort(first);
  const action = { label: t('safety.show'), run: () => void runCommand('notebook:safety') };
  // A merge is what synchronising is for: nothing went wrong.
  if (fresh.every(({ kind }) => kind === 'conflict')) tellNotice(message, action);
  else tellProblem({ code: 'damaged', message }, action);
}

/** One sentence; the dialog has the whole story with the names of the files. */
function inShort({ kind, title, from, ...said }: Noticed): string {
  if (title === null) return remarkInWords(said);
  if (kind === 'conflict') return t('safety.toldMerged', { title });
  if (kind === 'vanished') return t('safety.toldVanished', { title });
  return from === null
    ? remarkInWords(said)
    : t('safety.toldRecovered', { title, from: sayInWords(from) });
}
