import type { KeyboardEvent } from 'react';
import type { MapSummary } from '../../shared/bridge/argument-channels.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { type ArgumentView, argumentViews } from './argument-state.ts';
import { importArgumentFiles } from './import-files.ts';

type Props = {
  readonly maps: readonly MapSummary[];
  readonly mapId: string | null;
  readonly view: ArgumentView;
  readonly onDialog: (dialog: 'claim' | 'map' | 'export' | 'history') => void;
};

/** The head of the room: which map, which view, and what can be added or handed on. */
export function ArgumentsHead({ maps, mapId, view, onDialog }: Props) {
  const needsOne = view === 'map' || view === 'outline';
  return (
    <header className="arguments-head">
      <select
        className="map-choice"
        aria-label={t('arguments.map')}
        value={mapId ?? ''}
        onChange={(event) => viewState.set({ mapId: event.target.value || null })}
      >
        {!needsOne && <option value="">{t('arguments.everyClaim')}</option>}
        {maps.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <ViewTabs view={view} />
      <div className="head-actions">
        <button type="button" className="button" onClick={() => onDialog('claim')}>
          <Icon name="plus" />
          <span>{t('arguments.newClaim')}</span>
        </button>
        <button type="button" className="button" onClick={() => void importArgumentFiles()}>
          {t('arguments.import')}
        </button>
        <button
          type="button"
          className="button"
          disabled={maps.length === 0}
          onClick={() => onDialog('export')}
        >
          {t('arguments.export')}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('versions.openMap')}
          title={t('versions.openMap')}
          disabled={mapId === null}
          onClick={() => onDialog('history')}
        >
          <Icon name="history" />
        </button>
      </div>
    </header>
  );
}

function ViewTabs({ view }: { readonly view: ArgumentView }) {
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = argumentViews.indexOf(view) + step + argumentViews.length;
    const next = argumentViews[at % argumentViews.length];
    if (!next) return;
    viewState.set({ argumentView: next });
    event.currentTarget.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
    event.preventDefault();
  };
  return (
    <div className="view-tabs" role="tablist" aria-label={t('arguments.views')} onKeyDown={keys}>
      {argumentViews.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          className="tab"
          data-view={one}
          aria-selected={one === view}
          aria-controls={one === view ? 'arguments-panel' : undefined}
          tabIndex={one === view ? 0 : -1}
          onClick={() => viewState.set({ argumentView: one })}
        >
          {t(`arguments.view.${one}`)}
        </button>
      ))}
    </div>
  );
}
