import { useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

const papers = ['A4', 'Letter'] as const;
const notesPlaces = ['footnotes', 'margin', 'none'] as const;

/** Chooses how the annotated PDF looks; the system's save dialog comes next. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [paper, setPaper] = useState<(typeof papers)[number]>('A4');
  const [notes, setNotes] = useState<(typeof notesPlaces)[number]>('footnotes');
  const [appendix, setAppendix] = useState(true);
  const [isWorking, setWorking] = useState(false);
  const run = async () => {
    const { articleId } = viewState.get();
    if (articleId === null) return;
    setWorking(true);
    const done = await doOrTell('export:pdf', { ids: [articleId], paper, notes, appendix });
    setWorking(false);
    if (done?.name) tellNotice(t('export.done', { name: done.name }));
    if (done?.saved) onClose();
  };
  return (
    <Dialog title={t('export.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Field label={t('export.paper')}>
          {(props) => (
            <select
              {...props}
              value={paper}
              onChange={(event) => setPaper(event.target.value as 'A4')}
            >
              {papers.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('export.notes')}>
          {(props) => (
            <select
              {...props}
              value={notes}
              onChange={(event) => setNotes(event.target.value as 'none')}
            >
              {notesPlaces.map((name) => (
                <option key={name} value={name}>
                  {t(`export.notes.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="check">
          <input
            type="checkbox"
            checked={appendix}
            onChange={(event) => setAppendix(event.target.checked)}
          />
          {t('export.appendix')}
        </label>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={isWorking}>
            {t(isWorking ? 'export.working' : 'export.go')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
