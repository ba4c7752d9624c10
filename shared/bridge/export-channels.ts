import { z } from 'zod';
import { Ids } from './bounds.ts';

export const exportAsks = {
  /** Opens the system's save dialog in main, prints, and writes the file there. */
  'export:pdf': z.strictObject({
    ids: Ids,
    paper: z.enum(['A4', 'Letter']),
    notes: z.enum(['footnotes', 'margin', 'none']),
    appendix: z.boolean(),
  }),
} as const;

export type ExportAnswers = {
  'export:pdf': { readonly saved: boolean; readonly name: string | null };
};
