import { didOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { StopButton } from '../ui/StopButton.tsx';
import { useSafetyProgress } from './use-safety-progress.ts';

/** What runs now, how far it is, and the way to stop it. */
export function TaskProgress({ label }: { readonly label: string }) {
  const progress = useSafetyProgress();
  const total = progress?.total ?? 0;
  return (
    <div className="safety-progress" role="status">
      <span>{label}</span>
      <progress
        aria-label={label}
        {...(total > 0 ? { value: progress?.done ?? 0, max: total } : {})}
      />
      <StopButton label={t('safety.stop')} onStop={() => void didOrTell('safety:stop', null)} />
    </div>
  );
}
