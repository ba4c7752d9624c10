import { inEnglish, type Translator } from '../i18n/translator.ts';
import type { Relation } from '../model/argument.ts';
import type { Drawing, DrawnEdge, DrawnNode, Layout, Point, Positions } from './drawing.ts';
import { linePath } from './line-path.ts';
import type { MapView } from './read-map.ts';

/** Colours of the picture; every kind of line also differs by its dashes. */
type MapColors = {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly support: string;
  readonly attack: string;
  readonly other: string;
};

const lightColors: MapColors = {
  paper: '#ffffff',
  card: '#f7f7f4',
  ink: '#1c1c1a',
  support: '#1d6f42',
  attack: '#b3261e',
  other: '#5b5b57',
};

const arrowKeys = {
  inference: 'arrow.in.supports',
  conflict: 'arrow.in.attacks',
  rephrase: 'arrow.in.rephrases',
  preference: 'arrow.in.preferred',
  transition: 'arrow.in.follows',
} as const;

/** What an arrow says, as seen from its target. */
function arrowKey({ type, basis }: Relation) {
  if (type === 'conflict' && basis === 'undercut') return 'arrow.in.undercuts';
  if (type === 'conflict' && basis === 'contradiction') return 'arrow.in.contradicts';
  return arrowKeys[type];
}

const margin = 24;
const lineHeight = 20;

/**
 * The drawn map as an SVG document (text, no script, no reference to anything outside), with a
 * title and one description per card for screen readers. Sizes in pixels; its own words are what `say`
 * says.
 */
export function mapSvg(
  view: MapView,
  drawing: Drawing,
  layout: Layout,
  { say }: Pick<Translator, 'say'> = inEnglish,
): string {
  const colors = lightColors;
  const { positions } = layout;
  const nodes = drawing.nodes.filter((node) => positions[node.id]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const box = boundsOf(nodes, positions);
  const lines = drawing.edges.map((edge) => lineSvg(edge, byId, layout, colors)).join('');
  const cards = nodes.map((node) => nodeSvg(view, node, positions, { colors, say })).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}"`,
    ` width="${box.width}" height="${box.height}" font-family="sans-serif" font-size="14">`,
    `<title>${escapeXml(view.map.title)}</title>`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${colors.paper}"/>`,
    lines,
    cards,
    '</svg>',
  ].join('');
}

function boundsOf(nodes: readonly DrawnNode[], positions: Positions) {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  nodes.forEach((node, at) => {
    const { x, y } = positions[node.id] ?? { x: 0, y: 0 };
    const isFirst = at === 0;
    left = isFirst ? x : Math.min(left, x);
    top = isFirst ? y : Math.min(top, y);
    right = isFirst ? x + node.width : Math.max(right, x + node.width);
    bottom = isFirst ? y + node.height : Math.max(bottom, y + node.height);
  });
  const round = Math.round;
  return {
    x: round(left - margin),
    y: round(top - margin),
    width: round(right - left + 2 * margin),
    height: round(bottom - top + 2 * margin),
  };
}

function lineSvg(
  edge: DrawnEdge,
  byId: ReadonlyMap<string, DrawnNode>,
  { positions, routes }: Layout,
  colors: MapColors,
): string {
  const [a, b] = [byId.get(edge.from), byId.get(edge.to)];
  const [from, to] = [positions[edge.from], positions[edge.to]];
  if (!a || !b || !from || !to) return '';
  const color =
    edge.type === 'inference'
      ? colors.support
      : edge.type === 'conflict'
        ? colors.attack
        : colors.other;
  const dash =
    edge.type === 'conflict'
      ? ' stroke-dasharray="8 4"'
      : edge.type === 'inference'
        ? ''
        : ' stroke-dasharray="2 4"';
  const start = { x: from.x + a.width / 2, y: from.y + a.height / 2 };
  const middle = { x: to.x + b.width / 2, y: to.y + b.height / 2 };
  const points = routes[edge.id] ?? [start, borderPoint(start, middle, b)];
  const line = `<path d="${linePath(points)}" fill="none" stroke="${color}" stroke-width="2"${dash}/>`;
  const [last = start, end = middle] = points.slice(-2);
  return edge.hasHead ? line + headSvg(last, end, color) : line;
}

/** Where the line from outside to the middle of a box meets its border. */
function borderPoint(from: Point, middle: Point, box: DrawnNode): Point {
  const [dx, dy] = [from.x - middle.x, from.y - middle.y];
  const scale = Math.min(
    1,
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}

function headSvg(from: Point, tip: Point, color: string): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number): string =>
    `${px(tip.x - 10 * Math.cos(angle + turn))},${px(tip.y - 10 * Math.sin(angle + turn))}`;
  return `<polygon points="${px(tip.x)},${px(tip.y)} ${corner(0.45)} ${corner(-0.45)}" fill="${color}"/>`;
}

function nodeSvg(
  view: MapView,
  node: DrawnNode,
  positions: Positions,
  { colors, say }: { readonly colors: MapColors; readonly say: Translator['say'] },
): string {
  const { x, y } = positions[node.id] ?? { x: 0, y: 0 };
  const statement = view.statementById.get(node.id);
  const relation = view.relationById.get(node.id);
  const text = statement?.text ?? (relation ? (relation.label ?? say(arrowKey(relation))) : '');
  const frame = `<rect x="${px(x)}" y="${px(y)}" width="${node.width}" height="${node.height}" rx="${statement ? 6 : 14}" fill="${colors.card}" stroke="${colors.ink}"/>`;
  const lines = statement ? wrap(text, 32, 6) : wrap(text, 12, 1);
  const spans = lines
    .map(
      (line, at) =>
        `<tspan x="${px(statement ? x + 12 : x + node.width / 2)}" y="${px(y + (statement ? 24 : 19) + at * lineHeight)}">${escapeXml(line)}</tspan>`,
    )
    .join('');
  const count = statement ? view.occurrencesOf(node.id).length : 0;
  const footer =
    count > 0
      ? `<text x="${px(x + 12)}" y="${px(y + node.height - 10)}" font-size="11" fill="${colors.other}">${escapeXml(say('map.occurrences', { count }))}</text>`
      : '';
  return `<g><title>${escapeXml(text)}</title>${frame}<text fill="${colors.ink}"${statement ? '' : ' font-size="11" text-anchor="middle"'}>${spans}</text>${footer}</g>`;
}

/** Breaks a text into lines; what does not fit the last line is cut and marked. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const pieces = word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    for (const piece of pieces) {
      if (line !== '' && line.length + 1 + piece.length > width) {
        lines.push(line);
        line = '';
      }
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, width - 1)}…`];
}

const px = (value: number): string => String(Math.round(value * 10) / 10);

/** Text for XML: mark-up escaped, characters that XML 1.0 forbids left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
