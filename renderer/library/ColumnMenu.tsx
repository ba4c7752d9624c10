import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { type ColumnName, columnNames, columnWord, useColumns } from './columns.tsx';

/** Which columns the table has, and in which order. Remembered. */
export function ColumnMenu() {
  const shown = useColumns();
  const others = columnNames.filter((name) => !shown.includes(name));
  return (
    <DialogTrigger>
      <PopoverButton label={t('library.columns')} icon="columns" />
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-body column-menu" aria-label={t('library.columns')}>
          <h3>{t('library.columns')}</h3>
          <ul>
            {shown.map((name, at) => (
              <ColumnLine key={name} name={name} at={at} shown={shown} />
            ))}
            {others.map((name) => (
              <ColumnLine key={name} name={name} at={-1} shown={shown} />
            ))}
          </ul>
          <button
            type="button"
            className="link-button"
            onClick={() => viewState.set({ columnWidths: {} })}
          >
            {t('library.columnsReset')}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type LineProps = {
  readonly name: ColumnName;
  /** Where it stands; -1 = it is not shown. */
  readonly at: number;
  readonly shown: readonly ColumnName[];
};

function ColumnLine({ name, at, shown }: LineProps) {
  const isShown = at >= 0;
  const move = (by: number) => {
    const columns = shown.filter((one) => one !== name);
    columns.splice(at + by, 0, name);
    viewState.set({ columns });
  };
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          checked={isShown}
          disabled={name === 'title'}
          onChange={() =>
            viewState.set({
              columns: isShown ? shown.filter((one) => one !== name) : [...shown, name],
            })
          }
        />
        {columnWord(name)}
      </label>
      {isShown && (
        <>
          <button
            type="button"
            className="icon-button"
            aria-label={t('library.columnEarlier', { name: columnWord(name) })}
            disabled={at === 0}
            onClick={() => move(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('library.columnLater', { name: columnWord(name) })}
            disabled={at === shown.length - 1}
            onClick={() => move(1)}
          >
            ↓
          </button>
        </>
      )}
    </li>
  );
}
