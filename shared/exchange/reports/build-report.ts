import { drawMap } from '../../argument/drawing.ts';
import { layoutInLayers } from '../../argument/layered-layout.ts';
import { mapSvg } from '../../argument/map-svg.ts';
import { viewMap } from '../../argument/read-map.ts';
import { contains, cutAt, overlaps, type TextRange } from '../../base/text-range.ts';
import { inEnglish } from '../../i18n/translator.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArgumentMap, Relation } from '../../model/argument.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import type { Mark } from '../../model/text-version.ts';
import type { Timeline } from '../../model/timeline.ts';
import { eventWords } from '../../timeline/event-words.ts';
import { orderEvents } from '../../timeline/order-events.ts';
import { timelineSvg } from '../../timeline/timeline-svg.ts';
import { referenceOf } from '../citations/reference.ts';
import type { CitationStyle } from '../citations/styles.ts';
import { formatCitation } from '../citations/styles.ts';
import type { Report, ReportPart, Run } from './report.ts';
import { heading, paragraph } from './report.ts';

/** Pixels: on paper the names of events stay legible. */
const timelineWidth = 900;

/** Articles by id, so that passages can be quoted with their source. */
export type Sources = ReadonlyMap<string, Article>;

/** One article: its text, then its annotations in reading order. */
export function reportArticle(article: Article, now: string): Report {
  const { metadata } = article;
  const source = metadata.canonicalUrl?.value ?? metadata.url?.value;
  return {
    title: metadata.title.value,
    authors: metadata.bylines?.value ?? [],
    tags: article.tags,
    ...(source ? { source } : {}),
    ...(metadata.published ? { published: metadata.published.value } : {}),
    ...(metadata.language ? { language: metadata.language.value } : {}),
    ...(metadata.direction ? { direction: metadata.direction.value } : {}),
    generatedAt: now,
    contents: false,
    parts: [...textParts(article), ...annotationParts(article, 2)],
  };
}

/** Several articles: citation and annotations of each. */
export function reportArticles(articles: readonly Article[], title: string, now: string): Report {
  const parts = articles.flatMap((article) => [
    heading(2, article.metadata.title.value),
    paragraph(formatCitation(referenceOf(article), 'plain')),
    ...annotationParts(article, 3),
  ]);
  return plainReport(title, now, parts);
}

/** One claim with every occurrence: who says it where, in which words, and what speaks for it. */
export function reportClaim(
  map: ArgumentMap,
  statementId: string,
  sources: Sources,
  now: string,
): Report | null {
  const statement = map.statements[statementId];
  if (!statement || statement.deleted !== undefined) return null;
  const verdict = statement.verdicts.at(-1);
  const parts = [
    ...(verdict ? [paragraph(`Verdict: ${verdict.status}. ${verdict.why}`.trim())] : []),
    heading(2, 'Occurrences'),
    ...occurrenceParts(map, statementId, sources),
    heading(2, 'Relations'),
    ...relationParts(map, (relation) =>
      [...relation.from, ...relation.to].some((end) => end.ref === statementId),
    ),
  ];
  return plainReport(statement.text, now, parts);
}

/** An argument map: each claim with its occurrences, then its relations. */
export function reportMap(map: ArgumentMap, sources: Sources, now: string): Report {
  const claims = living(map.statements).flatMap((statement) => [
    heading(3, statement.text),
    ...occurrenceParts(map, statement.id, sources),
  ]);
  return plainReport(map.title, now, [
    ...mapPicture(map),
    heading(2, 'Claims'),
    ...claims,
    heading(2, 'Relations'),
    ...relationParts(map, () => true),
  ]);
}

function mapPicture(map: ArgumentMap): ReportPart[] {
  const view = viewMap(map);
  const drawing = drawMap(view);
  if (drawing.nodes.length < 2) return [];
  const svg = mapSvg(view, drawing, { positions: layoutInLayers(drawing), routes: {} });
  return [{ kind: 'picture', svg, words: `The map “${map.title}”; its claims follow in words.` }];
}

