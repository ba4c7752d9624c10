import { z } from 'zod';
import type { SearchAnswer } from '../notebook/ports.ts';

export const searchAsks = {
  'search:ask': z.strictObject({
    query: z.string().max(10_000),
    limit: z.number().int().min(1).max(1_000),
    offset: z.number().int().nonnegative().optional(),
    mode: z.enum(['typing', 'settled']),
  }),
} as const;

export type SearchAnswers = { 'search:ask': SearchAnswer };
