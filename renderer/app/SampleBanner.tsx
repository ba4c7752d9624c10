import type { Problem } from '../../shared/base/result.ts';
import type { NotebookDescription } from '../../shared/bridge/notebook-channels.ts';
import { runCommand } from './commands.ts';
import { doOrTell } from './do.ts';
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
  if (notebook.unopened !== null) return <UnopenedBanner why={notebook.unopened} />;
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

/** The notebook of this start is away, with its drive perhaps: says why, and leads back to it. */
const UnopenedBanner = ({ why }: { readonly why: Problem }) => (
  <div className="banner warning" role="alert">
    <span>{t('app.unopened', { why: problemInWords(why).message })}</span>
    <button
      type="button"
      className="button primary"
      onClick={() => void doOrTell('notebook:open-wanted', null)}
    >
      {t('safety.retry')}
    </button>
    <button type="button" className="button" onClick={() => runCommand('notebook:open')}>
      {t('app.openOther')}
    </button>
  </div>
);
