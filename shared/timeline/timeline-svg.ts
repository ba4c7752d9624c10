import { inEnglish, type Translator } from '../i18n/translator.ts';
import type { SharedActor, TimelineAxis } from './align-timelines.ts';
import { dayCountTicks } from './axis-ticks.ts';
import { type JoinLine, joinLines } from './join-lines.ts';
import { type LaneEvent, planLanes, titleLength } from './lane-plan.ts';
import { drawTimeline, type Mark } from './layout.ts';
import { dayStretchWords, stretchWords } from './stretch-words.ts';

/** An event to be drawn, with its date in words: a drawing that counts days tells the calendar's too. */
export type DrawnEvent = LaneEvent & {
  readonly when: string;
  /** It belongs to the timeline beside and is drawn in another colour. */
  readonly isBeside?: boolean;
};

/** What an SVG drawing of a timeline is made from. */
export type SvgRequest = {
  readonly title: string;
  /** The title of the timeline that is laid beside it. */
  readonly beside?: string | undefined;
  readonly events: readonly DrawnEvent[];
  /** Events of two timelines to be joined by lines. */
  readonly joins?: readonly SharedActor[];
  /** Whether the axis shows the calendar, or counts days from day 0. */
  readonly axis?: TimelineAxis;
  /** Pixels; default 1600. */
  readonly width?: number;
  /** Day numbers; default: everything that has a date, with a margin. */
  readonly from?: number;
  readonly to?: number;
  /** In whose words dates are told; English where none is given. */
  readonly speaker?: Translator;
};

const ROW = 22;
const HEAD = 66;
const LANE_HEAD = 18;
const CHARACTER = 6.2;
/** The margin on both sides. */
const AIR = 20;
/** Lines do not run through letters. */
const HALO = 'stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';

/**
 * A whole timeline as one SVG document: no event is put together with another, every title is text,
 * uncertain ends fade. Rows grow downwards as needed. Valid on its own, without style sheets.
 */
export function timelineSvg(request: SvgRequest): string {
  const {
    title,
    beside,
    events,
    joins = [],
    axis = 'calendar',
    width = 1600,
    speaker = inEnglish,
  } = request;
  const span = spanOf(events, width);
  const from = request.from ?? span.from;
  const to = request.to ?? span.to;
  const everything = Number.POSITIVE_INFINITY;
  const view = {
    ...{ from, to, width, rows: everything, titleWidth: everything },
    characterWidth: CHARACTER,
  };
  const drawing = drawTimeline(planLanes(events), view, speaker.code);
  const byId = new Map(events.map((event) => [event.placed.event.id, event]));
  const tops = drawing.lanes.map((lane, at) => HEAD + lane.firstRow * ROW + (at + 1) * LANE_HEAD);
  const height = HEAD + drawing.rows * ROW + drawing.lanes.length * LANE_HEAD + 12;
  const topOf = ({ lane, row }: Mark) => (tops[lane] ?? HEAD) + row * ROW;
  const dayLabel = (day: number) => speaker.say('timeline.dayCount', { day });
  const drawnTicks = axis === 'zero' ? dayCountTicks({ from, to, width }, dayLabel) : drawing.ticks;
  const ticks = drawnTicks.map(
    ({ x, label, major }) =>
      `<line x1="${num(x)}" y1="52" x2="${num(x)}" y2="${height}" stroke="${major ? '#999' : '#ddd'}"/><text x="${num(x)}" y="46" text-anchor="middle" font-size="12" fill="#444">${escapeXml(label)}</text>`,
  );
  const names = drawing.lanes.map((lane, at) =>
    lane.name === '' && drawing.lanes.length === 1
      ? ''
      : `<text x="4" y="${(tops[at] ?? 0) - 5}" font-size="12" font-weight="bold" fill="#333">${escapeXml(lane.name || speaker.say('timeline.noLane'))}</text>`,
  );
  const marks = drawing.marks.map((mark) => {
    const event = byId.get(mark.id);
    return event ? markSvg(mark, event, topOf(mark)) : '';
  });
  const lines = joinLines(drawing, joins, topOf).map(lineSvg);
  const stretch =
    axis === 'zero'
      ? dayStretchWords({ from, to }, speaker)
      : stretchWords({ from, to }, speaker.code);
  const right = Math.ceil(Math.max(width, ...drawing.marks.map((mark) => endOf(mark, byId))));
  const name = beside === undefined ? title : `${title} · ${beside}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-AIR} 0 ${right + 2 * AIR} ${height}" width="${right + 2 * AIR}" height="${height}" role="img" font-family="sans-serif">`,
    `<title>${escapeXml(name)}</title>`,
    `<defs>${gradientsSvg('own')}${gradientsSvg('beside')}</defs>`,
    `<rect x="${-AIR}" width="100%" height="100%" fill="#fff"/>`,
    headSvg(title, beside, stretch),
    ...ticks,
    ...names,
    ...lines,
    ...marks,
    '</svg>',
  ].join('\n');
}