/** A timeline: events in the order of their dates, with the passages that report them. */
export function reportTimeline(timeline: Timeline, sources: Sources, now: string): Report {
  const events = living(timeline.events).sort((a, b) =>
    (a.when ?? '~') < (b.when ?? '~') ? -1 : 1,
  );
  const table: ReportPart = {
    kind: 'table',
    head: ['Date', 'Event', 'Place'],
    rows: events.map((event) => [
      event.when ?? event.whenText ?? 'undated',
      event.title,
      event.place ?? '',
    ]),
  };
  const details = events.flatMap((event) => [
    heading(3, `${event.when ?? 'Undated'}: ${event.title}`),
    ...(event.description ? [paragraph(event.description)] : []),
    ...Object.values(event.passages).flatMap((passage) =>
      passageParts(sources.get(passage.articleId), passage.annotationId, passage.stance),
    ),
  ]);
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const placed = orderEvents(events).map((one) => ({
    placed: one,
    lanes: [],
    when: eventWords(one, (id) => titles.get(id), inEnglish),
  }));
  const picture: ReportPart = {
    kind: 'picture',
    svg: timelineSvg({ title: timeline.title, events: placed, width: timelineWidth }),
    words: `The timeline “${timeline.title}”; its events follow as a table.`,
  };
  const intro = timeline.description ? [paragraph(timeline.description)] : [];
  return plainReport(timeline.title, now, [
    ...intro,
    ...(events.length > 1 ? [picture] : []),
    table,
    heading(2, 'Sources'),
    ...details,
  ]);
}

/** Binds reports into a dossier: table of contents, the reports, a bibliography. */
export function bindDossier(
  title: string,
  reports: readonly Report[],
  articles: readonly Article[],
  setting: { readonly style: CitationStyle; readonly now: string },
): Report {
  const parts = reports.flatMap((report) => [
    heading(1, report.title),
    ...aboutParts(report),
    ...report.parts.map((part) =>
      part.kind === 'heading' && part.level === 1 ? { ...part, level: 2 as const } : part,
    ),
  ]);
  const lines = articles
    .map((article) => formatCitation(referenceOf(article), setting.style))
    .sort((a, b) => a.localeCompare(b));
  const bibliography: ReportPart = { kind: 'list', items: lines.map((text) => [{ text }]) };
  return plainReport(title, setting.now, [
    ...parts,
    ...(lines.length > 0 ? [heading(1, 'Bibliography'), bibliography] : []),
  ]);
}

/** Who wrote it, when, and where it stands. */
function aboutParts({ authors, published, source }: Report): ReportPart[] {
  const line = [authors.join(', '), published ?? ''].filter((part) => part !== '').join(' · ');
  return [
    ...(line ? [paragraph(line)] : []),
    ...(source ? [{ kind: 'paragraph' as const, runs: [{ text: source, href: source }] }] : []),
  ];
}

const plainReport = (title: string, now: string, parts: readonly ReportPart[]): Report => ({
  title,
  authors: [],
  tags: [],
  generatedAt: now,
  contents: true,
  parts,
});

function textParts({ version, metadata }: Article): ReportPart[] {
  const title = metadata.title.value.trim();
  return version.blocks.flatMap((block, at): ReportPart[] => {
    const isTitle = at === 0 && version.text.slice(block.start, block.end).trim() === title;
    if (isTitle && block.kind === 'heading') return [];
    const text = version.text.slice(block.start, block.end);
    if (block.kind === 'table') {
      const rows = (block.rows ?? []).map((row) =>
        row.map((cell) => version.text.slice(cell.start, cell.end)),
      );
      return rows.length > 0 ? [{ kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) }] : [];
    }
    if (text.trim() === '') return [];
    if (block.kind === 'heading') return [heading(block.level === 2 || !block.level ? 2 : 3, text)];
    const runs = runsOf(version, block);
    if (block.kind === 'list-item') return [{ kind: 'list', items: [runs] }];
    return [{ kind: block.kind === 'quote' ? 'quote' : 'paragraph', runs }];
  });
}

