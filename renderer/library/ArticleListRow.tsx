import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { publishedWord } from '../app/published-word.ts';
import { factLine, formatDay, t } from '../app/words.ts';
import { entryAttributes } from './entry-attributes.ts';
import type { EntryProps } from './ListFrame.tsx';
import { NewMark } from './NewMark.tsx';
import { StatusMark } from './StatusMark.tsx';
import { TagChips } from './TagChips.tsx';

/** The height of a row in CSS pixels; rows are placed by it. */
export const rowHeight = 90;

/** Lets the browser note when the first row was painted: how long a start took is read from there. */
const timed = { elementtiming: 'first-row' };

type Props = EntryProps & { readonly isDropPlace: boolean };

/** One article in the list: title, who and when, how much was done with it, and its tags. */
export function ArticleListRow(props: Props) {
  const { at, row, isDropPlace, isNew } = props;
  return (
    <div
      {...entryAttributes(props)}
      className="list-row"
      data-drop={isDropPlace}
      data-status={row?.status}
      style={{ top: at * rowHeight, height: rowHeight }}
    >
      {row ? <RowFacts row={row} isNew={isNew} /> : <RowShadow />}
    </div>
  );
}

type FactsProps = { readonly row: ArticleRow; readonly isNew: boolean };

function RowFacts({ row, isNew }: FactsProps) {
  return (
    <>
      <div className="row-lead">
        <span className="row-tick" aria-hidden="true" />
        <StatusMark status={row.status} />
        <div className="row-title" dir="auto" {...timed}>
          {row.title}
        </div>
      </div>
      <div className="row-facts">
        {isNew && <NewMark />}
        {factLine([row.outlet, publishedWord(row.published), row.byline])}
      </div>
      <div className="row-counts">
        <span>{t('library.words', { count: row.words })}</span>
        {row.annotations > 0 && <span>{t('library.annotations', { count: row.annotations })}</span>}
        {row.events > 0 && <span>{t('library.events', { count: row.events })}</span>}
        {row.tags.length > 0 ? (
          <TagChips tags={row.tags} />
        ) : (
          <span className="row-saved">{t('library.savedOn', { date: formatDay(row.saved) })}</span>
        )}
      </div>
    </>
  );
}

/** Stands where a row is still being read. */
const RowShadow = () => (
  <div className="row-shadow">
    <span />
    <span />
  </div>
);
