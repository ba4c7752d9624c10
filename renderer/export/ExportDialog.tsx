import { useEffect, useRef, useState } from 'react';
import { t } from '../app/words.ts';
import { listen } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ExportFields } from './ExportFields.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { runExport, runPrint } from './run-export.ts';
import { type Purpose, useExportForm } from './use-export-form.ts';
import { usePreview } from './use-preview.ts';
import { previewHint, wantedPreview } from './wanted-preview.ts';

type Props = { readonly purpose: Purpose; readonly onClose: () => void };

/** Chooses what is exported or printed, shows it, and hands it to the system's own dialog. */
export function ExportDialog({ purpose, onClose }: Props) {
  const form = useExportForm(purpose);
  const { as, ids, isMany, listed, look, title } = form;
  const [working, setWorking] = useState<Purpose | null>(null);
  const [drawn, setDrawn] = useState(0);
  const stop = useRef<AbortController>(null);
  const preview = usePreview(wantedPreview(form));
  // What takes its time goes on without the dialog: the bar of tasks tells how far it is, and stops it.
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(
    () => listen('task:progress', ({ label }) => label === 'export' && close.current()),
    [],
  );
  if (!as)
    return (
      <Dialog title={t('export.title')} onClose={onClose}>
        <p className="hint">{t('export.nothing')}</p>
      </Dialog>
    );
  const run = async (to: Purpose) => {
    setWorking(to);
    setDrawn(0);
    const titleOf = (id: string) => listed.rows.find((row) => row.id === id)?.title;
    const choice = { ids, isMany, as, look, title, titleOf };
    stop.current = new AbortController();
    const { signal } = stop.current;
    const isDone =
      to === 'print' ? await runPrint(choice, setDrawn, signal) : await runExport(choice);
    setWorking(null);
    if (isDone) onClose();
  };
  const leave = () => {
    stop.current?.abort();
    if (working !== 'export') onClose();
  };
  const hasPages = as === 'pdf' || (as === 'annotated' && !isMany);
  const cannot = working !== null || ids.length === 0;
  const primary = (which: Purpose) => `button${purpose === which ? ' primary' : ''}`;
  return (
    <Dialog
      title={t(purpose === 'print' ? 'print.title' : 'export.title')}
      size="export"
      onClose={leave}
    >
      <div className="export-columns">
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!cannot) void run(purpose);
          }}
        >
          <ExportFields form={form} />
          <div className="dialog-actions">
            {working === 'print' && (
              <p className="field-hint export-progress" role="status">
                {t('print.drawn', { count: drawn })}
              </p>
            )}
            <button
              type="button"
              className="button"
              onClick={leave}
              disabled={working === 'export'}
            >
              {t('app.cancel')}
            </button>
            {hasPages && (
              <button
                type={purpose === 'print' ? 'submit' : 'button'}
                className={primary('print')}
                disabled={cannot}
                onClick={purpose === 'print' ? undefined : () => void run('print')}
              >
                {t('print.go')}
              </button>
            )}
            {purpose === 'export' && (
              <button type="submit" className={primary('export')} disabled={cannot}>
                {t(working === 'export' ? 'export.working' : 'export.go')}
              </button>
            )}
          </div>
        </form>
        <PreviewPane preview={preview} hint={previewHint(form)} />
      </div>
    </Dialog>
  );
}
