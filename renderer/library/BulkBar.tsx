import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import { runCommand } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useRootMark } from '../ui/use-root-mark.ts';
import { changeTargets } from './actions.ts';
import { statuses, statusWord } from './StatusMark.tsx';
import { chooseAll, clearSelection, selection } from './selection.ts';

type Props = { readonly question: RowsQuestion; readonly total: number };

/** What can be done with all chosen articles at once; one undo takes it back. */
export function BulkBar({ question, total }: Props) {
  const count = useStore(selection, (state) => state.ids.size);
  const scope = useStore(viewState, (view) => view.scope.kind);
  useRootMark('bulk', count === 0 ? null : 'shown');
  if (count === 0) return null;
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('library.bulk')}>
      <div className="bulk-count">
        <strong role="status">{t('library.chosen', { count })}</strong>
        {count < total && (
          <button type="button" className="link-button" onClick={() => void chooseAll(question)}>
            {t('library.chooseAll', { count: total })}
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('library.chooseNone')}
          title={t('library.chooseNone')}
          onClick={clearSelection}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="bulk-actions">
        {scope === 'trash' ? <TrashActions /> : <PlainActions inQueue={scope === 'queue'} />}
      </div>
    </div>
  );
}

const TrashActions = () => (
  <>
    <Action icon="undo" command="library:restore" text={t('library.restore')} />
    <Action icon="trash" command="library:trash" text={t('library.deleteForGood')} isDanger />
  </>
);

const PlainActions = ({ inQueue }: { readonly inQueue: boolean }) => (
  <>
    <Action icon="edit" command="library:edit" text={t('library.edit')} />
    <select
      aria-label={t('library.setStatus')}
      value=""
      onChange={({ target }) =>
        void changeTargets({ status: target.value as (typeof statuses)[number] })
      }
    >
      <option value="" disabled>
        {t('library.setStatus')}
      </option>
      {statuses.map((status) => (
        <option key={status} value={status}>
          {statusWord(status)}
        </option>
      ))}
    </select>
    {inQueue ? (
      <>
        <Action icon="check" command="library:read" text={t('library.markRead')} />
        <Action icon="close" command="library:unqueue" text={t('library.unqueue')} />
      </>
    ) : (
      <Action icon="queue" command="library:queue-last" text={t('library.toQueue')} />
    )}
    <Action icon="trash" command="library:trash" text={t('library.moveToTrash')} />
  </>
);

type ActionProps = {
  readonly icon: IconName;
  readonly command: string;
  readonly text: string;
  readonly isDanger?: boolean;
};

/** Beside the reader there is room for icons only. */
function Action({ icon, command, text, isDanger = false }: ActionProps) {
  const isNarrow = useStore(viewState, ({ libraryLook }) => libraryLook === 'list');
  return (
    <button
      type="button"
      className={isDanger ? 'button danger' : 'button'}
      title={text}
      onClick={() => runCommand(command)}
    >
      <Icon name={icon} />
      <span className={isNarrow ? 'visually-hidden' : undefined}>{text}</span>
    </button>
  );
}
