import * as z from 'zod';
import type { Problem } from '../base/result.ts';
import { languages } from '../i18n/languages.ts';
import { Id } from '../model/entity.ts';
import { citationFormats } from '../notebook/citation-formats.ts';
import { reportFormats } from '../notebook/report-formats.ts';
import { Ids } from './bounds.ts';

/** In which language the file's own words are; that of the window unless named. */
const locale = z.enum(languages.map(({ code }) => code)).optional();

const pdfLook = {
  locale,
  paper: z.enum(['A4', 'Letter']),
  notes: z.enum(['footnotes', 'margin', 'none']),
  appendix: z.boolean(),
  /** An imported PDF keeps its own pages unless new ones are asked for. */
  pages: z.enum(['new']).optional(),
};

export const exportAsks = {
  /** Opens the system's save dialog in main, prints, and writes the file there. */
  'export:pdf': z.strictObject({ ids: Ids, ...pdfLook }),
  /** The PDFs of many articles in a folder that the system's dialog asks for. */
  'export:pdfs': z.strictObject({ ids: Ids, ...pdfLook }),
  /** A report on articles, timelines, maps or claims; several are bound into a dossier. */
  'export:report': z.strictObject({
    ids: Ids,
    format: z.enum(reportFormats),
    locale,
    paper: z.enum(['A4', 'Letter']),
    title: z.string().max(400),
  }),
  /** The very PDF that would be saved, to look at and to print. */
  'export:pages': z.strictObject({
    ids: Ids,
    as: z.enum(['annotated', 'report']),
    ...pdfLook,
    title: z.string().max(400),
  }),
  /** Lets the desktop drag the PDF that was looked at last into another program. */
  'export:drag': z.null(),
  /** A report in Markdown, to look at. */
  'export:text': z.strictObject({ ids: Ids, locale, title: z.string().max(400) }),
  /** Whether an article has pages of its own: those of an imported PDF. */
  'export:own-pages': z.strictObject({ id: Id }),
  /** The citations of articles as text, to look at and to copy. */
  'citation:write': z.strictObject({ ids: Ids, format: z.enum(citationFormats) }),
  /** The same in a file that the system's save dialog asks for. */
  'citation:save': z.strictObject({ ids: Ids, format: z.enum(citationFormats) }),
} as const;

type Saved = { readonly saved: boolean; readonly name: string | null };

/** What became of an export of many PDFs; no folder = the person chose none. */
export type ExportedMany = {
  readonly folder: string | null;
  readonly written: number;
  readonly failed: readonly {
    readonly id: string;
    readonly title: string;
    readonly problem: Problem;
  }[];
  readonly cancelled: boolean;
  /** Why it ended before its time: the folder takes no more. */
  readonly ended: Problem | null;
};

export type ExportAnswers = {
  'export:pdf': Saved;
  'export:pdfs': ExportedMany;
  'export:report': Saved;
  'export:pages': { readonly bytes: Uint8Array };
  'export:drag': null;
  'export:text': string;
  'export:own-pages': boolean;
  'citation:write': string;
  'citation:save': Saved;
};
