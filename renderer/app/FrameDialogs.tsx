import { ExportDialog } from '../export/ExportDialog.tsx';
import { GuideDialog } from '../guide/GuideDialog.tsx';
import { IntakeDialog } from '../library/IntakeDialog.tsx';
import { NewArticleDialog } from '../library/NewArticleDialog.tsx';
import { SafetyDialog } from '../safety/SafetyDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { PreferencesDialog } from './PreferencesDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** The dialogs that are opened from everywhere. */
export type FrameDialog =
  | 'new-article'
  | 'export'
  | 'print'
  | 'shortcuts'
  | 'guide'
  | 'safety'
  | 'about'
  | 'palette'
  | 'intake'
  | 'preferences';

type Props = {
  readonly dialog: FrameDialog;
  readonly version: string;
  readonly onClose: () => void;
};

/** Shows one of the dialogs that are opened from everywhere. */
export function FrameDialogs({ dialog, version, onClose }: Props) {
  switch (dialog) {
    case 'new-article':
      return <NewArticleDialog onClose={onClose} />;
    case 'export':
    case 'print':
      return <ExportDialog key={dialog} purpose={dialog} onClose={onClose} />;
    case 'intake':
      return <IntakeDialog onClose={onClose} />;
    case 'palette':
      return <CommandPalette onClose={onClose} />;
    case 'preferences':
      return <PreferencesDialog onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'safety':
      return <SafetyDialog onClose={onClose} />;
    case 'guide':
      return <GuideDialog onClose={onClose} />;
    case 'about':
      return <AboutDialog version={version} onClose={onClose} />;
  }
}
