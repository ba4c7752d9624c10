import { useState } from 'react';
import type { MapFinding } from '../../shared/bridge/argument-channels.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FindingList } from './FindingList.tsx';

const shownAtOnce = 200;

/** All gaps of the maps, most pressing first, by rule. */
export function ChecksView({ mapId }: { readonly mapId: string | null }) {
  const findings = useAnswer('argument:checks', { mapId }).value;
  const [rule, setRule] = useState<MapFinding['rule'] | ''>('');
  const [showsAside, setShowsAside] = useState(false);
  if (!findings) return null;
  const open = findings.filter(({ dismissed }) => dismissed === undefined);
  const shown = (showsAside ? findings : open).filter((one) => rule === '' || one.rule === rule);
  const rules = [...new Set(findings.map((one) => one.rule))];
  return (
    <div className="checks">
      <div className="checks-head">
        <p>
          {t('checks.open', { count: open.length })} ·{' '}
          {t('checks.aside', { count: findings.length - open.length })}
        </p>
        <select
          aria-label={t('checks.title')}
          value={rule}
          onChange={(event) => setRule(event.target.value as MapFinding['rule'])}
        >
          <option value="">{t('checks.title')}</option>
          {rules.map((one) => (
            <option key={one} value={one}>
              {t(`rule.${one}`)} ({open.filter((found) => found.rule === one).length})
            </option>
          ))}
        </select>
        <label className="check">
          <input
            type="checkbox"
            checked={showsAside}
            onChange={(event) => setShowsAside(event.target.checked)}
          />
          {t('checks.showAside')}
        </label>
        <p className="hint">{t('checks.hint')}</p>
      </div>
      {shown.length === 0 ? (
        <EmptyState hint={t('checks.none')} />
      ) : (
        <FindingList findings={shown.slice(0, shownAtOnce)} isNamed />
      )}
    </div>
  );
}
