import { memo } from 'react';
import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { publishedWord } from '../app/published-word.ts';
import { factLine, formatDay, t } from '../app/words.ts';
import { entryAttributes } from './entry-attributes.ts';
import { type EntryProps, ListFrame } from './ListFrame.tsx';
import { NewMark } from './NewMark.tsx';
import { StatusMark } from './StatusMark.tsx';
import { TagChips } from './TagChips.tsx';
import { useList } from './use-list.ts';
import type { RowWindow } from './use-rows.ts';

type Props = { readonly question: RowsQuestion; readonly rows: RowWindow };

/** The height of a card with the gap below it, and its least width, in CSS pixels. */
const cardHeight = 186;
const cardWidth = 250;

/** The articles as cards, as many beside each other as there is room for. */
export function CardsView({ question, rows }: Props) {
  const list = useList(question, rows, { row: cardHeight, least: cardWidth, opensAtOnce: false });
  const { perRow } = list;
  return (
    <ListFrame
      list={list}
      className="list-scroll cards"
      height={Math.ceil((rows.total ?? 0) / perRow) * cardHeight}
      draw={(entry, slot) => <Card key={slot} {...entry} perRow={perRow} />}
    />
  );
}

type CardProps = EntryProps & { readonly perRow: number };

const Card = memo(function Card(props: CardProps) {
  const { at, row, perRow, isNew } = props;
  const share = 100 / perRow;
  return (
    <div
      {...entryAttributes(props)}
      className="card-place"
      data-status={row?.status}
      style={{
        top: Math.floor(at / perRow) * cardHeight,
        height: cardHeight,
        insetInlineStart: `${(at % perRow) * share}%`,
        width: `${share}%`,
      }}
    >
      <div className="library-card">{row && <CardFacts row={row} isNew={isNew} />}</div>
    </div>
  );
});

type FactsProps = { readonly row: ArticleRow; readonly isNew: boolean };

const CardFacts = ({ row, isNew }: FactsProps) => (
  <>
    <span className="row-tick" aria-hidden="true" />
    <div className="card-outlet">
      <StatusMark status={row.status} />
      {isNew && <NewMark />}
      <span dir="auto">{row.outlet ?? t('library.outletUnknown')}</span>
    </div>
    <div className="card-title" dir="auto">
      {row.title}
    </div>
    <div className="row-facts">{factLine([publishedWord(row.published), row.byline])}</div>
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
