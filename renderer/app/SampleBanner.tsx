import type { NotebookDescription } from '../../shared/bridge/notebook-channels.ts';
import { runCommand } from './commands.ts';
import { viewState } from './view-state.ts';
import { problemInWords, t } from './words.ts';

/** Says what kind of notebook is open where that matters: the sample, or one that is read only. */
export function SampleBanner({ notebook }: { readonly notebook: NotebookDescription }) {
  if (notebook.readOnly !== null)
    return (
      <p className="banner warning">
        {t('app.readOnly', { why: problemInWords(notebook.readOnly).message })}
      </p>
    );
  if (!notebook.isSample) return null;
  return (
    <p className="banner">
      <span>{t('app.sampleBanner')}</span>
      <button
        type="button"
        className="button quiet"
        onClick={() => viewState.set({ room: 'library', articleId: null })}
      >
        {t('steps.show')}
      </button>
      <button type="button" className="button" onClick={() => runCommand('notebook:create')}>
        {t('app.startNotebook')}
      </button>
    </p>
  );
}
