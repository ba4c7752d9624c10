import type { ReactNode } from 'react';
import type { ArticleRow, SortKey } from '../../shared/notebook/ports.ts';
import { publishedWord } from '../app/published-word.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { formatDay, formatNumber, t } from '../app/words.ts';
import { statusWord } from './StatusMark.tsx';
import { shortTag, TagChips } from './TagChips.tsx';
import { type LaidOut, layoutOf } from './table-layout.ts';
import { textWidth } from './text-width.ts';

/** The columns that a table can have, in their first order. */
export const columnNames = [
  ...(['title', 'outlet', 'author', 'published', 'status', 'tags'] as const),
  ...(['words', 'annotations', 'events', 'language', 'saved'] as const),
] as const;
export type ColumnName = (typeof columnNames)[number];

type Column = {
  /** Width in px; the title takes what is left, but never less. */
  readonly width: number;
  readonly sort: SortKey | null;
  readonly isNumber?: boolean;
  /** The classes of its cells, where they are more than a text. */
  readonly className?: string;
  /** What it holds has a direction of its own. */
  readonly isForeign?: boolean;
  /** The text of a cell; all of it is told when it is pointed at, where it may be cut off. */
  text(row: ArticleRow): string | null;
  /** What is drawn instead of the text. */
  draw?(row: ArticleRow): ReactNode;
  /** How wide that is in px, where it is wider than the text. */
  drawnWidth?(row: ArticleRow): number;
};

/** The mark before the word of a status, and the dot and the gaps around a tag, in px (row-marks.css). */
const statusMark = 15;
const aroundTag = 28;

const count = (value: number): string => (value === 0 ? '' : formatNumber(value, 0));

/** A column of names or titles. */
const named = (width: number, sort: SortKey, text: (row: ArticleRow) => string | null): Column => ({
  ...{ width, sort, isForeign: true },
  text,
});

/** A column of numbers; none is no number to read. */
const counted = (
  width: number,
  sort: SortKey | null,
  numberOf: (row: ArticleRow) => number,
): Column => ({
  ...{ width, sort, isNumber: true, className: 'cell cell-number' },
  text: (row) => count(numberOf(row)),
});

export const columns: Readonly<Record<ColumnName, Column>> = {
  title: {
    ...named(240, 'title', ({ title }) => title),
    className: 'cell cell-title',
    // It grows with the window, and hardly ever fits.
    drawnWidth: () => Number.POSITIVE_INFINITY,
  },
  outlet: named(132, 'outlet', ({ outlet }) => outlet),
  author: named(128, 'author', ({ byline }) => byline),
  published: {
    width: 112,
    sort: 'published',
    text: (row) => (row.published ? publishedWord(row.published) : ''),
  },
  status: {
    width: 96,
    sort: 'status',
    className: 'cell cell-status',
    text: ({ status }) => statusWord(status),
    drawnWidth: ({ status }) => statusMark + textWidth(statusWord(status)),
  },
  tags: {
    width: 176,
    sort: null,
    className: 'cell cell-tags',
    text: ({ tags }) => tags.join(', '),
    draw: ({ tags }) => <TagChips tags={tags} />,
    drawnWidth: ({ tags }) =>
      tags.reduce((sum, tag) => sum + aroundTag + textWidth(shortTag(tag)), 0),
  },
  words: counted(80, 'words', ({ words }) => words),
  annotations: counted(80, 'annotations', ({ annotations }) => annotations),
  events: counted(72, null, ({ events }) => events),
  language: { width: 88, sort: 'language', text: ({ language }) => language },
  saved: { width: 112, sort: 'saved', text: ({ saved }) => formatDay(saved) },
};

/** The word in the head of a column. */
export const columnWord = (name: ColumnName): string => t(`library.column.${name}`);

export const leastWidth = 56;
const mostWidth = 900;

const isColumn = (name: string): name is ColumnName => columnNames.some((known) => known === name);

/** The columns that are shown, in order; the title is never missing. */
export function useColumns(): readonly ColumnName[] {
  const chosen = useStore(viewState, (view) => view.columns);
  const known = chosen.filter(isColumn);
  return known.includes('title') ? known : ['title', ...known];
}

type Widths = Readonly<Record<string, number>>;

/** The width of a column in px. */
export const widthOf = (name: ColumnName, widths: Widths): number =>
  widths[name] ?? columns[name].width;

/** Gives a column a width, within reason. */
export function setWidth(name: ColumnName, width: number): void {
  const kept = Math.round(Math.max(leastWidth, Math.min(mostWidth, width)));
  viewState.set({ columnWidths: { ...viewState.get().columnWidths, [name]: kept } });
}

/** The columns of the table as they are laid out. */
export const laidOut = (names: readonly ColumnName[], widths: Widths): LaidOut =>
  layoutOf(
    names.map((name) => ({ name, width: widthOf(name, widths), first: columns[name].width })),
  );

/** The space before and after the text of a cell, in px. */
const padding = 16;

/** Whether what a cell holds may be wider than its column first is. */
export function mayBeCut(name: ColumnName, row: ArticleRow): boolean {
  const { width, text, drawnWidth } = columns[name];
  const needed = drawnWidth ? drawnWidth(row) : textWidth(text(row) ?? '');
  return needed > width - padding;
}
