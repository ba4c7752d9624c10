import { drawMap } from '../../argument/drawing.ts';
import { layoutInLayers } from '../../argument/layered-layout.ts';
import { mapSvg } from '../../argument/map-svg.ts';
import { viewMap } from '../../argument/read-map.ts';
import type { ArgumentMap, Relation } from '../../model/argument.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import type { Timeline } from '../../model/timeline.ts';
import { eventWords } from '../../timeline/event-words.ts';
import { orderEvents } from '../../timeline/order-events.ts';
import { timelineSvg } from '../../timeline/timeline-svg.ts';
import { referenceOf } from '../citations/reference.ts';
import type { CitationStyle } from '../citations/styles.ts';
import { formatCitation } from '../citations/styles.ts';
import type { Report, ReportPart, ReportSetting } from './report.ts';
import { heading, paragraph } from './report.ts';

/** Pixels: on paper the names of events stay legible. */
const timelineWidth = 900;

/** Articles by id, so that passages can be quoted with their source. */
export type Sources = ReadonlyMap<string, Article>;

/** One claim with every occurrence: who says it where, in which words, and what speaks for it. */
export function reportClaim(
  map: ArgumentMap,
  statementId: string,
  sources: Sources,
  setting: ReportSetting,
): Report | null {
  const { say } = setting.speaker;
  const statement = map.statements[statementId];
  if (!statement || statement.deleted !== undefined) return null;
  const verdict = statement.verdicts.at(-1);
  const parts = [
    ...(verdict
      ? [
          paragraph(
            say('report.verdict', {
              status: say(`verdict.${verdict.status}`),
              why: verdict.why,
            }).trim(),
          ),
        ]
      : []),
    heading(2, say('report.occurrences')),
    ...occurrenceParts(map, statementId, sources, setting),
    heading(2, say('pdf.relations')),
    ...relationParts(map, setting, (relation) =>
      [...relation.from, ...relation.to].some((end) => end.ref === statementId),
    ),
  ];
  return plainReport(statement.text, setting, parts);
}

/** An argument map: each claim with its occurrences, then its relations. */
export function reportMap(map: ArgumentMap, sources: Sources, setting: ReportSetting): Report {
  const { say } = setting.speaker;
  const claims = living(map.statements).flatMap((statement) => [
    heading(3, statement.text),
    ...occurrenceParts(map, statement.id, sources, setting),
  ]);
  return plainReport(map.title, setting, [
    ...mapPicture(map, setting),
    heading(2, say('pdf.claims')),
    ...claims,
    heading(2, say('pdf.relations')),
    ...relationParts(map, setting, () => true),
  ]);
}

function mapPicture(map: ArgumentMap, { speaker }: ReportSetting): ReportPart[] {
  const view = viewMap(map);
  const drawing = drawMap(view);
  if (drawing.nodes.length < 2) return [];
  const svg = mapSvg(view, drawing, { positions: layoutInLayers(drawing), routes: {} }, speaker);
  return [{ kind: 'picture', svg, words: speaker.say('report.mapPicture', { title: map.title }) }];
}

/** A timeline: events in the order of their dates, with the passages that report them. */
export function reportTimeline(
  timeline: Timeline,
  sources: Sources,
  setting: ReportSetting,
): Report {
  const { speaker } = setting;
  const { say } = speaker;
  const events = living(timeline.events).sort((a, b) =>
    (a.when ?? '~') < (b.when ?? '~') ? -1 : 1,
  );
  const table: ReportPart = {
    kind: 'table',
    head: [say('report.date'), say('report.event'), say('report.place')],
    rows: events.map((event) => [
      event.when ?? event.whenText ?? say('pdf.undated'),
      event.title,
      event.place ?? '',
    ]),
  };
  const details = events.flatMap((event) => [
    heading(3, `${event.when ?? event.whenText ?? say('pdf.undated')}: ${event.title}`),
    ...(event.description ? [paragraph(event.description)] : []),
    ...Object.values(event.passages).flatMap((passage) =>
      passageParts(
        sources.get(passage.articleId),
        passage.annotationId,
        say(`timeline.stance.${passage.stance}`),
        setting,
      ),
    ),
  ]);
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const placed = orderEvents(events).map((one) => ({
    placed: one,
    lanes: [],
    when: eventWords(one, (id) => titles.get(id), speaker),
  }));
  const picture: ReportPart = {
    kind: 'picture',
    svg: timelineSvg({ title: timeline.title, events: placed, width: timelineWidth, speaker }),
    words: say('report.timelinePicture', { title: timeline.title }),
  };
  const intro = timeline.description ? [paragraph(timeline.description)] : [];
  return plainReport(timeline.title, setting, [
    ...intro,
    ...(events.length > 1 ? [picture] : []),
    table,
    heading(2, say('report.sources')),
    ...details,
  ]);
}

