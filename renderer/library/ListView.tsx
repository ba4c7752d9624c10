import { memo } from 'react';
import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import { ArticleListRow, rowHeight } from './ArticleListRow.tsx';
import { ListFrame } from './ListFrame.tsx';
import { useList } from './use-list.ts';
import { useQueueDrop } from './use-queue-drop.ts';
import type { RowWindow } from './use-rows.ts';

type Props = { readonly question: RowsQuestion; readonly rows: RowWindow };

const Row = memo(ArticleListRow);

/** The articles below each other beside the reader: what the keys stand on is read. */
export function ListView({ question, rows }: Props) {
  const list = useList(question, rows, { row: rowHeight, opensAtOnce: true });
  const drop = useQueueDrop(question.queued === true, rows);
  const isChoosing = list.chosen.size > 0;
  return (
    <ListFrame
      list={list}
      className="list-scroll"
      height={(rows.total ?? 0) * rowHeight}
      drop={drop.handlers}
      draw={(entry, slot) => (
        <Row
          key={slot}
          {...entry}
          isChosen={isChoosing ? entry.isChosen : entry.isCurrent}
          isDropPlace={entry.at === drop.at}
        />
      )}
    />
  );
}
