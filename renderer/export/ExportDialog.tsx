import { useEffect, useState } from 'react';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { type ExportAs, exportsOf, isReport, type PdfLook, subjectsOf } from './export-choice.ts';
import { ListedArticles, useListed } from './ListedArticles.tsx';
import { PdfFields } from './PdfFields.tsx';
import { runExport } from './run-export.ts';
import { SelectField } from './SelectField.tsx';

/** Chooses what is exported and as what; the system's save dialog comes next. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const subjects = subjectsOf(useStore(viewState, (view) => view));
  const offered = [...subjects.keys()];
  const [wanted, setSubject] = useState(offered[0]);
  const subject = wanted && subjects.has(wanted) ? wanted : offered[0];
  const [wantedAs, setAs] = useState<ExportAs>('annotated');
  const formats = subject ? exportsOf(subject) : [];
  const as = formats.includes(wantedAs) ? wantedAs : formats[0];
  const [look, setLook] = useState<PdfLook>({ paper: 'A4', notes: 'footnotes', appendix: true });
  useEffect(() => {
    void ask('preferences:read', null).then((read) => {
      if (read.ok) setLook((before) => ({ ...before, paper: read.value.paper }));
    });
  }, []);
  const [title, setTitle] = useState(t('export.dossier'));
  const [isWorking, setWorking] = useState(false);
  const isMany = subject === 'listed';
  const listed = useListed(isMany);
  if (!subject || !as)
    return (
      <Dialog title={t('export.title')} onClose={onClose}>
        <p className="hint">{t('export.nothing')}</p>
      </Dialog>
    );
  const one = subjects.get(subject);
  const ids = one ? [one] : listed.chosen;
  const isDossier = isMany && isReport(as);
  const run = async () => {
    setWorking(true);
    const isDone = await runExport({ ids, isMany, as, look, title });
    setWorking(false);
    if (isDone) onClose();
  };
  return (
    <Dialog title={t('export.title')} onClose={isWorking ? () => undefined : onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <SelectField
          label={t('export.subject')}
          value={subject}
          options={offered.map((name) => [name, t(`export.subject.${name}`)])}
          onChange={setSubject}
        />
        {isMany && <ListedArticles listed={listed} />}
        <SelectField
          label={t('export.as')}
          value={as}
          options={formats.map((name) => [name, nameOf(name, isMany)])}
          onChange={setAs}
        />
        {isDossier && (
          <Field label={t('export.dossierTitle')}>
            {(field) => (
              <input {...field} value={title} onChange={(event) => setTitle(event.target.value)} />
            )}
          </Field>
        )}
        <PdfFields as={as} look={look} onChange={setLook} />
        {isWorking && isMany && as === 'annotated' && <ExportProgress />}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose} disabled={isWorking}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={isWorking || ids.length === 0}>
            {t(isWorking ? 'export.working' : 'export.go')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const nameOf = (as: ExportAs, isMany: boolean): string =>
  isMany && (as === 'annotated' || isReport(as)) ? t(`export.as.${as}Many`) : t(`export.as.${as}`);
