import { drawMap } from '../../argument/drawing.ts';
import { layoutInLayers } from '../../argument/layered-layout.ts';
import { mapSvg } from '../../argument/map-svg.ts';
import { viewMap } from '../../argument/read-map.ts';
import { directionOf } from '../../i18n/languages.ts';
import type { ArgumentMap, Relation } from '../../model/argument.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import type { Timeline, TimelineEvent } from '../../model/timeline.ts';
import { eventWords } from '../../timeline/event-words.ts';
import { orderEvents } from '../../timeline/order-events.ts';
import { timelineSvg } from '../../timeline/timeline-svg.ts';
import type { CitationStyle } from '../citations/styles.ts';
import type { Report, ReportPart, ReportSetting, Run } from './report.ts';
import { bylineOf, heading, paragraph } from './report.ts';
import { citationLines, citedAt, passagePart, type Sources } from './report-passages.ts';

/** Pixels: on paper the names of events stay legible. */
const timelineWidth = 900;

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
  const occurrences = living(map.occurrences).filter((one) => one.statement === statementId);
  return plainReport(statement.text, setting, parts, citedAt(occurrences, sources));
}

/** An argument map: each claim with its occurrences, then its relations. */
export function reportMap(map: ArgumentMap, sources: Sources, setting: ReportSetting): Report {
  const { say } = setting.speaker;
  const claims = living(map.statements).flatMap((statement) => {
    const said = occurrenceParts(map, statement.id, sources, setting);
    return [
      heading(3, statement.text),
      ...(said.length > 0 ? said : [paragraph(say('report.unsaid'))]),
    ];
  });
  return plainReport(
    map.title,
    setting,
    [
      ...mapPicture(map, setting),
      heading(2, say('pdf.claims')),
      ...claims,
      heading(2, say('pdf.relations')),
      ...relationParts(map, setting, () => true),
    ],
    citedAt(living(map.occurrences), sources),
  );
}

function mapPicture(map: ArgumentMap, { speaker }: ReportSetting): ReportPart[] {
  const view = viewMap(map);
  const drawing = drawMap(view);
  if (drawing.nodes.length < 2) return [];
  const svg = mapSvg(view, drawing, { positions: layoutInLayers(drawing), routes: {} }, speaker);
  return [{ kind: 'picture', svg, words: speaker.say('report.mapPicture', { title: map.title }) }];
}

/** A timeline: events in their order, drawn, as a table, and with the passages that report them. */
export function reportTimeline(
  timeline: Timeline,
  sources: Sources,
  setting: ReportSetting,
): Report {
  const { speaker } = setting;
  const { say } = speaker;
  const placed = orderEvents(living(timeline.events));
  const titles = new Map(placed.map(({ event }) => [event.id, event.title]));
  const when = (one: (typeof placed)[number]) => {
    const { event } = one;
    const isKnown = event.when || event.relativeTo || event.after.length + event.before.length > 0;
    if (isKnown) return eventWords(one, (id) => titles.get(id), speaker);
    return event.whenText ?? say('pdf.undated');
  };
  const table: ReportPart = {
    kind: 'table',
    head: [say('report.date'), say('report.event'), say('report.place')],
    rows: placed.map((one) => [when(one), one.event.title, one.event.place ?? '']),
  };
  const details = placed.flatMap((one) => [
    heading(3, one.event.title),
    { kind: 'paragraph' as const, runs: aboutEvent(one.event, when(one)) },
    ...(one.event.description ? [paragraph(one.event.description)] : []),
    ...Object.values(one.event.passages).map((passage) =>
      passagePart(passage, say(`timeline.stance.${passage.stance}`), sources, setting),
    ),
  ]);
  const drawn = placed.map((one) => ({ placed: one, lanes: [], when: when(one) }));
  const picture: ReportPart = {
    kind: 'picture',
    svg: timelineSvg({ title: timeline.title, events: drawn, width: timelineWidth, speaker }),
    words: say('report.timelinePicture', { title: timeline.title }),
  };
  const parts = [
    ...(timeline.description ? [paragraph(timeline.description)] : []),
    ...(placed.length > 1 ? [picture] : []),
    table,
    heading(2, say('pdf.events')),
    ...details,
  ];
  const passages = placed.flatMap(({ event }) => Object.values(event.passages));
  return plainReport(timeline.title, setting, parts, citedAt(passages, sources));
}

/** When it was, where, and who took part. */
const aboutEvent = ({ place, actors }: TimelineEvent, when: string): Run[] => [
  { text: when, strong: true },
  ...[place ?? '', actors.join(', ')].flatMap((text) => (text ? [{ text: ` · ${text}` }] : [])),
];

/** Binds reports into a dossier: table of contents, the reports, a bibliography. */
export function bindDossier(
  title: string,
  reports: readonly Report[],
  style: CitationStyle,
  setting: ReportSetting,
): Report {
  const { speaker } = setting;
  const own = { language: speaker.code, direction: directionOf(speaker.code) };
  const parts = reports.flatMap((report) => [
    heading(1, report.title, report),
    ...aboutParts(report),
    ...report.parts.map((part) =>
      part.kind === 'heading' && part.level === 1 ? { ...part, level: 2 as const } : part,
    ),
  ]);
  const cited = reports.flatMap((report) => report.cited);
  const bibliography = [
    heading(1, speaker.say('report.bibliography'), own),
    citationLines(cited, style, setting),
  ];
  const bound = plainReport(
    title,
    setting,
    [...parts, ...(cited.length > 0 ? bibliography : [])],
    cited,
  );
  const pictures = new Map(reports.flatMap((report) => [...(report.pictures ?? [])]));
  return { ...bound, contents: true, pictures };
}

/** Who wrote it, when, and where it stands. */
function aboutParts(report: Report): ReportPart[] {
  const { source } = report;
  const line = bylineOf(report);
  return [
    ...(line ? [paragraph(line)] : []),
    ...(source ? [{ kind: 'paragraph' as const, runs: [{ text: source, href: source }] }] : []),
  ];
}

const plainReport = (
  title: string,
  { now, speaker }: ReportSetting,
  parts: readonly ReportPart[],
  cited: readonly Article[],
): Report => ({
  title,
  authors: [],
  tags: [],
  generatedAt: now,
  speaker,
  language: speaker.code,
  direction: directionOf(speaker.code),
  cited,
  contents: false,
  parts,
});

function occurrenceParts(
  map: ArgumentMap,
  statementId: string,
  sources: Sources,
  setting: ReportSetting,
): ReportPart[] {
  const { say } = setting.speaker;
  return living(map.occurrences)
    .filter((one) => one.statement === statementId)
    .map((one) => {
      const names = one.speakers.map(({ name }) => name).join(' ← ');
      // A verb behind names would have to know how many they are.
      const said = [say(`force.${one.force}`), names].filter((part) => part !== '').join(' · ');
      return passagePart(one, said, sources, setting);
    });
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
