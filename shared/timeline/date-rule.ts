import type { Lean, Reference } from './date-reference.ts';

/** A date told by its distance from something else, which a person picks. */
export type RelativeReading = {
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year';
  readonly offset: number;
  /** The words that seem to name the other event, or "". */
  readonly phrase: string;
};

/** What a rule makes of a match; readings are EDTF, most likely first. */
export type Reading = {
  readonly readings: readonly string[];
  readonly relativeTo?: RelativeReading;
};

/** A match with what is needed to understand it. */
export type DateMatch = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly reference: Reference;
  readonly lean: () => Lean;
};

/**
 * One way to write a date. `read` answers null where the words are no date after all; "no-date"
 * where they also keep every shorter rule away (durations, names, repetitions).
 */
export type DateRule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (match: DateMatch) => Reading | 'no-date' | null;
};

/** How a file of rules writes them down: a pattern as text, with the flags that most of them have. */
export const dateRules =
  (usual: string) =>
  (name: string, pattern: string, read: DateRule['read'], flags = usual): DateRule => ({
    name,
    pattern: new RegExp(pattern, flags),
    read,
  });

/** A reading of one date, or none. */
export const only = (edtf: string | null): Reading | null =>
  edtf === null ? null : { readings: [edtf] };
