import { memo } from 'react';
import { t } from '../app/words.ts';
import { ArticleListRow, rowHeight } from './ArticleListRow.tsx';
import { useList } from './use-list.ts';
import { useQueueDrop } from './use-queue-drop.ts';
import type { RowsQuestion, RowWindow } from './use-rows.ts';
import { range } from './use-rows-in-view.ts';

type Props = { readonly question: RowsQuestion; readonly rows: RowWindow };

const Row = memo(ArticleListRow);

/** The articles below each other beside the reader: what the keys stand on is read. */
export function ListView({ question, rows }: Props) {
  const { box, first, last, onScroll, chosen, cursor, articleId, handlers } = useList(
    question,
    rows,
    { row: rowHeight, opensAtOnce: true },
  );
  const drop = useQueueDrop(question.queued === true, rows);
  return (
    <div
      ref={box}
      className="list-scroll"
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('library.list')}
      aria-activedescendant={cursor >= first && cursor <= last ? `row-${cursor}` : undefined}
      data-choosing={chosen.size > 0}
      onScroll={onScroll}
      {...handlers}
      {...drop.handlers}
    >
      <div style={{ height: (rows.total ?? 0) * rowHeight, position: 'relative' }}>
        {range(first, last).map((at) => {
          const row = rows.row(at);
          const isCurrent = row !== null && row.id === articleId;
          return (
            <Row
              key={at}
              at={at}
              row={row}
              total={rows.total ?? 0}
              isCurrent={isCurrent}
              isChosen={row !== null && (chosen.size > 0 ? chosen.has(row.id) : isCurrent)}
              isCursor={at === cursor}
              isDropPlace={at === drop.at}
            />
          );
        })}
      </div>
    </div>
  );
}
