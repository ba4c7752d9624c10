import { useState } from 'react';
import type { BackupEntry } from '../../shared/notebook/safety.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { formatMoment, formatNumber, t } from '../app/words.ts';
import { TaskProgress } from './TaskProgress.tsx';

type Props = {
  readonly backups: readonly BackupEntry[];
  readonly onRestore: (name: string) => void;
  readonly onDone: () => void;
};

/** The backups that there are, newest first, and the way to make one now. */
export function BackupSection({ backups, onRestore, onDone }: Props) {
  const [running, setRunning] = useState<'safety.backingUp' | 'safety.copying' | null>(null);
  const backUp = async () => {
    setRunning('safety.backingUp');
    const made = await doOrTell('backup:make', null);
    setRunning(null);
    if (made) tellNotice(t('safety.backedUp'));
    onDone();
  };
  const saveCopy = async () => {
    setRunning('safety.copying');
    const saved = await doOrTell('notebook:save-copy', null);
    setRunning(null);
    if (saved?.name) tellNotice(t('safety.copySaved', { name: saved.name }));
  };
  return (
    <section aria-labelledby="safety-backups">
      <h3 id="safety-backups">{t('safety.backups')}</h3>
      <p className="field-hint">{t('safety.backupsHint')}</p>
      {backups.length === 0 && <p className="hint">{t('safety.noBackups')}</p>}
      {backups.length > 0 && <BackupTable backups={backups} onRestore={onRestore} />}
      <p className="field-hint">{t('safety.copyHint')}</p>
      {running ? (
        <TaskProgress label={t(running)} />
      ) : (
        <div className="safety-actions">
          <button type="button" className="button" onClick={() => void backUp()}>
            {t('safety.backUp')}
          </button>
          <button type="button" className="button" onClick={() => void saveCopy()}>
            {t('safety.saveCopy')}
          </button>
        </div>
      )}
    </section>
  );
}

function BackupTable({ backups, onRestore }: Pick<Props, 'backups' | 'onRestore'>) {
  return (
    <table className="safety-table">
      <thead>
        <tr>
          <th scope="col">{t('safety.made')}</th>
          <th scope="col">{t('safety.documents')}</th>
          <th scope="col">{t('safety.size')}</th>
          <th scope="col">{t('safety.verified')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {backups.map(({ name, madeAt, documents, bytes }) => (
          <tr key={name}>
            <th scope="row">{formatMoment(madeAt)}</th>
            <td>{documents === null ? '–' : formatNumber(documents, 0)}</td>
            <td>{sizeOf(bytes)}</td>
            <td>{t(documents === null ? 'safety.verifiedNo' : 'safety.verifiedYes')}</td>
            <td>
              <button
                type="button"
                className="button"
                aria-label={t('safety.restoreNamed', { day: formatMoment(madeAt) })}
                onClick={() => onRestore(name)}
              >
                {t('safety.restore')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), 0)} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