/** The characters that XML does not take, written as entities; control characters are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

/** Where the title of a mark ends: the last ones make the drawing wider. */
const endOf = ({ id, x }: Mark, byId: ReadonlyMap<string, DrawnEvent>): number =>
  Math.max(0, x) + (titleLength(byId.get(id)?.placed.event.title ?? '') + 2) * CHARACTER;

/** The titles, in the colours of their events where there are two, and what is shown. */
function headSvg(title: string, beside: string | undefined, stretch: string): string {
  const dot = (name: keyof typeof colors, dx: number) =>
    `<tspan dx="${dx}" fill="${colors[name]}">● </tspan>`;
  const titles =
    beside === undefined
      ? escapeXml(title)
      : `${dot('own', 0)}${escapeXml(title)}${dot('beside', 14)}${escapeXml(beside)}`;
  return `<text x="0" y="20" font-size="15" font-weight="bold" fill="#111">${titles}<tspan dx="14" font-size="12" font-weight="normal" fill="#444">${escapeXml(stretch)}</tspan></text>`;
}

const lineSvg = ({ from, to, words }: JoinLine): string =>
  `<g fill="#7440a8" stroke="#7440a8"><line x1="${num(from.x)}" y1="${num(from.y)}" x2="${num(to.x)}" y2="${num(to.y)}" stroke-dasharray="2 3"/><text x="${num((from.x + to.x) / 2 + 6)}" y="${num((from.y + to.y) / 2)}" font-size="10.5" ${HALO}>${escapeXml(words)}</text></g>`;

const colors = { own: '#2a6f97', beside: '#187a4a' } as const;

const gradientsSvg = (name: keyof typeof colors): string => {
  const full = `stop-color="${colors[name]}"`;
  const nothing = `${full} stop-opacity="0"`;
  const gradient = (side: string, first: string, last: string) =>
    `<linearGradient id="${side}-${name}"><stop offset="0" ${first}/><stop offset="1" ${last}/></linearGradient>`;
  return gradient('in', nothing, full) + gradient('out', full, nothing);
};

function markSvg(mark: Mark, { placed, when, isBeside }: DrawnEvent, top: number): string {
  const name = isBeside ? 'beside' : 'own';
  const { x, x2, fadeIn, fadeOut } = mark;
  const y = top + 3;
  const bar = (left: number, right: number, fill: string) =>
    right - left < 0.5
      ? ''
      : `<rect x="${num(left)}" y="${y}" width="${num(right - left)}" height="6" rx="${fill.startsWith('#') ? 3 : 0}" fill="${fill}"/>`;
  const label = escapeXml(placed.event.title);
  return [
    '<g>',
    `<title>${label}, ${escapeXml(when)}</title>`,
    bar(x, x + fadeIn, `url(#in-${name})`),
    bar(x + fadeIn, x2 - fadeOut, colors[name]),
    bar(x2 - fadeOut, x2, `url(#out-${name})`),
    `<text x="${num(Math.max(0, x))}" y="${y + 16}" font-size="11" fill="#111" ${HALO}>${label}</text>`,
    '</g>',
  ].join('');
}

const num = (value: number): string => String(Math.round(value * 10) / 10);

/** From the first to the last known end, with a margin; a lone event gets a month around it. */
function spanOf(events: readonly LaneEvent[], width: number): { from: number; to: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { placed } of events)
    for (const end of [placed.earliest, placed.latest])
      if (Number.isFinite(end)) {
        low = Math.min(low, end);
        high = Math.max(high, end);
      }
  if (low > high) return { from: 0, to: 1 };
  const margin = Math.max((high - low) * (20 / width), high - low < 2 ? 15 : 0);
  return { from: low - margin, to: high + margin };
}
