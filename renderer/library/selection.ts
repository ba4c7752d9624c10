import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import { tellProblem } from '../app/notices.ts';
import { createStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { ask } from '../bridge.ts';

/** The chosen articles, where choosing began, and the row on which the keys stand (-1 = none). */
export type Selection = {
  readonly ids: ReadonlySet<string>;
  readonly anchor: number;
  readonly cursor: number;
};

const none: ReadonlySet<string> = new Set();

export const selection = createStore<Selection>({ ids: none, anchor: -1, cursor: -1 });

/** Chooses nothing any more; the keys stay where they are. */
export const clearSelection = (): void => selection.set({ ids: none, anchor: -1 });

/** Puts the keys on a row; nothing is chosen but what they stand on. */
export const moveCursor = (at: number): void =>
  selection.set({ ids: none, anchor: at, cursor: at });

/** Chooses an article more, or one less. */
export function toggleChosen(id: string, at: number): void {
  const ids = new Set(selection.get().ids);
  if (!ids.delete(id)) ids.add(id);
  selection.set({ ids, anchor: at, cursor: at });
}

/** Chooses everything from where choosing began to a row, drawn or not. */
export async function chooseTo(question: RowsQuestion, at: number): Promise<void> {
  const { anchor, cursor } = selection.get();
  const start = anchor >= 0 ? anchor : Math.max(0, cursor);
  selection.set({ anchor: start, cursor: at });
  const offset = Math.min(start, at);
  const ids = await idsOf(question, offset, Math.abs(at - start) + 1);
  // A later key may have moved on meanwhile.
  if (ids && selection.get().cursor === at) selection.set({ ids: new Set(ids) });
}

/** Chooses every article that the list shows. */
export async function chooseAll(question: RowsQuestion): Promise<void> {
  const ids = await idsOf(question, 0, 200_000);
  if (ids) selection.set({ ids: new Set(ids) });
}

/** The articles that a command is about: those chosen, else the one that is read. */
export function targets(): readonly string[] {
  const { ids } = selection.get();
  const { articleId, room } = viewState.get();
  if (room !== 'library') return [];
  return ids.size > 0 ? [...ids] : articleId === null ? [] : [articleId];
}

async function idsOf(question: RowsQuestion, offset: number, limit: number) {
  const answer = await ask('library:ids', { ...question, offset, limit });
  if (answer.ok) return answer.value;
  tellProblem(answer.problem);
  return null;
}
