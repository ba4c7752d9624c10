import type { Problem } from '../../shared/base/result.ts';
import { createStore } from './store.ts';

/** A short message at the edge of the window; a problem stays until it is dismissed. */
export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  /** Where the notice tells of something that can be taken back at once. */
  readonly canUndo?: boolean;
  /** What can be done about it; doing it takes the notice away. */
  readonly action?: NoticeAction | undefined;
};

export type NoticeAction = {
  readonly label: string;
  readonly run: () => void;
  /** What is tried again: the same failure of something else has a notice of its own. */
  readonly of?: string;
};

export const notices = createStore<{ readonly list: readonly Notice[] }>({ list: [] });

let count = 0;

/** Tells the person that something was done. */
export function tellNotice(text: string, action?: NoticeAction): void {
  const id = add(text, 'plain', { action });
  // Who is to do something needs time to read and to reach for it.
  window.setTimeout(() => dismissNotice(id), action ? 8_000 : 4_000);
}

/** Tells that something was changed, with a button that takes it back. */
export function tellUndoable(text: string): void {
  const id = add(text, 'plain', { canUndo: true });
  window.setTimeout(() => dismissNotice(id), 8_000);
}

/** Tells the person what went wrong, in the words of the problem. */
export function tellProblem(problem: Problem, action?: NoticeAction): void {
  add(problem.message, 'problem', { action });
}

export function dismissNotice(id: number): void {
  notices.set({ list: notices.get().list.filter((one) => one.id !== id) });
}

function add(
  text: string,
  tone: Notice['tone'],
  more: Pick<Notice, 'canUndo' | 'action'> = {},
): number {
  const id = ++count;
  // A plain notice takes the place of the one before it; problems stay until they are dismissed.
  const others = notices
    .get()
    .list.filter(
      (one) => one.tone === 'problem' && (one.text !== text || one.action?.of !== more.action?.of),
    );
  notices.set({ list: [...others.slice(-3), { id, text, tone, ...more }] });
  return id;
}
