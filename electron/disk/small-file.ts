import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import * as z from 'zod/mini';

/** A small JSON file of the program's own: its value, and a way to change and keep it. */
export type SmallFile<T> = {
  value(): T;
  change(changes: Partial<T>): Promise<void>;
};

/**
 * Opens a small JSON file of the application data through lowdb. It holds conveniences (window
 * place, last view): one that is missing or cannot be understood starts again from `empty`.
 */
export async function openSmallFile<T extends object>(
  file: string,
  schema: z.core.$ZodType<T>,
  empty: NoInfer<T>,
): Promise<SmallFile<T>> {
  await mkdir(dirname(file), { recursive: true });
  const low = new Low<T>(new JSONFile<T>(file), structuredClone(empty));
  const readable = await low.read().then(
    () => z.safeParse(schema, low.data).success,
    () => false,
  );
  if (!readable) low.data = structuredClone(empty);
  return {
    value: () => low.data,
    async change(changes) {
      Object.assign(low.data, changes);
      await low.write();
    },
  };
}
