import type { RecentNotebook } from '../../shared/bridge/notebook-channels.ts';
import { doOrTell } from './do.ts';
import { useAnswer } from './use-answer.ts';

const none: readonly RecentNotebook[] = [];

/** The notebooks opened last, without the open one. */
export const useRecent = (): readonly RecentNotebook[] =>
  useAnswer('notebook:recent', null, () => false).value ?? none;

/** Shows a notebook of the list in all windows; a notice says why when it cannot be opened. */
export const openRecent = (id: string) => doOrTell('notebook:open-recent', { id });
