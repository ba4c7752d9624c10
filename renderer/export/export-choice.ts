import type { LanguageCode } from '../../shared/i18n/languages.ts';
import { type ReportFormat, reportFormats } from '../../shared/notebook/report-formats.ts';
import type { ViewState } from '../app/view-state.ts';
import { citationFiles } from './cite.ts';

/** What can be exported from where a person is. */
export type Subject = 'article' | 'claim' | 'map' | 'timeline' | 'listed';
/** As what it can be exported. */
export type ExportAs = 'annotated' | ReportFormat | (typeof citationFiles)[number];

export type PdfLook = {
  /** The language of the file's own words; that of the window where none is named. */
  readonly locale?: LanguageCode | undefined;
  readonly paper: 'A4' | 'Letter';
  readonly notes: 'footnotes' | 'margin' | 'none';
  readonly appendix: boolean;
  /** An imported PDF keeps its own pages unless new ones are asked for. */
  readonly pages?: 'new' | undefined;
};

/** How an annotated article looks unless somebody says otherwise. */
export const usualLook = { notes: 'footnotes', appendix: true } as const satisfies Partial<PdfLook>;

/** The subjects on the screen, the one most looked at first, each with its id where it has one. */
export function subjectsOf(view: ViewState): ReadonlyMap<Subject, string | null> {
  const found = new Map<Subject, string | null>();
  const add = (subject: Subject, id: string | null) => id !== null && found.set(subject, id);
  if (view.room === 'arguments') {
    if (view.argumentView === 'claims') add('claim', view.statementId);
    add('map', view.mapId);
    if (view.argumentView !== 'claims') add('claim', view.statementId);
  }
  if (view.room === 'timelines') add('timeline', view.timelineId);
  if (view.room === 'library' && view.scope.kind !== 'trash') {
    add('article', view.articleId);
    found.set('listed', null);
  }
  return found;
}

/** As what a subject can be exported; only articles have annotated pages and citations. */
export const exportsOf = (subject: Subject): readonly ExportAs[] =>
  subject === 'article' || subject === 'listed'
    ? ['annotated', ...reportFormats, ...citationFiles]
    : reportFormats;

/** Whether a choice makes a report, or of several articles a dossier. */
export const isReport = (as: ExportAs): as is ReportFormat =>
  reportFormats.some((format) => format === as);
