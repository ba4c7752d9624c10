import { useState } from 'react';
import type { ClaimView } from '../../shared/bridge/argument-channels.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { openClaim } from './argument-state.ts';
import { leadOf } from './lead.ts';
import { TextDialog } from './NameDialogs.tsx';

type Props = { readonly view: ClaimView; readonly onClose: () => void };

/** Takes some occurrences and arrows over to a new claim. */
export function SplitDialog({ view, onClose }: Props) {
  const { mapId, statement } = leadOf(view);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = view.claim.rows.filter((row) => row.occurrence.statement === statement.id);
  const arrows = view.arrows.filter((arrow) => arrow.mapId === mapId);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const taken = (ids: readonly string[]) => ids.filter((id) => chosen.has(id));
  return (
    <TextDialog
      title={t('split.title')}
      label={t('split.text')}
      hint={t('split.hint')}
      go={t('split.go')}
      isLong
      initial={statement.text}
      onClose={onClose}
      onDone={async (text) => {
        const done = await doOrTell('statement:split', {
          mapId,
          id: statement.id,
          text,
          occurrences: taken(rows.map((row) => row.occurrence.id)),
          relations: taken(arrows.map((arrow) => arrow.relation.id)),
        });
        if (done) openClaim(done.id);
        return done !== null;
      }}
    >
      <fieldset className="split-list">
        <legend>{t('claim.occurrences')}</legend>
        {rows.map((row) => (
          <label key={row.occurrence.id} className="check">
            <input
              type="checkbox"
              checked={chosen.has(row.occurrence.id)}
              onChange={() => toggle(row.occurrence.id)}
            />
            <span dir="auto">
              {row.outlet ?? row.articleTitle ?? ''}: {row.quote ?? ''}
            </span>
          </label>
        ))}
        {arrows.map((arrow) => (
          <label key={arrow.relation.id} className="check">
            <input
              type="checkbox"
              checked={chosen.has(arrow.relation.id)}
              onChange={() => toggle(arrow.relation.id)}
            />
            <span dir="auto">
              {t(`arrow.${arrow.way}.${arrow.word}`)}:{' '}
              {arrow.others.map((end) => end.text).join(' + ')}
            </span>
          </label>
        ))}
      </fieldset>
    </TextDialog>
  );
}