/** Binds reports into a dossier: table of contents, the reports, a bibliography. */
export function bindDossier(
  title: string,
  reports: readonly Report[],
  articles: readonly Article[],
  style: CitationStyle,
  setting: ReportSetting,
): Report {
  const parts = reports.flatMap((report) => [
    heading(1, report.title),
    ...aboutParts(report),
    ...report.parts.map((part) =>
      part.kind === 'heading' && part.level === 1 ? { ...part, level: 2 as const } : part,
    ),
  ]);
  const lines = articles
    .map((article) => formatCitation(referenceOf(article), style))
    .sort((a, b) => a.localeCompare(b));
  const bibliography: ReportPart = { kind: 'list', items: lines.map((text) => [{ text }]) };
  const bound = plainReport(title, setting, [
    ...parts,
    ...(lines.length > 0
      ? [heading(1, setting.speaker.say('report.bibliography')), bibliography]
      : []),
  ]);
  const pictures = new Map(reports.flatMap((report) => [...(report.pictures ?? [])]));
  return { ...bound, pictures };
}

/** Who wrote it, when, and where it stands. */
function aboutParts({ authors, published, source }: Report): ReportPart[] {
  const line = [authors.join(', '), published ?? ''].filter((part) => part !== '').join(' · ');
  return [
    ...(line ? [paragraph(line)] : []),
    ...(source ? [{ kind: 'paragraph' as const, runs: [{ text: source, href: source }] }] : []),
  ];
}

const plainReport = (
  title: string,
  { now, speaker }: ReportSetting,
  parts: readonly ReportPart[],
): Report => ({
  title,
  authors: [],
  tags: [],
  generatedAt: now,
  speaker,
  language: speaker.code,
  ...(speaker.code === 'ar' ? { direction: 'rtl' } : {}),
  contents: true,
  parts,
});

function occurrenceParts(
  map: ArgumentMap,
  statementId: string,
  sources: Sources,
  setting: ReportSetting,
): ReportPart[] {
  const occurrences = living(map.occurrences).filter((one) => one.statement === statementId);
  return occurrences.flatMap((one) =>
    passageParts(
      sources.get(one.articleId ?? ''),
      one.annotationId,
      setting.speaker.say(`force.${one.force}`),
      setting,
      one.speakers.map((s) => s.name),
    ),
  );
}

function passageParts(
  article: Article | undefined,
  annotationId: string | undefined,
  stance: string,
  { speaker }: ReportSetting,
  speakers: readonly string[] = [],
): ReportPart[] {
  const by = speakers.length > 0 ? `${speakers.join(' ← ')} ${stance}` : stance;
  if (!article) return [paragraph(`${by}: ${speaker.say('report.notHere')}`)];
  const annotation = article.annotations[annotationId ?? ''];
  const citation = formatCitation(referenceOf(article), 'plain');
  return [
    ...(annotation
      ? [{ kind: 'quote' as const, runs: [{ text: annotation.target.quote.exact }] }]
      : []),
    { kind: 'paragraph', runs: [{ text: `${by} — `, emphasis: true }, { text: citation }] },
  ];
}

function relationParts(
  map: ArgumentMap,
  { speaker: { say } }: ReportSetting,
  wanted: (relation: Relation) => boolean,
): ReportPart[] {
  const relations = living(map.relations).filter(wanted);
  if (relations.length === 0) return [paragraph(say('report.none'))];
  const name = (id: string) =>
    map.statements[id]?.text ?? map.relations[id]?.label ?? say('pdf.otherRelation');
  const rows = relations.map((relation) => [
    relation.from.map((end) => name(end.ref)).join('; '),
    say(`pdf.${relation.type}`),
    relation.to.map((end) => name(end.ref)).join('; '),
  ]);
  return [{ kind: 'table', head: [say('pdf.from'), say('pdf.relation'), say('pdf.to')], rows }];
}
