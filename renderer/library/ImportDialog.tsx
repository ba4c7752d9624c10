import type { TriedImport } from '../../shared/bridge/import-channels.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ImportPlan } from './ImportPlan.tsx';
import { importState, leaveImport, runImport, toolsOf } from './import-tool.ts';

/** Shows what an import from another tool would do, then its progress; it can be stopped. */
export function ImportDialog() {
  const tried = useStore(importState, (state) => state.tried);
  const running = useStore(importState, (state) => state.running);
  if (!tried) return null;
  return (
    <Dialog
      title={t('import.title', { tool: toolsOf(tried.files.map(({ plan }) => plan)) })}
      onClose={() => void leaveImport(tried)}
    >
      {running ? (
        <ImportProgress tried={tried} {...running} />
      ) : (
        <div className="form">
          {tried.unknown.length > 0 && (
            <p className="field-problem">
              {t('import.unknown', { names: tried.unknown.join(', ') })}
            </p>
          )}
          {tried.files.map(({ name, plan }) => (
            <ImportPlan key={name} name={name} plan={plan} />
          ))}
          <PlanActions tried={tried} />
        </div>
      )}
    </Dialog>
  );
}

function PlanActions({ tried }: { readonly tried: TriedImport }) {
  const count = tried.files.reduce(
    (sum, { plan }) => sum + plan.imported.length + plan.conflicts,
    0,
  );
  return (
    <div className="dialog-actions">
      <button type="button" className="button" onClick={() => void leaveImport(tried)}>
        {t(count === 0 ? 'app.close' : 'app.cancel')}
      </button>
      {count > 0 && (
        <button type="button" className="button primary" onClick={() => void runImport(tried)}>
          {t('import.go', { count })}
        </button>
      )}
    </div>
  );
}

type ProgressProps = {
  readonly tried: TriedImport;
  readonly done: number;
  readonly total: number;
};

function ImportProgress({ tried, done, total }: ProgressProps) {
  const isWriting = done >= total;
  const words = isWriting ? t('import.writing') : t('import.running', { done, total });
  return (
    <div className="form">
      <div className="import-progress">
        <span>{words}</span>
        {isWriting ? (
          <progress aria-label={words} />
        ) : (
          <progress aria-label={words} value={done} max={total} />
        )}
      </div>
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          disabled={isWriting}
          onClick={() => void leaveImport(tried)}
        >
          {t('import.stop')}
        </button>
      </div>
    </div>
  );
}
