import { zipSync } from 'fflate';
import type { Seen } from './notebook-holds.ts';

/** A text as the bytes of a file. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);
/** Files as a zip. */
export const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, one]) => [
        name,
        typeof one === 'string' ? bytesOf(one) : one,
      ]),
    ),
  );

/** An export as a tool writes it, and what of it must be in the notebook afterwards. */
export type Case = {
  readonly name: string;
  readonly file: Uint8Array;
  readonly tool: string;
  readonly seen: readonly Seen[];
  /** What stands in the file and must stand somewhere in the notebook. */
  readonly words?: readonly string[];
  readonly failed?: readonly number[];
};
