import type { FirstLook } from '../../shared/bridge/first-look.ts';
import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import type { Rows } from '../../shared/notebook/ports.ts';
import { firstLook, listen } from '../bridge.ts';

let look: FirstLook | null = null;

/** Takes what came with the window; it holds until the notebook changes. */
export async function startFirstLook(): Promise<FirstLook | null> {
  look = await firstLook();
  for (const event of ['notebook:changed', 'notebook:opened'] as const)
    listen(event, () => {
      look = null;
    });
  return look;
}

/** The first page of a list, where it came with the window and nothing has changed since. */
export const firstRows = (question: RowsQuestion): Rows | null =>
  look?.list && JSON.stringify(look.list.question) === JSON.stringify(question)
    ? look.list.rows
    : null;

/** The notebook's name until it is described. */
export const firstTitle = (): string => look?.title ?? '';
