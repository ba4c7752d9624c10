import type { KeyboardEvent } from 'react';
import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import { runCommand, runWhenOffered } from '../app/commands.ts';
import { focusRoom } from '../app/kept-focus.ts';
import { viewState } from '../app/view-state.ts';
import { openArticle, openBeside } from '../reader/reading-panes.ts';
import {
  chooseAll,
  chooseTo,
  clearSelection,
  moveCursor,
  selection,
  targets,
  toggleChosen,
} from './selection.ts';
import type { RowWindow } from './use-rows.ts';
import type { RowsInView } from './use-rows-in-view.ts';

/** What the keys and clicks of a list, a table or cards work on. */
export type ListControl = {
  readonly question: RowsQuestion;
  readonly rows: RowWindow;
  readonly view: RowsInView;
  /** True where the reader stands beside the list: moving opens the article. */
  readonly opensAtOnce: boolean;
};

/** Keys that mean a command while a list of articles has the focus. */
export const commandKeys: Readonly<Record<string, string>> = {
  Delete: 'library:trash',
  Backspace: 'library:trash',
  e: 'library:edit',
  q: 'library:queue-last',
  r: 'library:read',
};

/** Follows the keys of a list: arrows move, Space and Shift choose, Enter reads, letters act. */
export function steer(event: KeyboardEvent, list: ListControl): void {
  // A field inside the list has keys of its own.
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
  const step = stepOf(event.key, list);
  const withControl = event.ctrlKey || event.metaKey;
  if (event.altKey && list.question.queued && step !== null) moveQueued(event.key);
  else if (step !== null && !event.altKey) walk(step, event, list);
  else if (event.key === ' ') chooseHere(list);
  else if (event.key === 'Enter') openHere(list, withControl);
  else if (withControl && event.key.toLowerCase() === 'a') void chooseAll(list.question);
  else if (event.key === 'Escape' && selection.get().ids.size > 0) clearSelection();
  else if (withControl || event.altKey || !runKey(event.key, list)) return;
  event.preventDefault();
}

/** Runs the command of a key on what is chosen or read, else on the row on which the keys stand. */
function runKey(key: string, list: ListControl): boolean {
  const command = commandKeys[key.length === 1 ? key.toLowerCase() : key];
  if (command === undefined) return false;
  if (targets().length > 0) return runCommand(command);
  chooseHere(list);
  if (selection.get().ids.size === 0) return false;
  // It is offered as soon as something is chosen.
  runWhenOffered(command);
  return true;
}

function stepOf(key: string, { view, rows }: ListControl): number | null {
  const { cursor } = selection.get();
  const last = (rows.total ?? 0) - 1;
  const from = Math.max(cursor, -1);
  const sideways = view.perRow > 1 ? 1 : null;
  const isMirrored = document.documentElement.dir === 'rtl';
  const ahead = sideways === null ? null : from + (isMirrored ? -sideways : sideways);
  const back = sideways === null ? null : from - (isMirrored ? -sideways : sideways);
  const steps: Record<string, number | null> = {
    ArrowDown: from < 0 ? 0 : from + view.perRow,
    ArrowUp: from < 0 ? 0 : from - view.perRow,
    ArrowRight: ahead,
    ArrowLeft: back,
    Home: 0,
    End: last,
    PageDown: from + view.screenful,
    PageUp: from - view.screenful,
  };
  const step = steps[key] ?? null;
  return step === null || last < 0 ? null : Math.max(0, Math.min(last, step));
}

function walk(at: number, event: KeyboardEvent, list: ListControl): void {
  list.view.show(at);
  if (event.shiftKey) void chooseTo(list.question, at);
  else if (event.ctrlKey || event.metaKey) selection.set({ cursor: at });
  else go(at, list);
}

/** Puts the keys on a row; beside a reader it is read at once. */
export function go(at: number, { rows, opensAtOnce }: ListControl): void {
  moveCursor(at);
  const row = rows.row(at);
  if (opensAtOnce && row) openRow(row.id);
}

function chooseHere({ rows }: ListControl): void {
  const { cursor } = selection.get();
  const row = rows.row(cursor);
  if (row) toggleChosen(row.id, cursor);
}

function openHere({ rows }: ListControl, isBeside: boolean): void {
  const row = rows.row(selection.get().cursor);
  if (row) openRow(row.id, isBeside);
  if (!isBeside) focusRoom('text');
}

/** Opens an article, or opens it beside the one that is read. What is in the trash stays there. */
export function openRow(id: string, isBeside = false): void {
  if (viewState.get().scope.kind === 'trash') viewState.set({ articleId: id });
  else if (isBeside) openBeside(id);
  else openArticle(id);
}

function moveQueued(key: string): void {
  if (key === 'ArrowUp') runCommand('queue:up');
  if (key === 'ArrowDown') runCommand('queue:down');
}

/** Follows a click on a row: alone it reads, with Ctrl or Shift it chooses. */
export function follow(
  event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  at: number,
  list: ListControl,
): void {
  const row = list.rows.row(at);
  if (!row) return;
  if (event.shiftKey) void chooseTo(list.question, at);
  else if (event.ctrlKey || event.metaKey) toggleChosen(row.id, at);
  else go(at, list);
}
