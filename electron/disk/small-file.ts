import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** A small JSON file of the program's own: its value, and a way to change and keep it. */
export type SmallFile<T> = {
  value(): T;
  change(changes: Partial<T>): Promise<void>;
  /** Starts again from `empty`; the file follows with the next change. */
  forget(): void;
};

/**
 * Opens a small JSON file of the application data through lowdb. It holds conveniences (window
 * place, last view): one that is missing or does not hold what `isSound` asks for starts again from
 * `empty`. It is read at once: the first window stands where it says.
 */
export function openSmallFile<T extends object>(
  file: string,
  isSound: (read: unknown) => boolean,
  empty: NoInfer<T>,
): SmallFile<T> {
  mkdirSync(dirname(file), { recursive: true });
  const low = new Low<T>(
    new JSONFile<T>(file),
    readSound<T>(file, isSound) ?? structuredClone(empty),
  );
  return {
    value: () => low.data,
    async change(changes) {
      Object.assign(low.data, changes);
      await low.write();
    },
    forget() {
      low.data = structuredClone(empty);
    },
  };
}

function readSound<T>(file: string, isSound: (read: unknown) => boolean): T | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isSound(read) ? (read as T) : null;
  } catch {
    return null;
  }
}
