import { useState } from 'react';
import type { DocumentRef } from '../../shared/model/document.ts';
import type { HistoryEntry } from '../../shared/notebook/safety.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice, tellUndoable } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { deedName, factLine, formatMoment, t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { VersionDifference } from './VersionDifference.tsx';

type Props = {
  readonly of: DocumentRef;
  readonly title: string;
  readonly onClose: () => void;
};

/** The kept versions of a document: what changed, when, on which machine, and a way back to each. */
export function VersionsDialog({ of: ref, title, onClose }: Props) {
  const { value: entries, problem } = useAnswer('version:list', { id: ref.id });
  const [chosen, setChosen] = useState<string | null>(null);
  const [against, setAgainst] = useState<'now' | 'next'>('now');
  const entry = entries?.find(({ key }) => key === chosen) ?? entries?.[0];
  const restore = async ({ key, label }: HistoryEntry) => {
    const done = await doOrTell('version:restore', { ref, key });
    if (!done) return;
    if (done.changed) tellUndoable(t('versions.restored', { label: deedName(label) }));
    else tellNotice(t('versions.same'));
    onClose();
  };
  return (
    <Dialog title={t('versions.title', { title })} size="safety" onClose={onClose}>
      {problem && <p className="field-problem">{problem.message}</p>}
      {entries && (
        <p className="field-hint">{t(entries.length ? 'versions.hint' : 'versions.none')}</p>
      )}
      {entries && entry && (
        <div className="versions">
          <VersionList entries={entries} chosen={entry.key} onChoose={setChosen} />
          <section className="version-difference" aria-label={t('versions.difference')}>
            <h3>{t('versions.difference')}</h3>
            <fieldset className="version-against">
              <legend className="visually-hidden">{t('versions.against')}</legend>
              {(['now', 'next'] as const).map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="against"
                    checked={against === one}
                    onChange={() => setAgainst(one)}
                  />
                  {t(one === 'now' ? 'versions.againstNow' : 'versions.againstNext')}
                </label>
              ))}
            </fieldset>
            <VersionDifference
              key={`${entry.key} ${against}`}
              of={ref}
              version={entry.key}
              against={against}
            />
            <button type="button" className="button primary" onClick={() => void restore(entry)}>
              {t('versions.restore')}
            </button>
          </section>
        </div>
      )}
    </Dialog>
  );
}

type ListProps = {
  readonly entries: readonly HistoryEntry[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

function VersionList({ entries, chosen, onChoose }: ListProps) {
  return (
    <fieldset className="version-list">
      <legend>{t('versions.list')}</legend>
      {entries.map(({ key, at, label, device }) => (
        <label key={key} data-chosen={key === chosen}>
          <input
            type="radio"
            name="version"
            checked={key === chosen}
            onChange={() => onChoose(key)}
          />
          <span>
            {formatMoment(at)}
            <span className="version-label">
              {factLine([
                t('versions.before', { label: deedName(label) }),
                t('versions.device', { device }),
              ])}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
