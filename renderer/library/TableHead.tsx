import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { type ColumnName, columns, columnWord, leastWidth, setWidth, widthOf } from './columns.tsx';

/** The head of the table: a click sorts, the border at the end of a column changes its width. */
export function TableHead({ names }: { readonly names: readonly ColumnName[] }) {
  return (
    <div className="table-head" role="rowgroup">
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus. */}
      <div className="table-heads" role="row" aria-rowindex={1}>
        {names.map((name) => (
          <Head key={name} name={name} />
        ))}
      </div>
    </div>
  );
}

function Head({ name }: { readonly name: ColumnName }) {
  const { sort, isNumber } = columns[name];
  const isQueue = useStore(viewState, (view) => view.scope.kind === 'queue');
  const sorted = useStore(viewState, (view) => view.sort);
  const descending = useStore(viewState, (view) => view.descending);
  const isSorted = sort !== null && sort === sorted && !isQueue;
  const order = isSorted ? (descending ? 'descending' : 'ascending') : 'none';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus.
    <div
      role="columnheader"
      className="column-head"
      aria-sort={sort === null || isQueue ? undefined : order}
      data-column={name}
      data-number={isNumber}
    >
      {sort === null || isQueue ? (
        <span className="column-name">{columnWord(name)}</span>
      ) : (
        <button type="button" className="column-name" onClick={() => sortBy(name)}>
          {columnWord(name)}
          {isSorted && <span aria-hidden="true">{descending ? '↓' : '↑'}</span>}
        </button>
      )}
      <WidthHandle name={name} />
    </div>
  );
}

/** Words sort from the front first, numbers and days from the largest. */
const fromTheEnd = new Set(['saved', 'published', 'words', 'annotations']);

function sortBy(name: ColumnName): void {
  const { sort } = columns[name];
  const now = viewState.get();
  if (sort === null) return;
  const descending = now.sort === sort ? !now.descending : fromTheEnd.has(sort);
  viewState.set({ sort, descending });
}

const step = 16;

function WidthHandle({ name }: { readonly name: ColumnName }) {
  const width = useStore(viewState, (view) => widthOf(name, view.columnWidths));
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const way = document.documentElement.dir === 'rtl' ? -1 : 1;
  const grip = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const head = event.currentTarget.parentElement;
    start.current = { x: event.clientX, width: head?.offsetWidth ?? width };
  };
  const pull = ({ clientX }: PointerEvent) => {
    if (start.current) setWidth(name, start.current.width + way * (clientX - start.current.x));
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    setWidth(name, width + way * by);
  };
  return (
    <div
      role="separator"
      className="column-edge"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('library.columnWidth', { name: columnWord(name) })}
      aria-valuenow={width}
      aria-valuemin={leastWidth}
      aria-valuemax={900}
      onPointerDown={grip}
      onPointerMove={pull}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={press}
    />
  );
}
