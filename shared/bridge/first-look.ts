import type { RowsQuestion } from '../notebook/list-question.ts';
import type { Rows } from '../notebook/ports.ts';
import type { ChosenLanguage } from './language-channels.ts';

/**
 * What a window draws first. Main has it at hand before the notebook is open, so that the first
 * paint shows the list; everything else is asked for.
 */
export type FirstLook = {
  readonly language: ChosenLanguage;
  /** The remembered view; null = not known before the notebook is open. */
  readonly view: Record<string, unknown> | null;
  readonly title: string;
  /** The first page of the list that the view shows; null where it cannot be told yet. */
  readonly list: { readonly question: RowsQuestion; readonly rows: Rows } | null;
};
