import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/base/result.ts';
import type { BackupEntry, RestorePlan } from '../../shared/notebook/safety.ts';
import { doOrTell } from '../app/do.ts';
import { tellUndoable } from '../app/notices.ts';
import { formatMoment, t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { DifferenceText } from './DifferenceText.tsx';
import { TaskProgress } from './TaskProgress.tsx';

type Props = {
  readonly backup: BackupEntry;
  readonly onBack: () => void;
  readonly onDone: () => void;
};

/** As many documents as a person can look through; "Restore this backup" means all of them. */
const SHOWN = 200;

/** Says what restoring a backup would do, document by document, and does it for one or all. */
export function RestoreView({ backup, onBack, onDone }: Props) {
  const { name } = backup;
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRestoring, setRestoring] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    void ask('backup:plan', { name }).then((answer) => {
      setPlan(answer.ok ? answer.value : null);
      setProblem(answer.ok ? null : answer.problem);
    });
  }, [name, round]);
  const restore = async (refs: RestorePlan['changes'][number]['ref'][] | null) => {
    setRestoring(true);
    const done = await doOrTell('backup:restore', { name, refs });
    setRestoring(false);
    if (!done) return;
    tellUndoable(t('safety.restored', { count: done.restored }));
    onDone();
    if (refs === null) onBack();
    else setRound(round + 1);
  };
  const day = formatMoment(backup.madeAt);
  return (
    <section className="safety-restore">
      <h3>{t('safety.restoreNamed', { day })}</h3>
      {problem && <p className="field-problem">{problem.message}</p>}
      {!plan && !problem && <TaskProgress label={t('safety.planning')} />}
      {isRestoring && <TaskProgress label={t('safety.restoring')} />}
      {plan && !isRestoring && plan.changes.length === 0 && <p>{t('safety.restoredNothing')}</p>}
      {plan && !isRestoring && plan.changes.length > 0 && (
        <PlanList plan={plan} day={day} onRestore={(refs) => void restore(refs)} />
      )}
      <div className="dialog-actions">
        <button type="button" className="button" disabled={isRestoring} onClick={onBack}>
          {t('safety.back')}
        </button>
        {plan && plan.changes.length > 0 && (
          <button
            type="button"
            className="button primary"
            disabled={isRestoring}
            onClick={() => void restore(null)}
          >
            {t('safety.restoreDo')}
          </button>
        )}
      </div>
    </section>
  );
}

type PlanProps = {
  readonly plan: RestorePlan;
  readonly day: string;
  readonly onRestore: (refs: RestorePlan['changes'][number]['ref'][]) => void;
};

function PlanList({ plan, day, onRestore }: PlanProps) {
  const gone = plan.changes.filter(({ isGone }) => isGone).length;
  const changed = plan.changes.length - gone;
  const more = plan.changes.length - SHOWN;
  return (
    <>
      <p>{t('safety.restoreAsk', { day })}</p>
      <p>{t('safety.restoreFirst')}</p>
      <p className="safety-counts">
        {changed > 0 && <strong>{t('safety.planChanged', { count: changed })}</strong>}
        {gone > 0 && <strong>{t('safety.planGone', { count: gone })}</strong>}
      </p>
      <ul className="safety-list">
        {plan.changes.slice(0, SHOWN).map(({ ref, title, isGone, difference }) => (
          <li key={`${ref.type} ${ref.id}`}>
            <div className="safety-name">
              <span dir="auto">{title}</span>
              {difference && (
                <details>
                  <summary aria-label={t('safety.whatDiffersIn', { title })}>
                    {t('versions.difference')}
                  </summary>
                  <DifferenceText difference={difference} isNow />
                </details>
              )}
            </div>
            <span className="count">{t(isGone ? 'safety.isGone' : 'safety.isChanged')}</span>
            <button
              type="button"
              className="button"
              aria-label={t('safety.restoreOneNamed', { title })}
              onClick={() => onRestore([ref])}
            >
              {t('safety.restoreOne')}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="field-hint">{t('safety.planMore', { count: more })}</p>}
    </>
  );
}
