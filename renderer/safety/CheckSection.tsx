import { useState } from 'react';
import type { LastCheck } from '../../shared/bridge/safety-channels.ts';
import type { Finding } from '../../shared/notebook/safety.ts';
import { doOrTell } from '../app/do.ts';
import { formatMoment, t } from '../app/words.ts';
import { TaskProgress } from './TaskProgress.tsx';
import { TitledRemark } from './TitledRemark.tsx';

type Props = { readonly last: LastCheck | null; readonly onDone: () => void };

/** Checks the notebook, tells what was found the last time, and repairs on wish. */
export function CheckSection({ last, onDone }: Props) {
  const [isRunning, setRunning] = useState(false);
  const check = async (repair: boolean) => {
    setRunning(true);
    await doOrTell('notebook:check', { repair });
    setRunning(false);
    onDone();
  };
  const isFaulty = (last?.report.problems.length ?? 0) > 0;
  return (
    <section aria-labelledby="safety-check">
      <h3 id="safety-check">{t('safety.check')}</h3>
      <p className="field-hint">{t('safety.checkHint')}</p>
      {last && !isRunning && <CheckResult last={last} />}
      {isRunning ? (
        <TaskProgress label={t('safety.checking')} />
      ) : (
        <div className="safety-actions">
          <button type="button" className="button" onClick={() => void check(false)}>
            {t('safety.checkDo')}
          </button>
          {isFaulty && (
            <button type="button" className="button" onClick={() => void check(true)}>
              {t('safety.repair')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function CheckResult({ last }: { readonly last: LastCheck }) {
  const { documents, originals, annotations, problems, repaired, unused } = last.report;
  return (
    <div className="safety-result" role="status">
      <p className="field-hint">
        {t('safety.lastCheck', { when: formatMoment(last.at) })}
        <br />
        {t('safety.looked', { documents, originals, annotations })}
      </p>
      {problems.length === 0 && <p className="safety-good">{t('safety.inOrder')}</p>}
      <FindingList title={t('safety.problems', { count: problems.length })} findings={problems} />
      <FindingList title={t('safety.repaired', { count: repaired.length })} findings={repaired} />
      {unused.length > 0 && (
        <p className="field-hint">{t('safety.unused', { count: unused.length })}</p>
      )}
    </div>
  );
}

type ListProps = { readonly title: string; readonly findings: readonly Finding[] };

function FindingList({ title, findings }: ListProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="safety-list">
        {findings.map(({ kind, title, ...said }) => (
          <li key={`${kind} ${said.message}`}>
            <span className="tag">{t(`safety.kind.${kind}`)}</span>
            <TitledRemark title={title} said={said} />
          </li>
        ))}
      </ul>
    </>
  );
}
