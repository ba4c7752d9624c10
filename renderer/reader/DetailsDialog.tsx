import { useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { type DetailName, detailNames } from '../../shared/notebook/detail-names.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import { confirmedOf, detailChanges, foundValues, valuesOf } from './details.ts';
import { EvidencedField } from './EvidencedField.tsx';

type Props = { readonly article: Article; readonly onClose: () => void };

/** Accepts or corrects what is known about an article; each value shows where it was found. */
export function DetailsDialog({ article, onClose }: Props) {
  const [values, setValues] = useState(() => valuesOf(article));
  const settled = confirmedOf(article);
  const [confirmed, setConfirmed] = useState(settled);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    const changes = detailChanges(article, values, confirmed);
    const done =
      Object.keys(changes).length > 1 ? await ask('article:change-metadata', changes) : null;
    if (done === null || done.ok) onClose();
    else setProblem(done.problem.message);
  };
  const confirm = (name: DetailName, isConfirmed: boolean) => {
    const others = [...confirmed].filter((one) => one !== name);
    setConfirmed(new Set(isConfirmed ? [...others, name] : others));
  };
  return (
    <Dialog title={t('reader.details')} onClose={onClose}>
      <form
        className="form details-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="field-hint">{t('details.keys')}</p>
        {detailNames.map((name) => (
          <EvidencedField
            key={name}
            name={name}
            value={values[name]}
            found={foundValues(article, name)}
            isConfirmed={confirmed.has(name)}
            isSettled={settled.has(name)}
            onChange={(value) => setValues({ ...values, [name]: value })}
            onConfirm={(isConfirmed) => confirm(name, isConfirmed)}
          />
        ))}
        <FormActions problem={problem} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
