import ElkBundled from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { type Drawing, drawMap, type Layout } from '../../../shared/argument/drawing.ts';
import { filterMap } from '../../../shared/argument/filter-map.ts';
import { layoutInLayers } from '../../../shared/argument/layered-layout.ts';
import {
  type Elk,
  keepHandPositions,
  layoutMap,
  layoutWithElk,
} from '../../../shared/argument/layout.ts';
import { escapeXml, mapSvg, wrap } from '../../../shared/argument/map-svg.ts';
import { type OutlineNode, outlineOf } from '../../../shared/argument/outline.ts';
import { viewMap } from '../../../shared/argument/read-map.ts';
import { sourcesOf } from '../../../shared/argument/sources.ts';
import { idOf } from '../../fixtures/arguments/build-project.ts';
import { generateProject } from '../../fixtures/arguments/generate-map.ts';
import { articles, map } from '../../fixtures/arguments/geneva.ts';

const sources = sourcesOf(articles);
const view = viewMap(map);
const big = generateProject(300);
const bigView = viewMap(big.map);
const bigDrawing = drawMap(bigView);

const straight = (drawing: Drawing): Layout => ({
  positions: layoutInLayers(drawing),
  routes: {},
});

const flat = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

describe('the outline', () => {
  it.each([
    ['fixture', view],
    ['generated', bigView],
  ])('tells everything of the %s map once in full', (_, one) => {
    const lines = flat(outlineOf(one));
    const full = lines
      .filter((line) => !line.seeAbove)
      .map((line) => line.id)
      .sort();
    const all = [...one.statements, ...one.relations].map((entity) => entity.id).sort();
    expect(full).toEqual(all);
    const said = lines.flatMap((line) => line.occurrences.map((o) => o.id)).sort();
    expect(said).toEqual(one.occurrences.map((o) => o.id).sort());
    expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
  });

  it('puts conclusions first and says how each line stands to the one above', () => {
    const [first] = outlineOf(view);
    expect(first?.id).toBe(idOf('S01'));
    expect(first?.children.map((child) => child.word)).toEqual(['supported by', 'attacked by']);
    const step = flat(outlineOf(view)).find((line) => line.id === idOf('R0803'));
    expect(step?.children.map((child) => child.word)).toEqual(['from', 'undercut by']);
  });
});

describe('the layout', () => {
  it('places every box, and no two over each other', () => {
    const positions = layoutInLayers(bigDrawing);
    const boxes = bigDrawing.nodes.map((node) => ({
      ...node,
      ...(positions[node.id] ?? { x: Number.NaN, y: 0 }),
    }));
    let overlaps = 0;
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        if (
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height
        )
          overlaps++;
      }
    });
    expect(boxes.every((box) => Number.isFinite(box.x) && Number.isFinite(box.y))).toBe(true);
    expect(overlaps).toBe(0);
  });

  it('ends on rings and puts a conclusion above what supports it', () => {
    const positions = layoutInLayers(drawMap(view));
    const y = (key: string) => positions[idOf(key)]?.y ?? Number.NaN;
    expect(y('S01')).toBeLessThan(y('S06'));
    expect(Number.isFinite(y('S12') + y('S13'))).toBe(true);
  });

  it('leaves what a person placed and covers nothing with the rest', () => {
    const drawing = drawMap(view);
    const byHand = { [idOf('S01')]: { x: 1000, y: 500 }, [idOf('S06')]: { x: 1000, y: 700 } };
    const { positions } = keepHandPositions(drawing, straight(drawing), byHand);
    expect(positions).toMatchObject(byHand);
    const fixed = drawing.nodes.filter((node) => byHand[node.id]);
    for (const node of drawing.nodes.filter((one) => !byHand[one.id])) {
      const at = positions[node.id] ?? { x: 0, y: 0 };
      for (const other of fixed) {
        const there = byHand[other.id] ?? { x: 0, y: 0 };
        const apart =
          at.x + node.width <= there.x ||
          there.x + other.width <= at.x ||
          at.y + node.height <= there.y ||
          there.y + other.height <= at.y;
        expect(apart, `${node.id} over ${other.id}`).toBe(true);
      }
    }
  });

  it('stops an engine that does not end, and answers all the same', async () => {
    let stopped = 0;
    const stuck = { layout: () => new Promise<never>(() => {}), stop: () => void stopped++ };
    const { by, positions } = await layoutMap(drawMap(view), {}, stuck, 20);
    expect([by, stopped]).toEqual(['simple', 1]);
    expect(Object.keys(positions)).toHaveLength(drawMap(view).nodes.length);
    const broken = { layout: () => Promise.reject(new Error('no')), stop: () => {} };
    expect((await layoutMap(drawMap(view), {}, broken)).by).toBe('simple');
  });

  it('leads lines around the boxes between their ends, and straight again where an end was moved', async () => {
    const drawing = drawMap(view);
    const layout = await layoutWithElk(new ElkBundled() as unknown as Elk, drawing);
    expect(Object.keys(layout.routes)).toHaveLength(drawing.edges.length);
    for (const { id, from, to } of drawing.edges)
      for (const { id: box, width, height } of drawing.nodes.filter(
        (node) => node.id !== from && node.id !== to,
      )) {
        const { x, y } = layout.positions[box] ?? { x: 0, y: 0 };
        const isOver = (layout.routes[id] ?? []).some(
          (point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height,
        );
        expect(isOver, `${id} through ${box}`).toBe(false);
      }
    const byHand = { [idOf('S01')]: { x: 1000, y: 500 }, [idOf('S06')]: { x: 0, y: 900 } };
    const moved = keepHandPositions(drawing, layout, byHand);
    const touched = drawing.edges.filter(({ from, to }) => [from, to].includes(idOf('S01')));
    expect(touched.length).toBeGreaterThan(0);
    for (const { id } of touched) expect(moved.routes[id]).toBeUndefined();
  });

  it('gives a joint only to arrows that need one', () => {
    const joints = drawMap(view).nodes.filter((node) => node.kind === 'relation');
    expect(joints.map((node) => node.id)).toEqual([idOf('R0803')]);
  });
});

