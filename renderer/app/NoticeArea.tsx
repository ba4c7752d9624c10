import { useEffect, useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { useRootMark } from '../ui/use-root-mark.ts';
import { runCommand } from './commands.ts';
import { dismissNotice, notices } from './notices.ts';
import { useStore } from './store.ts';
import { t } from './words.ts';

/** The messages at the edge of the window, read aloud as they come. */
export function NoticeArea() {
  const list = useStore(notices, (value) => value.list);
  useRootMark('notices', list.length === 0 ? null : 'shown');
  const area = useTakenRoom();
  return (
    <div
      ref={area}
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

/** Tells rules of CSS how high the messages are: a dialog makes room for them. */
function useTakenRoom() {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = area.current;
    if (!place) return;
    const watch = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--notices', `${place.offsetHeight}px`);
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  return area;
}

function undoAndDismiss(id: number): void {
  dismissNotice(id);
  runCommand('history:undo');
}
