import { ok, type Result, unwrap } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import {
  bindDossier,
  reportArticle,
  reportClaim,
  reportMap,
  reportTimeline,
  type Sources,
} from '../exchange/reports/build-report.ts';
import type { Report } from '../exchange/reports/report.ts';
import { writeReportDocx } from '../exchange/reports/write-docx.ts';
import { writeReportHtml } from '../exchange/reports/write-html.ts';
import { writeReportMarkdown } from '../exchange/reports/write-markdown.ts';
import { refuse } from '../i18n/failing.ts';
import type { Article } from '../model/article.ts';
import { finishReport } from '../pdf/finish-report.ts';
import type { DocumentFacts } from '../pdf/metadata.ts';
import { forPrinting } from '../pdf/print-report.ts';
import { readTimelines } from './edit-timeline.ts';
import type { PrintHtml } from './export-pdf.ts';
import { readMaps } from './link-annotations.ts';
import type { ReportFormat } from './report-formats.ts';
import type { Session } from './session.ts';

/**
 * The report on what is named: articles, timelines, argument maps or claims, by their ids. One makes
 * a report of its own; several are bound into a dossier with contents and bibliography.
 */
export async function makeReport(
  session: Session,
  ids: readonly string[],
  dossierTitle: string,
): Promise<Result<Report>> {
  const now = session.now();
  const [maps, timelines] = [await readMaps(session), await readTimelines(session)];
  const sources = createSources(session);
  const reports: Report[] = [];
  const named: Article[] = [];
  for (const id of ids) {
    const article = await sources.one(id);
    if (article) named.push(article);
    const timeline = timelines.find((one) => one.id === id);
    const map = maps.find((one) => one.id === id);
    const claimed = maps.find(
      (one) => one.statements[id]?.deleted === undefined && one.statements[id],
    );
    if (timeline)
      for (const event of Object.values(timeline.events)) await sources.add(event.passages);
    for (const one of map ? [map] : claimed ? [claimed] : []) await sources.add(one.occurrences);
    const report = article
      ? reportArticle(article, now)
      : timeline
        ? reportTimeline(timeline, sources.known, now)
        : map
          ? reportMap(map, sources.known, now)
          : claimed && reportClaim(claimed, id, sources.known, now);
    if (!report) return refuse('not-found', 'fail.notForReport', { id });
    reports.push(report);
  }
  const [first] = reports;
  if (!first) return refuse('invalid-input', 'fail.nothingForReport');
  if (reports.length === 1) return ok(first);
  return ok(bindDossier(dossierTitle, reports, named, { style: 'chicago', now }));
}

/** A report as the bytes of a file; `print` is asked for a PDF only. */
export async function writeReport(
  report: Report,
  format: ReportFormat,
  print: PrintHtml,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return unwrap(
        await finishReport(
          await print(forPrinting(writeReportHtml(report), report.language)),
          factsOf(report),
          report.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : [])),
        ),
      );
    case 'docx':
      return writeReportDocx(report);
    case 'html':
      return new TextEncoder().encode(writeReportHtml(report));
    case 'md':
      return new TextEncoder().encode(writeReportMarkdown(report));
  }
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
