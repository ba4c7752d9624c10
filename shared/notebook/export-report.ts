import { ok, type Result, unwrap } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import {
  bindDossier,
  reportClaim,
  reportMap,
  reportTimeline,
} from '../exchange/reports/build-report.ts';
import {
  type DrawPicture,
  drawingsAsFigures,
  picturesForWord,
} from '../exchange/reports/drawings.ts';
import type { Report } from '../exchange/reports/report.ts';
import { reportArticle } from '../exchange/reports/report-article.ts';
import { type Sources, withSources } from '../exchange/reports/report-passages.ts';
import { writeReportDocx } from '../exchange/reports/write-docx.ts';
import { writeReportHtml } from '../exchange/reports/write-html.ts';
import { pictureName, writeReportMarkdown } from '../exchange/reports/write-markdown.ts';
import { refuse } from '../i18n/failing.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import { loadTranslator } from '../i18n/translator.ts';
import type { Article } from '../model/article.ts';
import { finishReport } from '../pdf/finish-report.ts';
import type { DocumentFacts } from '../pdf/metadata.ts';
import { forPrinting } from '../pdf/print-report.ts';
import { readTimelines } from './edit-timeline.ts';
import type { PrintHtml } from './export-pdf.ts';
import { fileNameOf } from './file-name.ts';
import { readMaps } from './link-annotations.ts';
import type { ReportFormat } from './report-formats.ts';
import type { Session } from './session.ts';
import { readPictures } from './show-pictures.ts';

/**
 * The report on what is named: articles, timelines, argument maps or claims, by their ids. One makes
 * a report of its own; several are bound into a dossier with contents and bibliography. Its own words
 * are in the language `locale`.
 */
export async function makeReport(
  session: Session,
  ids: readonly string[],
  dossierTitle: string,
  locale: LanguageCode = 'en',
): Promise<Result<Report>> {
  const setting = { now: session.now(), speaker: await loadTranslator(locale) };
  const [maps, timelines] = [await readMaps(session), await readTimelines(session)];
  const sources = createSources(session);
  const reports: Report[] = [];
  for (const id of ids) {
    const article = await sources.one(id);
    const timeline = timelines.find((one) => one.id === id);
    const map = maps.find((one) => one.id === id);
    const claimed = maps.find(
      (one) => one.statements[id]?.deleted === undefined && one.statements[id],
    );
    if (timeline)
      for (const event of Object.values(timeline.events)) await sources.add(event.passages);
    for (const one of map ? [map] : claimed ? [claimed] : []) await sources.add(one.occurrences);
    const report = article
      ? reportArticle(article, setting, await readPictures(session, article))
      : timeline
        ? reportTimeline(timeline, sources.known, setting)
        : map
          ? reportMap(map, sources.known, setting)
          : claimed && reportClaim(claimed, id, sources.known, setting);
    if (!report) return refuse('not-found', 'fail.notForReport', { id });
    reports.push(report);
  }
  const [first] = reports;
  if (!first) return refuse('invalid-input', 'fail.nothingForReport');
  if (reports.length === 1) return ok(withSources(first, setting));
  const title = dossierTitle.trim() || setting.speaker.say('export.dossier');
  return ok(bindDossier(title, reports, 'chicago', setting));
}

/** How a report is written: pages have a size, only a PDF is printed, only Word needs bitmaps. */
export type ReportLook = {
  readonly paper: 'A4' | 'Letter';
  readonly print: PrintHtml;
  readonly draw: DrawPicture;
};

/** A file, and what has to lie beside it, by names relative to its folder. */
export type WrittenReport = {
  readonly bytes: Uint8Array;
  readonly beside: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** A report as a file; Markdown has its pictures in a folder beside it. */
export async function writeReport(
  report: Report,
  format: ReportFormat,
  { paper, print, draw }: ReportLook,
): Promise<WrittenReport> {
  const alone = (bytes: Uint8Array): WrittenReport => ({ bytes, beside: [] });
  switch (format) {
    case 'pdf':
      return alone(
        unwrap(
          await finishReport(
            await print(forPrinting(writeReportHtml(report), report.language)),
            factsOf(report),
            report.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : [])),
            report.speaker,
          ),
        ),
      );
    case 'docx':
      return alone(writeReportDocx(await picturesForWord(report, draw), paper));
    case 'html':
      return alone(new TextEncoder().encode(writeReportHtml(report)));
    case 'md':
      return writeMarkdown(report);
  }
}

async function writeMarkdown(told: Report): Promise<WrittenReport> {
  const report = await drawingsAsFigures(told);
  const named = fileNameOf(report.title, 'md').slice(0, -'.md'.length);
  const folder = `${named} – ${report.speaker.say('report.pictures')}`;
  const beside = [...(report.pictures ?? [])].map(([file, { bytes, mediaType }]) => ({
    name: `${folder}/${pictureName(file, mediaType)}`,
    bytes,
  }));
  return { bytes: new TextEncoder().encode(writeReportMarkdown(report, folder)), beside };
}

const factsOf = (report: Report): DocumentFacts => ({
  title: report.title,
  authors: report.authors,
  language: report.language,
  direction: report.direction,
  source: report.source,
  published: report.published,
  generatedAt: report.generatedAt,
  sha256: sha256Hex(JSON.stringify(report.parts)),
});

/** Reads living articles once each; one that is gone is left out, reports say so in words. */
function createSources(session: Pick<Session, 'files'>) {
  const articles = new Map<string, Article>();
  const one = async (id: string): Promise<Article | null> => {
    const known = articles.get(id);
    if (known) return known;
    const read = await session.files.read('article', id);
    if (!read.ok || !read.value || read.value.deleted !== undefined) return null;
    articles.set(id, read.value);
    return read.value;
  };
  const add = async (
    passages: Readonly<Record<string, { readonly articleId?: string | undefined }>>,
  ) => {
    for (const { articleId } of Object.values(passages)) if (articleId) await one(articleId);
  };
  return { known: articles as Sources, one, add };
}
