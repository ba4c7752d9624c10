import { useEffect, useMemo, useState } from 'react';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { RoomRivals } from '../safety/RivalsBox.tsx';
import { VersionsDialog } from '../safety/VersionsDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ArgumentExportDialog } from './ArgumentExportDialog.tsx';
import { ArgumentsHead } from './ArgumentsHead.tsx';
import { viewOf } from './argument-state.ts';
import { ChecksView } from './ChecksView.tsx';
import { EventDialog } from './EventDialog.tsx';
import { importArgumentFiles } from './import-files.ts';
import { LedgerView } from './LedgerView.tsx';
import { warmLayoutEngine } from './layout-engine.ts';
import { MapView } from './MapView.tsx';
import { MatrixView } from './MatrixView.tsx';
import { NewClaimDialog, NewMapDialog } from './NameDialogs.tsx';
import { UnlinkedClaims } from './UnlinkedClaims.tsx';

type OpenDialog = 'claim' | 'event' | 'map' | 'export' | 'history' | null;

/** The arguments: one room, five ways to look at the same claims. */
export function ArgumentsRoom() {
  const { mapId: remembered, argumentView } = useStore(viewState, (view) => view);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const maps = useAnswer('argument:list', null).value;
  const mapId = maps?.some(({ id }) => id === remembered) ? remembered : null;
  const view = viewOf(argumentView);
  useCommands(useMemo(() => roomCommands(setDialog), []));
  useEffect(warmLayoutEngine, []);
  useEffect(() => {
    if (maps && mapId === null && remembered !== null) viewState.set({ mapId: null });
  }, [maps, mapId, remembered]);
  if (!maps) return null;
  const close = () => setDialog(null);
  // A drawing is of one map.
  const drawn = mapId ?? maps[0]?.id ?? null;
  const shownId = view === 'map' || view === 'outline' ? drawn : mapId;
  const shown = maps.find(({ id }) => id === shownId);
  return (
    <div className="arguments-room">
      <ArgumentsHead maps={maps} mapId={shownId} view={view} onDialog={setDialog} />
      <RoomRivals type="argument" ids={mapId === null ? [] : [mapId]} />
      {maps.length === 0 ? (
        <div className="ledger-empty">
          <EmptyState title={t('arguments.none')} hint={t('arguments.noneHint')}>
            <button type="button" className="button primary" onClick={() => setDialog('claim')}>
              {t('arguments.newClaim')}
            </button>
            <button type="button" className="button" onClick={() => void importArgumentFiles()}>
              {t('arguments.import')}
            </button>
          </EmptyState>
          <UnlinkedClaims />
        </div>
      ) : (
        <div
          className="arguments-body"
          data-pane={view === 'claims' ? undefined : 'list'}
          role="tabpanel"
          id="arguments-panel"
          aria-label={t(`arguments.view.${view}`)}
        >
          {view === 'claims' && <LedgerView mapId={mapId} />}
          {view === 'matrix' && <MatrixView mapId={mapId} />}
          {view === 'checks' && <ChecksView mapId={mapId} />}
          {(view === 'map' || view === 'outline') && drawn !== null && (
            <MapView key={drawn} mapId={drawn} as={view} />
          )}
        </div>
      )}
      {dialog === 'claim' && (
        <NewClaimDialog mapId={mapId} onEvent={() => setDialog('event')} onClose={close} />
      )}
      {dialog === 'event' && <EventDialog mapId={mapId} onClose={close} />}
      {dialog === 'map' && <NewMapDialog onClose={close} />}
      {dialog === 'history' && shown && (
        <VersionsDialog
          of={{ type: 'argument', id: shown.id }}
          title={shown.title}
          onClose={close}
        />
      )}
      {dialog === 'export' && <ArgumentExportDialog maps={maps} mapId={mapId} onClose={close} />}
    </div>
  );
}

const roomCommands = (setDialog: (dialog: OpenDialog) => void) => ({
  'claim:new': () => setDialog('claim'),
  'argument:new': () => setDialog('map'),
  'argument:export': () => setDialog('export'),
  'argument:history': () => setDialog('history'),
  'argument:import': () => void importArgumentFiles(),
});
