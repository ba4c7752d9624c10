import { useState } from 'react';
import { didOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { useSafetyProgress } from './use-safety-progress.ts';

/** What runs now, how far it is, and the way to stop it. */
export function TaskProgress({ label }: { readonly label: string }) {
  const progress = useSafetyProgress();
  const [isStopping, setStopping] = useState(false);
  const total = progress?.total ?? 0;
  return (
    <div className="safety-progress" role="status">
      <span>{label}</span>
      <progress
        aria-label={label}
        {...(total > 0 ? { value: progress?.done ?? 0, max: total } : {})}
      />
      <button
        type="button"
        className="button"
        disabled={isStopping}
        onClick={() => {
          setStopping(true);
          void didOrTell('safety:stop', null);
        }}
      >
        {t('safety.stop')}
      </button>
    </div>
  );
}
