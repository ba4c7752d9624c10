import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { formatDay, t } from '../app/words.ts';

/** The height of a row in CSS pixels; rows are placed by it. */
export const rowHeight = 78;

type Props = {
  readonly at: number;
  readonly row: ArticleRow | null;
  readonly isCurrent: boolean;
  /** With Ctrl or ⌘, or the middle button, the article opens beside the one that is read. */
  readonly onChoose: (isBeside: boolean) => void;
};

/** One article in the list: title, who and when, and how much was done with it. */
export function ArticleListRow({ at, row, isCurrent, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list box around it holds the focus.
    <div
      id={`row-${at}`}
      data-row={at}
      className="list-row"
      role="option"
      aria-selected={isCurrent}
      style={{ top: at * rowHeight, height: rowHeight }}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => {
        if (event.button === 1) onChoose(true);
      }}
    >
      {row && (
        <>
          <div className="row-title" dir="auto">
            {row.title}
          </div>
          <div className="row-facts">
            {[row.outlet, row.byline, row.published ?? t('library.dateUnknown')]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className="row-counts">
            <span>{t('library.words', { count: row.words })}</span>
            {row.annotations > 0 && (
              <span>{t('library.annotations', { count: row.annotations })}</span>
            )}
            {row.events > 0 && <span>{t('library.events', { count: row.events })}</span>}
            <span className="row-saved">{formatDay(row.saved)}</span>
          </div>
        </>
      )}
    </div>
  );
}
