import type { ReactNode } from 'react';
import type { ArticleRow, SortKey } from '../../shared/notebook/ports.ts';
import { publishedWord } from '../app/published-word.ts';
import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { formatDay, formatNumber, t } from '../app/words.ts';
import { StatusMark, statusWord } from './StatusMark.tsx';
import { TagChips } from './TagChips.tsx';

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
  draw(row: ArticleRow): ReactNode;
  /** What is told when it is pointed at, where it may be longer than its column. */
  hint?(row: ArticleRow): string | null;
};

const count = (value: number): string => (value === 0 ? '' : formatNumber(value, 0));

/** A column of names or titles: what is cut off in a narrow one is told when it is pointed at. */
const named = (width: number, sort: SortKey, draw: (row: ArticleRow) => string | null): Column => ({
  width,
  sort,
  isForeign: true,
  draw,
  hint: draw,
});

/** A column of numbers; none is no number to read. */
const counted = (
  width: number,
  sort: SortKey | null,
  numberOf: (row: ArticleRow) => number,
): Column => ({
  ...{ width, sort, isNumber: true, className: 'cell cell-number' },
  draw: (row) => count(numberOf(row)),
});

export const columns: Readonly<Record<ColumnName, Column>> = {
  title: { ...named(240, 'title', ({ title }) => title), className: 'cell cell-title' },
  outlet: named(132, 'outlet', ({ outlet }) => outlet),
  author: named(128, 'author', ({ byline }) => byline),
  published: {
    width: 112,
    sort: 'published',
    draw: (row) => (row.published ? publishedWord(row.published) : ''),
  },
  status: {
    width: 96,
    sort: 'status',
    className: 'cell cell-mixed',
    draw: ({ status }) => (
      <>
        <StatusMark status={status} />
        <span aria-hidden="true">{statusWord(status)}</span>
      </>
    ),
  },
  tags: {
    width: 176,
    sort: null,
    className: 'cell cell-tags',
    draw: ({ tags }) => <TagChips tags={tags} />,
    hint: ({ tags }) => tags.join(', '),
  },
  words: counted(80, 'words', ({ words }) => words),
  annotations: counted(80, 'annotations', ({ annotations }) => annotations),
  events: counted(72, null, ({ events }) => events),
  language: { width: 88, sort: 'language', draw: ({ language }) => language },
  saved: { width: 112, sort: 'saved', draw: ({ saved }) => formatDay(saved) },
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

/** The width of a column in px. */
export const widthOf = (name: ColumnName, widths: Readonly<Record<string, number>>): number =>
  widths[name] ?? columns[name].width;

/** Gives a column a width, within reason. */
export function setWidth(name: ColumnName, width: number): void {
  const kept = Math.round(Math.max(leastWidth, Math.min(mostWidth, width)));
  viewState.set({ columnWidths: { ...viewState.get().columnWidths, [name]: kept } });
}

/** The widths as variables of CSS: pulling at one draws no row anew. */
export const widthVariables = (
  names: readonly ColumnName[],
  widths: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [`--w-${name}`, `${widthOf(name, widths)}px`]));

const placeStyles = new Map<ColumnName, { readonly flexBasis: string }>();

/** Gives a cell the width of its column; the title takes what is left of a wide window (table.css). */
export function placeOf(name: ColumnName): { readonly flexBasis: string } {
  const known = placeStyles.get(name) ?? { flexBasis: `var(--w-${name})` };
  placeStyles.set(name, known);
  return known;
}
