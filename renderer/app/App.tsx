import { type Dispatch, type SetStateAction, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { listen } from '../bridge.ts';
import { DropZone } from '../library/DropZone.tsx';
import { ImportDialog } from '../library/ImportDialog.tsx';
import { chooseImport } from '../library/import-tool.ts';
import { LibraryRoom } from '../library/LibraryRoom.tsx';
import { usePasteAnywhere } from '../library/pasted-article.ts';
import { ResumeDialog } from '../library/ResumeDialog.tsx';
import { saveChosenFiles, takeGivenFiles, tellIntake } from '../library/save-files.ts';
import { showTheme } from '../reader/reading-style.ts';
import { SafetyWatch } from '../safety/SafetyWatch.tsx';
import { runCommand, useCommands } from './commands.ts';
import { doOrTell } from './do.ts';
import { FocusName } from './FocusName.tsx';
import type { FrameDialog } from './FrameDialogs.tsx';
import { firstTitle } from './first-look.ts';
import { stepThroughHistory } from './history.ts';
import { focusRoom, goOn, keepFocus } from './kept-focus.ts';
import { NoticeArea } from './NoticeArea.tsx';
import { tellNotice } from './notices.ts';
import {
  ArgumentsRoom,
  FamiliesRoom,
  FrameDialogs,
  loadRoomsWhenIdle,
  TimelinesRoom,
} from './rooms.ts';
import { SampleBanner } from './SampleBanner.tsx';
import { Sidebar } from './Sidebar.tsx';
import { startShortcuts } from './shortcuts.ts';
import { useStore } from './store.ts';
import { TaskBar } from './TaskBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useAnswer } from './use-answer.ts';
import { openWindow, type ViewState, viewState } from './view-state.ts';
import { shownLanguage, t } from './words.ts';

/** The window: bars around one room at a time. */
export function App() {
  useEffect(() => {
    void takeGivenFiles();
    loadRoomsWhenIdle();
    const stops = [
      startShortcuts(),
      keepFocus(),
      listen('command:run', ({ command }) => runCommand(command)),
      listen('intake:came', tellIntake),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const { code } = useStore(shownLanguage, (shown) => shown);
  // Another language draws everything anew, behind the dialog in which it was chosen.
  return (
    <I18nProvider locale={code}>
      <Frame key={code} dialog={dialog} setDialog={setDialog} />
    </I18nProvider>
  );
}

type OpenDialog = FrameDialog | null;
type SetDialog = Dispatch<SetStateAction<OpenDialog>>;

type FrameProps = {
  readonly dialog: OpenDialog;
  readonly setDialog: SetDialog;
};

function Frame({ dialog, setDialog }: FrameProps) {
  const room = useStore(viewState, (view) => view.room);
  const sidebarOpen = useStore(viewState, (view) => view.sidebarOpen);
  const theme = useStore(viewState, (view) => view.theme);
  useEffect(() => showTheme(theme), [theme]);
  const notebook = useAnswer('notebook:describe', null).value;
  useCommands(useMemo(() => frameCommands(setDialog), [setDialog]));
  usePasteAnywhere();
  const close = () => setDialog(null);
  return (
    <DropZone>
      <div className="frame" data-sidebar={sidebarOpen ? 'open' : 'closed'}>
        <TopBar title={notebook?.title ?? firstTitle()} />
        <Sidebar />
        <main className="room">
          {notebook && <SampleBanner notebook={notebook} />}
          <SafetyWatch />
          {room === 'library' && <LibraryRoom />}
          {room === 'timelines' && <TimelinesRoom />}
          {room === 'arguments' && <ArgumentsRoom />}
          {room === 'families' && <FamiliesRoom />}
        </main>
        <TaskBar />
        <NoticeArea />
        <FocusName />
      </div>
      <ImportDialog />
      {dialog && <FrameDialogs dialog={dialog} version={notebook?.version ?? ''} onClose={close} />}
      <ResumeDialog />
    </DropZone>
  );
}

const frameCommands = (setDialog: SetDialog) => ({
  'article:new': () => setDialog('new-article'),
  'article:open-files': () => void saveChosenFiles(),
  'intake:open': () => setDialog('intake'),
  'import:tool': () => void chooseImport(),
  'export:pdf': () => setDialog('export'),
  'export:print': () => setDialog('print'),
  'article:open-given': () => void takeGivenFiles(),
  'help:shortcuts': () => setDialog('shortcuts'),
  // Nothing that is being written in another dialog is thrown away for it.
  'help:palette': () => setDialog((open) => open ?? 'palette'),
  'help:preferences': () => setDialog((open) => open ?? 'preferences'),
  'help:guide': () => setDialog('guide'),
  'help:about': () => setDialog('about'),
  'help:log': () => void showLog(),
  'notebook:safety': () => setDialog('safety'),
  'history:undo': () => void stepThroughHistory('undo'),
  'history:redo': () => void stepThroughHistory('redo'),
  'notebook:create': () => void doOrTell('notebook:create', null),
  'notebook:open': () => void doOrTell('notebook:open', null),
  'notebook:open-archive': () => void doOrTell('notebook:open-archive', null),
  'notebook:open-sample': () => void doOrTell('notebook:open-sample', null),
  'window:new': () => void openWindow(),
  'view:library': () => goTo('library'),
  'view:timelines': () => goTo('timelines'),
  'view:arguments': () => goTo('arguments'),
  'view:families': () => goTo('families'),
  'view:next-pane': () => goOn(1),
  'view:previous-pane': () => goOn(-1),
  'view:sidebar': () => viewState.set({ sidebarOpen: !viewState.get().sidebarOpen }),
});

function goTo(room: ViewState['room']): void {
  viewState.set({ room });
  focusRoom();
}

async function showLog(): Promise<void> {
  const log = await doOrTell('log:show', null);
  if (log && !log.shown) tellNotice(t('log.isOff'));
}
