import * as z from 'zod';

/** Questions about spelling, asked while a person writes. */
export const spellingAsks = {
  'spelling:check': z.strictObject({ words: z.array(z.string().max(200)).max(5_000) }),
} as const;

export type SpellingAnswers = {
  /** The words that the dictionary does not know. */
  'spelling:check': readonly string[];
};
