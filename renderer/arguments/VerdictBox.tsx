import { useState } from 'react';
import type { ClaimView } from '../../shared/bridge/argument-channels.ts';
import { didOrTell } from '../app/do.ts';
import { formatDay, t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { leadOf } from './lead.ts';
import { TextDialog } from './NameDialogs.tsx';

const statuses = ['confirmed', 'disputed', 'refuted', 'unverifiable', 'unchecked'] as const;
type Status = (typeof statuses)[number];

/** The analyst's own verdict with its history; each needs a reason. */
export function VerdictBox({ view }: { readonly view: ClaimView }) {
  const [isJudging, setJudging] = useState(false);
  const verdicts = view.statements
    .flatMap(({ statement }) => statement.verdicts)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const status = verdicts[0]?.status ?? 'unchecked';
  return (
    <div className="claim-box">
      <p className="box-label">{t('verdict.label')}</p>
      <p className="claim-verdict" data-status={status}>
        {t(`verdict.${status}`)}
      </p>
      <ol className="verdicts">
        {verdicts.map((verdict) => (
          <li key={verdict.at}>
            <span className="count">
              {t('verdict.line', {
                status: t(`verdict.${verdict.status}`),
                date: formatDay(verdict.at),
                by: verdict.by,
              })}
            </span>
            <span dir="auto">{verdict.why}</span>
          </li>
        ))}
      </ol>
      <button type="button" className="link-button" onClick={() => setJudging(true)}>
        {t('verdict.change')}
      </button>
      {isJudging && <VerdictDialog view={view} onClose={() => setJudging(false)} />}
    </div>
  );
}

type DialogProps = { readonly view: ClaimView; readonly onClose: () => void };

function VerdictDialog({ view, onClose }: DialogProps) {
  const { mapId, statement } = leadOf(view);
  const [status, setStatus] = useState<Status>('confirmed');
  return (
    <TextDialog
      title={t('verdict.label')}
      label={t('verdict.why')}
      hint={t('verdict.whyHint')}
      go={t('verdict.save')}
      isLong
      onClose={onClose}
      onDone={(why) => didOrTell('statement:judge', { mapId, id: statement.id, status, why })}
    >
      <blockquote className="passage">{view.claim.text}</blockquote>
      <Field label={t('verdict.label')}>
        {(field) => (
          <select
            {...field}
            value={status}
            onChange={(event) => setStatus(event.target.value as Status)}
          >
            {statuses.map((one) => (
              <option key={one} value={one}>
                {t(`verdict.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </TextDialog>
  );
}
