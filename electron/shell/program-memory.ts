import { join } from 'node:path';
import type { Preferences } from '../../shared/bridge/preference-channels.ts';
import { openSmallFile } from '../disk/small-file.ts';
import type { Memory } from './memory-schema.ts';

const empty: Memory = { lastNotebook: null, views: {} };

/** What a person prefers, as far as it was ever said. */
export const preferencesOf = (memory: Memory): Preferences => ({
  author: memory.author ?? '',
  paper: memory.paper ?? 'A4',
  spelling: memory.spelling ?? true,
  notifications: memory.notifications ?? true,
  log: memory.log ?? false,
  updates: memory.updates ?? false,
});

/**
 * Opens the program's memory; an unreadable one is forgotten. Only what a window needs is looked at:
 * the schema of the whole takes longer to load than the window does, and follows with the program.
 */
export const openProgramMemory = (dataFolder: string) =>
  openSmallFile<Memory>(join(dataFolder, 'program.json'), hasWindowsAndViews, empty);

function hasWindowsAndViews(read: unknown): boolean {
  if (!isRecord(read) || !isRecord(read['views'])) return false;
  const { windows = [], language = '', lastNotebook } = read;
  return (
    Array.isArray(windows) &&
    windows.every(isWindow) &&
    Object.values(read['views']).every(isRecord) &&
    typeof language === 'string' &&
    (lastNotebook === null || typeof lastNotebook === 'string')
  );
}

const isWindow = (one: unknown): boolean =>
  isRecord(one) &&
  Number.isInteger(one['slot']) &&
  isRecord(one['place']) &&
  ['x', 'y', 'width', 'height'].every((side) =>
    Number.isFinite((one['place'] as Record<string, unknown>)[side]),
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type ProgramMemory = ReturnType<typeof openProgramMemory>;
