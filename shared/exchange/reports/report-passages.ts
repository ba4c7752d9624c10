import { directionOf } from '../../i18n/languages.ts';
import type { Article } from '../../model/article.ts';
import { referenceOf } from '../citations/reference.ts';
import { type CitationStyle, formatCitation, shortCitation } from '../citations/styles.ts';
import type { Report, ReportPart, ReportSetting } from './report.ts';
import { heading, paragraph, plainList } from './report.ts';

/** Articles by id, so that passages can be quoted with their source. */
export type Sources = ReadonlyMap<string, Article>;

/** Where words stand: an article of the notebook, or one that is gone, and the mark in it. */
export type Place = {
  readonly articleId?: string | undefined;
  readonly annotationId?: string | undefined;
};

/** The words at a place with what is said of them, and the short name of the article they are from. */
export function passagePart(
  { articleId = '', annotationId = '' }: Place,
  said: string,
  sources: Sources,
  { speaker }: ReportSetting,
): ReportPart {
  const article = sources.get(articleId);
  if (!article) return paragraph(`${said}: ${speaker.say('report.notHere')}`);
  const reference = referenceOf(article);
  const source = {
    text: shortCitation(reference, speaker.code),
    ...(reference.url === undefined ? {} : { href: reference.url }),
  };
  return {
    kind: 'passage',
    quote: article.annotations[annotationId]?.target.quote.exact ?? '',
    about: [{ text: said, emphasis: true }, { text: ' — ' }, source],
    note: [],
    direction: directionOf(speaker.code),
  };
}

/** The articles of these places, each once. */
export function citedAt(places: readonly Place[], sources: Sources): Article[] {
  const ids = new Set(places.map(({ articleId = '' }) => articleId));
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

/** The articles that reports speak of, in full and in the order of the language. */
export function citationLines(
  articles: readonly Article[],
  style: CitationStyle,
  { speaker: { code } }: ReportSetting,
): ReportPart {
  const lines = [...new Set(articles)]
    .map((article) => formatCitation(referenceOf(article), style, code))
    .sort((a, b) => a.localeCompare(b, code));
  return plainList(lines, directionOf(code));
}

/** A report of its own, with its sources at the end: address, day of access and archive hash. */
export function withSources(report: Report, setting: ReportSetting): Report {
  if (report.cited.length === 0) return report;
  const { code, say } = setting.speaker;
  const sources = [
    heading(2, say('report.sources'), { language: code }),
    citationLines(report.cited, 'plain', setting),
  ];
  return { ...report, parts: [...report.parts, ...sources] };
}
