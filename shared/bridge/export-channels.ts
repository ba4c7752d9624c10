import { z } from 'zod';
import { citationFormats } from '../notebook/citation-formats.ts';
import { Ids } from './bounds.ts';

export const exportAsks = {
  /** Opens the system's save dialog in main, prints, and writes the file there. */
  'export:pdf': z.strictObject({
    ids: Ids,
    paper: z.enum(['A4', 'Letter']),
    notes: z.enum(['footnotes', 'margin', 'none']),
    appendix: z.boolean(),
  }),
  /** The citations of articles as text, to look at and to copy. */
  'citation:write': z.strictObject({ ids: Ids, format: z.enum(citationFormats) }),
  /** The same in a file that the system's save dialog asks for. */
  'citation:save': z.strictObject({ ids: Ids, format: z.enum(citationFormats) }),
} as const;

type Saved = { readonly saved: boolean; readonly name: string | null };

export type ExportAnswers = {
  'export:pdf': Saved;
  'citation:write': string;
  'citation:save': Saved;
};
