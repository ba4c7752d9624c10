import { useState } from 'react';
import type { MapFinding } from '../../shared/bridge/argument-channels.ts';
import { didOrTell, doOrTell } from '../app/do.ts';
import { formatDay, t } from '../app/words.ts';
import { openClaim, showOnMap } from './argument-state.ts';
import { TextDialog } from './NameDialogs.tsx';

type Props = {
  readonly findings: readonly MapFinding[];
  /** Says with each gap which claim or arrow it is in. */
  readonly isNamed?: boolean;
};

/** Gaps, each with what it stands on; a person puts one aside by saying why. */
export function FindingList({ findings, isNamed = false }: Props) {
  const [dismissing, setDismissing] = useState<MapFinding | null>(null);
  return (
    <>
      <ul className="findings">
        {findings.map((found) => (
          <FindingItem
            key={found.mapId + found.key}
            found={found}
            isNamed={isNamed}
            onDismiss={() => setDismissing(found)}
          />
        ))}
      </ul>
      {dismissing && (
        <TextDialog
          title={t(`rule.${dismissing.rule}`)}
          label={t('checks.reason')}
          go={t('checks.dismissGo')}
          isLong
          onClose={() => setDismissing(null)}
          onDone={(reason) =>
            didOrTell('check:dismiss', { mapId: dismissing.mapId, key: dismissing.key, reason })
          }
        >
          <p>{dismissing.sentence}</p>
        </TextDialog>
      )}
    </>
  );
}

type ItemProps = {
  readonly found: MapFinding;
  readonly isNamed: boolean;
  readonly onDismiss: () => void;
};

function FindingItem({ found, isNamed, onDismiss }: ItemProps) {
  const { mapId, key, rows, dismissed, about } = found;
  return (
    <li className="finding" data-severity={found.severity} data-aside={dismissed !== undefined}>
      <div className="finding-head">
        <strong>{t(`rule.${found.rule}`)}</strong>
        <span className="count">{t(`severity.${found.severity}`)}</span>
        {dismissed ? (
          <button
            type="button"
            className="link-button"
            onClick={() => void doOrTell('check:restore', { mapId, key })}
          >
            {t('checks.restore')}
          </button>
        ) : (
          <button type="button" className="link-button" onClick={onDismiss}>
            {t('checks.dismiss')}
          </button>
        )}
      </div>
      {isNamed && (
        <button
          type="button"
          className="finding-row finding-about"
          dir="auto"
          onClick={() =>
            about.kind === 'statement' ? openClaim(about.id) : showOnMap(mapId, about.id)
          }
        >
          {about.text}
        </button>
      )}
      <p>{found.sentence}</p>
      {dismissed && (
        <p className="hint">
          {t('checks.asideBecause', { date: formatDay(dismissed.at), reason: dismissed.reason })}
        </p>
      )}
      <ul className="finding-rows">
        {rows.map((row) => (
          <li key={row.kind + row.id} dir="auto">
            {row.kind === 'statement' || row.kind === 'relation' ? (
              <button
                type="button"
                className="finding-row"
                onClick={() =>
                  row.kind === 'statement' ? openClaim(row.id) : showOnMap(mapId, row.id)
                }
              >
                {row.text}
              </button>
            ) : (
              row.text
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