/** A span of an article's text with what is strong, slanted or linked in it. */
function runsOf({ text, marks }: Article['version'], span: TextRange): Run[] {
  const touching = marks.filter((mark) => overlaps(mark, span));
  return cutAt(span, touching).map((piece) => {
    const over = touching.filter((mark) => contains(mark, piece));
    const has = (kind: Mark['kind']) => over.some((mark) => mark.kind === kind);
    const href = over.find((mark) => mark.kind === 'link')?.href;
    return {
      text: text.slice(piece.start, piece.end),
      ...(has('strong') ? { strong: true } : {}),
      ...(has('emphasis') ? { emphasis: true } : {}),
      ...(href === undefined ? {} : { href }),
    };
  });
}

function annotationParts(article: Article, level: 2 | 3): ReportPart[] {
  const annotations = living(article.annotations).sort(
    (a, b) => a.target.position.start - b.target.position.start,
  );
  if (annotations.length === 0) return [];
  return [heading(level, 'Annotations'), ...annotations.flatMap(annotationPart)];
}

function annotationPart(annotation: Annotation): ReportPart[] {
  const speakers = annotation.speakers.map((speaker) => speaker.name).join(' ← ');
  const about: Run[] = [
    { text: annotation.kind.replaceAll('-', ' '), strong: true },
    ...(speakers ? [{ text: ` · said by ${speakers}` }] : []),
    ...(annotation.tags.length > 0
      ? [{ text: ` · ${annotation.tags.map((tag) => `#${tag}`).join(' ')}` }]
      : []),
    ...(annotation.target.state === 'orphan'
      ? [{ text: ' · not found in this text', emphasis: true }]
      : []),
  ];
  return [
    { kind: 'quote', runs: [{ text: annotation.target.quote.exact }] },
    { kind: 'paragraph', runs: about },
    ...(annotation.note.trim() ? [paragraph(annotation.note)] : []),
  ];
}

function occurrenceParts(map: ArgumentMap, statementId: string, sources: Sources): ReportPart[] {
  const occurrences = living(map.occurrences).filter((one) => one.statement === statementId);
  return occurrences.flatMap((one) =>
    passageParts(
      sources.get(one.articleId ?? ''),
      one.annotationId,
      one.force,
      one.speakers.map((s) => s.name),
    ),
  );
}

function passageParts(
  article: Article | undefined,
  annotationId: string | undefined,
  stance: string,
  speakers: readonly string[] = [],
): ReportPart[] {
  const by = speakers.length > 0 ? `${speakers.join(' ← ')} ${stance}` : stance;
  if (!article) return [paragraph(`${by}: the article is not part of this notebook.`)];
  const annotation = article.annotations[annotationId ?? ''];
  const citation = formatCitation(referenceOf(article), 'plain');
  return [
    ...(annotation
      ? [{ kind: 'quote' as const, runs: [{ text: annotation.target.quote.exact }] }]
      : []),
    { kind: 'paragraph', runs: [{ text: `${by} — `, emphasis: true }, { text: citation }] },
  ];
}

const relationWords: Record<Relation['type'], string> = {
  inference: 'supports',
  conflict: 'speaks against',
  rephrase: 'says the same as',
  preference: 'is preferred to',
  transition: 'leads to',
};

function relationParts(map: ArgumentMap, wanted: (relation: Relation) => boolean): ReportPart[] {
  const relations = living(map.relations).filter(wanted);
  if (relations.length === 0) return [paragraph('None.')];
  const name = (id: string) =>
    map.statements[id]?.text ?? map.relations[id]?.label ?? 'another relation';
  const rows = relations.map((relation) => [
    relation.from.map((end) => name(end.ref)).join('; '),
    relationWords[relation.type],
    relation.to.map((end) => name(end.ref)).join('; '),
  ]);
  return [{ kind: 'table', head: ['From', 'Relation', 'To'], rows }];
}
