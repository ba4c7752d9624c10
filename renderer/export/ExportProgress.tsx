import { useEffect, useState } from 'react';
import type { BridgeEvents } from '../../shared/bridge/contract.ts';
import { didOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { listen } from '../bridge.ts';
import { StopButton } from '../ui/StopButton.tsx';

/** How far the export of many PDFs is, and the way to stop it. */
export function ExportProgress() {
  const [told, setTold] = useState<BridgeEvents['task:progress'] | null>(null);
  useEffect(
    () =>
      listen('task:progress', (progress) => progress.task === 'export-pdfs' && setTold(progress)),
    [],
  );
  if (!told) return null;
  const { done, total, label } = told;
  const text = t('export.progress', { done, total: total ?? done, label });
  return (
    <div className="export-progress">
      <progress value={done} max={total ?? undefined} aria-label={text} />
      <span className="export-told">{text}</span>
      <StopButton
        label={t('export.stop')}
        stopping={t('export.stopping')}
        onStop={() => void didOrTell('export:cancel', null)}
      />
    </div>
  );
}
