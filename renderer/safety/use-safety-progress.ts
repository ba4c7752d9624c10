import { useEffect, useState } from 'react';
import { listen } from '../bridge.ts';

/** How far the backup, check or restore is that runs now; null = nothing runs. */
export function useSafetyProgress(): { readonly done: number; readonly total: number } | null {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useEffect(
    () =>
      listen('task:progress', ({ task, done, total, finished }) => {
        if (task === 'safety') setProgress(finished ? null : { done, total: total ?? 0 });
      }),
    [],
  );
  return progress;
}
