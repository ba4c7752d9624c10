import { useEffect, useState } from 'react';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { listen } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { BackupSection } from './BackupSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import { LossQuestion } from './LossQuestion.tsx';
import { NoticedSection } from './NoticedSection.tsx';
import { RestoreView } from './RestoreView.tsx';

/** Backups, the check of the notebook, and what was noticed about its files. */
export function SafetyDialog({ onClose }: { readonly onClose: () => void }) {
  const { value: state, problem, again } = useAnswer('safety:read', null);
  const [restoring, setRestoring] = useState<string | null>(null);
  useEffect(() => listen('safety:changed', again), [again]);
  const backup = state?.backups.find(({ name }) => name === restoring);
  return (
    <Dialog title={t('safety.title')} size="safety" onClose={onClose}>
      {problem && <p className="field-problem">{problem.message}</p>}
      {backup && <RestoreView backup={backup} onBack={() => setRestoring(null)} onDone={again} />}
      {state && !backup && (
        <div className="safety-sections">
          {state.losses > 0 && <LossQuestion count={state.losses} />}
          <BackupSection backups={state.backups} onRestore={setRestoring} onDone={again} />
          <CheckSection last={state.lastCheck} onDone={again} />
          <NoticedSection noticed={state.noticed} onClose={onClose} />
        </div>
      )}
    </Dialog>
  );
}
