import { useState } from 'react';
import { evidenceKinds } from '../../shared/argument/schemes.ts';
import type { ClaimView } from '../../shared/bridge/argument-channels.ts';
import { didOrTell, doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { factLine, t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ArrowList } from './ArrowList.tsx';
import { showOnMap } from './argument-state.ts';
import { ClaimPicker } from './ClaimPicker.tsx';
import { FindingList } from './FindingList.tsx';
import { leadOf } from './lead.ts';
import { OccurrenceList } from './OccurrenceList.tsx';
import { OriginList } from './OriginList.tsx';
import { SameClaims } from './SameClaims.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { StandingBox } from './StandingBox.tsx';
import { VerdictBox } from './VerdictBox.tsx';

/** Everything that is known of one claim, and what can be done with it. */
export function ClaimDetail({ statementId }: { readonly statementId: string }) {
  const { value: view, problem } = useAnswer('argument:claim', { statementId });
  if (problem) return <EmptyState hint={problem.message} />;
  if (!view) return null;
  return (
    <article className="claim-detail" data-pane="detail" aria-label={view.claim.text}>
      <ClaimHead view={view} />
      <div className="claim-facts">
        <StandingBox view={view} />
        <VerdictBox view={view} />
        <KindFields view={view} />
      </div>
      <OccurrenceList view={view} />
      <OriginList view={view} />
      <ArrowList view={view} />
      {view.findings.length > 0 && (
        <section aria-label={t('claim.gaps')}>
          <h3>{t('claim.gaps')}</h3>
          <FindingList findings={view.findings} />
        </section>
      )}
      <SameClaims view={view} />
    </article>
  );
}

function ClaimHead({ view }: { readonly view: ClaimView }) {
  const { mapId, mapTitle, statement } = leadOf(view);
  const [dialog, setDialog] = useState<'merge' | 'split' | null>(null);
  const merge = async (other: string) => {
    const done = await doOrTell('statement:merge', { kept: statement.id, other });
    if (done) tellNotice(t('claim.merged'));
    setDialog(null);
  };
  const remove = async () => {
    if (await didOrTell('argument:take-off', { mapId, id: statement.id }))
      viewState.set({ statementId: null });
  };
  return (
    <header className="claim-head">
      <p className="claim-map">{factLine([mapTitle, ...otherMaps(view, mapId)])}</p>
      <ClaimText key={statement.text} mapId={mapId} id={statement.id} text={statement.text} />
      <div className="claim-actions">
        <button type="button" className="button" onClick={() => setDialog('merge')}>
          {t('claim.merge')}
        </button>
        <button type="button" className="button" onClick={() => setDialog('split')}>
          {t('claim.split')}
        </button>
        <button type="button" className="button" onClick={() => showOnMap(mapId, statement.id)}>
          {t('claim.onMap')}
        </button>
        {statement.event && (
          <button
            type="button"
            className="button"
            onClick={() =>
              viewState.set({ room: 'timelines', timelineId: statement.event?.timelineId ?? null })
            }
          >
            {t('claim.onTimeline')}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('claim.remove')}
          title={t('claim.remove')}
          onClick={() => void remove()}
        >
          <Icon name="trash" />
        </button>
      </div>
      {dialog === 'merge' && (
        <ClaimPicker
          title={t('claim.merge')}
          without={view.statements.map((one) => one.statement.id)}
          onClose={() => setDialog(null)}
          onPick={(id) => void merge(id)}
        />
      )}
      {dialog === 'split' && <SplitDialog view={view} onClose={() => setDialog(null)} />}
    </header>
  );
}

const otherMaps = (view: ClaimView, mapId: string): string[] =>
  view.statements
    .filter((one) => one.mapId !== mapId)
    .map((one) => t('claim.otherMap', { title: one.mapTitle }));

type TextProps = { readonly mapId: string; readonly id: string; readonly text: string };

function ClaimText({ mapId, id, text }: TextProps) {
  const [words, setWords] = useState(text);
  const save = () => {
    if (words.trim() === text) return;
    if (words.trim() === '') return setWords(text);
    void doOrTell('statement:change', { mapId, id, changes: { text: words } });
  };
  return (
    <textarea
      className="claim-text"
      aria-label={t('claim.text')}
      dir="auto"
      rows={1}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setWords(text);
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}

const types = ['fact', 'prediction', 'value', 'policy', 'definition', 'question'] as const;

function KindFields({ view }: { readonly view: ClaimView }) {
  const { mapId, statement } = leadOf(view);
  const change = (changes: { evidenceKind?: string; type?: string }) =>
    void doOrTell('statement:change', {
      mapId,
      id: statement.id,
      changes: changes as { type?: 'fact' },
    });
  return (
    <div className="claim-box claim-kinds">
      <label>
        <span>{t('claim.evidence')}</span>
        <select
          value={statement.evidenceKind ?? ''}
          onChange={(event) => change({ evidenceKind: event.target.value })}
        >
          <option value="">{t('claim.noKind')}</option>
          {evidenceKinds.map(({ id, label, hint }) => (
            <option key={id} value={id} title={hint}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('claim.type')}</span>
        <select
          value={statement.type ?? ''}
          onChange={(event) => change({ type: event.target.value })}
        >
          <option value="">{t('claim.noKind')}</option>
          {types.map((one) => (
            <option key={one} value={one}>
              {t(`claim.type.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
