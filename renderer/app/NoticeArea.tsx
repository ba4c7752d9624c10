import { Icon } from '../ui/Icon.tsx';
import { useRootMark } from '../ui/use-root-mark.ts';
import { runCommand } from './commands.ts';
import { dismissNotice, notices } from './notices.ts';
import { useStore } from './store.ts';
import { t } from './words.ts';

/** The messages at the edge of the window, read aloud as they come. */
export function NoticeArea() {
  const list = useStore(notices, (value) => value.list);
  useRootMark('notices', list.length === 0 ? null : list.length === 1 ? 'one' : 'many');
  return (
    <div
      className="notices"
      role="status"
      aria-live="polite"
      // A dialog silences everything around it but this: its messages are about the dialog.
      data-react-aria-top-layer="true"
    >
      {list.map(({ id, text, tone, canUndo, action }) => (
        <div key={id} className={`notice ${tone}`}>
          <span>{text}</span>
          {canUndo && (
            <button type="button" className="notice-undo" onClick={() => undoAndDismiss(id)}>
              {t('app.undo')}
            </button>
          )}
          {action && (
            <button
              type="button"
              className="notice-undo"
              onClick={() => {
                dismissNotice(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('app.dismiss')}
            onClick={() => dismissNotice(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}

function undoAndDismiss(id: number): void {
  dismissNotice(id);
  runCommand('history:undo');
}
