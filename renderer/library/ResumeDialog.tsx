import { useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { report } from './save-files.ts';

/** Offers to go on with an import that ended with the program. */
export function ResumeDialog() {
  const [isAsked, setAsked] = useState(false);
  // Only what lay there when the window came up: a running import is remembered, too.
  const { value } = useAnswer('article:unfinished', null, () => false);
  if (isAsked || !value || value.files === 0) return null;
  const settle = async (goOn: boolean) => {
    setAsked(true);
    const answer = await doOrTell('article:resume', { goOn });
    if (goOn) report(answer);
  };
  return (
    <Dialog title={t('library.unfinished')} onClose={() => void settle(false)}>
      <div className="form">
        <p>{t('library.unfinishedHint', { count: value.files })}</p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => void settle(false)}>
            {t('library.forgetUnfinished')}
          </button>
          <button type="button" className="button primary" onClick={() => void settle(true)}>
            {t('library.goOn')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