describe('the filter', () => {
  const names = (filter: Parameters<typeof filterMap>[2]) =>
    [...filterMap(view, sources, filter)]
      .filter((id) => view.statementById.has(id))
      .map((id) => id.slice(-3).toUpperCase())
      .sort();

  it('shows the map as it was argued by a day', () => {
    // S16 stands in no article; it is joined to S01, which was said by then.
    expect(names({ asOf: '2025-05-12' })).toEqual(['S01', 'S02', 'S06', 'S16']);
    expect(names({ asOf: '2025-06-06' })).not.toContain('S04');
    const left = filterMap(view, sources, { asOf: '2025-06-06' });
    expect(left.has(idOf('R0302'))).toBe(true);
    expect(left.has(idOf('R14u'))).toBe(false);
  });

  it('narrows to outlets, speakers, days and verdicts', () => {
    expect(names({ outlets: ['quay radio'] })).toEqual(['S05', 'S10']);
    expect(names({ speakers: ['Customs office'] })).toEqual(['S03', 'S08', 'S09']);
    expect(names({ from: '2025-06-07', to: '2025-06-07' })).toEqual(['S04', 'S13', 'S15']);
    expect(names({ statuses: ['confirmed'] })).toEqual([]);
  });

  it('focuses on a claim and folds what hangs under it', () => {
    expect(names({ focus: { statement: idOf('S05'), steps: 1 } })).toEqual(['S05', 'S10']);
    const folded = names({ collapsed: [idOf('S03')] });
    expect(folded).toContain('S03');
    expect(folded).not.toContain('S08');
    expect(folded).not.toContain('S14');
    // S06 also bears on S16, which S01 folds away with it; nothing else shows it.
    expect(names({ collapsed: [idOf('S01')] })).not.toContain('S06');
  });
});

describe('the picture', () => {
  it('holds every statement as text and refers to nothing outside', () => {
    const drawing = drawMap(view);
    const svg = mapSvg(view, drawing, straight(drawing));
    for (const statement of view.statements) expect(svg).toContain(escapeXml(statement.text));
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|NaN|undefined/,
    );
    expect(svg.match(/<g>/g)).toHaveLength(drawing.nodes.length);
    expect(svg.match(/<path /g)).toHaveLength(drawing.edges.length);
  });

  it('escapes mark-up and drops characters that XML forbids', () => {
    expect(escapeXml('<a href="x">&\u0000\ud800</a>')).toBe(
      '&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;',
    );
    expect(wrap('x'.repeat(40), 32, 6)).toEqual(['x'.repeat(32), 'x'.repeat(8)]);
    expect(wrap('one two three', 5, 2)).toEqual(['one', 'two…']);
  });
});
