import { memo } from 'react';
import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { publishedWord } from '../app/published-word.ts';
import { formatDay, t } from '../app/words.ts';
import { StatusMark } from './StatusMark.tsx';
import { TagChips } from './TagChips.tsx';
import { useList } from './use-list.ts';
import type { RowsQuestion, RowWindow } from './use-rows.ts';
import { range } from './use-rows-in-view.ts';

type Props = { readonly question: RowsQuestion; readonly rows: RowWindow };

/** The height of a card with the gap below it, and its least width, in CSS pixels. */
const cardHeight = 186;
const cardWidth = 250;

/** The articles as cards, as many beside each other as there is room for. */
export function CardsView({ question, rows }: Props) {
  const { box, first, last, perRow, onScroll, chosen, cursor, articleId, handlers } = useList(
    question,
    rows,
    { row: cardHeight, least: cardWidth, opensAtOnce: false },
  );
  const height = Math.ceil((rows.total ?? 0) / perRow) * cardHeight;
  return (
    <div
      ref={box}
      className="list-scroll cards"
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('library.list')}
      aria-activedescendant={cursor >= first && cursor <= last ? `row-${cursor}` : undefined}
      data-choosing={chosen.size > 0}
      onScroll={onScroll}
      {...handlers}
    >
      <div style={{ height, position: 'relative' }}>
        {range(first, last).map((at) => {
          const row = rows.row(at);
          return (
            <Card
              key={at}
              at={at}
              row={row}
              total={rows.total ?? 0}
              perRow={perRow}
              isChosen={row !== null && chosen.has(row.id)}
              isCurrent={row !== null && row.id === articleId}
              isCursor={at === cursor}
            />
          );
        })}
      </div>
    </div>
  );
}

type CardProps = {
  readonly at: number;
  readonly row: ArticleRow | null;
  readonly total: number;
  readonly perRow: number;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly isCursor: boolean;
};

const Card = memo(function Card(props: CardProps) {
  const { at, row, total, perRow, isChosen, isCurrent, isCursor } = props;
  const share = 100 / perRow;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list box around it holds the focus.
    <div
      id={`row-${at}`}
      data-row={at}
      className="card-place"
      role="option"
      aria-selected={isChosen}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={at + 1}
      aria-setsize={total}
      data-cursor={isCursor}
      draggable={row !== null}
      style={{
        top: Math.floor(at / perRow) * cardHeight,
        height: cardHeight,
        insetInlineStart: `${(at % perRow) * share}%`,
        width: `${share}%`,
      }}
    >
      <div className="library-card">{row && <CardFacts row={row} />}</div>
    </div>
  );
});

const CardFacts = ({ row }: { readonly row: ArticleRow }) => (
  <>
    <span className="row-tick" aria-hidden="true" />
    <div className="card-outlet">
      <StatusMark status={row.status} />
      <span dir="auto">{row.outlet ?? t('library.outletUnknown')}</span>
    </div>
    <div className="card-title" dir="auto">
      {row.title}
    </div>
    <div className="row-facts">
      {[row.byline, publishedWord(row.published)].filter(Boolean).join(' · ')}
    </div>
    <div className="row-counts">
      {row.tags.length > 0 ? (
        <TagChips tags={row.tags} />
      ) : (
        <span>{t('library.savedOn', { date: formatDay(row.saved) })}</span>
      )}
    </div>
    <div className="row-counts">
      <span>{t('library.words', { count: row.words })}</span>
      {row.annotations > 0 && <span>{t('library.annotations', { count: row.annotations })}</span>}
      {row.events > 0 && <span>{t('library.events', { count: row.events })}</span>}
    </div>
  </>
);
