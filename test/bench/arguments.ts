import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import MarkdownIt from 'markdown-it';
import { checkCompleteness } from '../../shared/argument/completeness.ts';
import { drawMap } from '../../shared/argument/drawing.ts';
import { filterMap } from '../../shared/argument/filter-map.ts';
import { layoutInLayers } from '../../shared/argument/layered-layout.ts';
import { type Elk, layoutWithElk } from '../../shared/argument/layout.ts';
import { claimLedger } from '../../shared/argument/ledger.ts';
import { mapSvg } from '../../shared/argument/map-svg.ts';
import { claimMatrix } from '../../shared/argument/matrix.ts';
import { outlineOf } from '../../shared/argument/outline.ts';
import { viewMap } from '../../shared/argument/read-map.ts';
import { sourcesOf } from '../../shared/argument/sources.ts';
import { computeStanding } from '../../shared/argument/standing.ts';
import { unwrap } from '../../shared/base/result.ts';
import { readAif } from '../../shared/exchange/arguments/aif-read.ts';
import { aifOf, writeAif } from '../../shared/exchange/arguments/aif-write.ts';
import { readArgdown } from '../../shared/exchange/arguments/argdown-read.ts';
import { writeArgdown } from '../../shared/exchange/arguments/argdown-write.ts';
import { writeCsv } from '../../shared/exchange/arguments/csv.ts';
import { writeJsonLd } from '../../shared/exchange/arguments/jsonld.ts';
import { shownText } from '../../shared/exchange/arguments/loss-report.ts';
import { escapeMarkdown } from '../../shared/exchange/arguments/markdown-report.ts';
import { readCell } from '../../shared/exchange/csv-cells.ts';
import type { ArgumentMap } from '../../shared/model/argument.ts';
import { living } from '../../shared/model/entity.ts';
import { generateProject } from '../fixtures/arguments/generate-map.ts';
import { oddMap } from '../fixtures/arguments/odd-map.ts';
import { oddStrings } from '../fixtures/arguments/odd-strings.ts';
import { measureMap } from './arguments-window.ts';
import { noWindow } from './no-window.ts';

const now = '2026-01-01T00:00:00.000Z';

/**
 * Times of the argument rooms in milliseconds (median of five), the round trips of AIF, and what the
 * packaged program does with large maps.
 */
export async function main(args: string[]): Promise<void> {
  await measureLayout();
  measureLogic();
  oddRoundTrips();
  roundTrips(args[0] ?? join('..', 'shared', 'corpus', 'aif'));
  const why = noWindow();
  if (why) return console.log(why);
  for (const size of [300, 3000]) await measureMap(size);
}

async function measureLayout(): Promise<void> {
  const elk = new ElkConstructor() as unknown as Elk;
  for (const size of [300, 1000, 3000]) {
    const { map } = generateProject(size);
    const view = viewMap(map);
    const drawing = drawMap(view);
    const what = `${size} statements, ${drawing.nodes.length} nodes, ${drawing.edges.length} lines`;
    if (size <= 1000) {
      await tell(`layout, elkjs layered: ${what}`, 3, () => layoutWithElk(elk, drawing));
    }
    await tell(`layout, simple layers: ${what}`, 3, async () => layoutInLayers(drawing));
    const layout = { positions: layoutInLayers(drawing), routes: {} };
    await tell(`SVG: ${what}`, 3, async () => mapSvg(view, drawing, layout));
  }
}

function measureLogic(): void {
  const { map, articles, families, root } = generateProject(2000);
  const view = viewMap(map);
  const shape = `${view.statements.length} claims, ${view.relations.length} arrows, ${view.occurrences.length} occurrences, ${articles.length} articles`;
  console.log(shape);
  const time = <T>(what: string, run: () => T): T => {
    const times: number[] = [];
    let value = run();
    for (let turn = 0; turn < 5; turn++) {
      const start = performance.now();
      value = run();
      times.push(performance.now() - start);
    }
    say(what, times);
    return value;
  };
  const sources = time('read articles', () => sourcesOf(articles));
  const found = time('completeness checks', () => checkCompleteness(map, sources, families));
  const input = { maps: [map], sources, families };
  const claims = time('ledger', () => claimLedger(input));
  time('matrix claim x outlet', () => claimMatrix(claims, input, 'outlet'));
  time('matrix claim x speaker', () => claimMatrix(claims, input, 'speaker'));
  const standing = time('standing', () => computeStanding(map));
  time('explanation of one standing', () => standing.explain(root));
  time('outline', () => outlineOf(view));
  time('filter: as argued by a day', () => filterMap(view, sources, { asOf: '2025-05-01' }));
  time('write AIF', () => writeAif(map, sources));
  time('write Argdown', () => writeArgdown(map));
  console.log(`${found.length} findings`);
}

/** Sends 1,500 strings that break careless writers through every format and counts the survivors. */
function oddRoundTrips(): void {
  const strings = oddStrings(1500);
  const map = oddMap(strings);
  const texts = living(map.statements).map((statement) => statement.text);
  const count = (back: readonly (string | undefined)[], want: (text: string) => string): string =>
    `${texts.filter((text, at) => want(text) === back[at]).length}/${texts.length}`;
  const same = (text: string): string => text;
  const textsOf = (one: ArgumentMap): string[] => living(one.statements).map((s) => s.text);
  const argdown = unwrap(readArgdown(writeArgdown(map), 'Odd', now)).map;
  const aif = unwrap(readAif(writeAif(map, new Map()), 'Odd', now)).map;
  const graph: { type: string; statementText?: string }[] = JSON.parse(writeJsonLd([map], []))[
    '@graph'
  ];
  const jsonld = graph
    .filter((node) => node.type === 'Statement')
    .map((node) => node.statementText);
  const rows: { statement?: string }[] = parse(writeCsv([map], new Map()), {
    columns: true,
    bom: true,
  });
  const csv = rows.map((row) => readCell(row.statement ?? ''));
  const markdown = new MarkdownIt({ html: true });
  const shown = texts.map((text) =>
    markdown
      .parse(`- *x*: ${escapeMarkdown(text)}`, {})
      .flatMap((token) => token.children ?? [])
      .map((token) => token.content)
      .join('')
      .slice(2)
      .trim(),
  );
  console.log(
    `odd strings: AIF ${count(textsOf(aif), same)}, Argdown ${count(textsOf(argdown), same)}`,
  );
  console.log(`odd strings: JSON-LD ${count(jsonld, same)}`);
  // Half of a surrogate pair has no form in UTF-8; Markdown folds white space.
  console.log(`odd strings: CSV ${count(csv, (text) => text.replace(/\p{Cs}/gu, '\ufffd'))}`);
  console.log(`odd strings: Markdown ${count(shown, shownText)}`);
}

function roundTrips(folder: string): void {
  if (!existsSync(folder)) {
    console.log(`AIF round trips skipped: there is no folder ${folder}`);
    return;
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  let [direct, viaArgdown] = [0, 0];
  const start = performance.now();
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const data = JSON.parse(text);
    const { nodes, edges } = data.AIF ?? data;
    const { map } = unwrap(readAif(text, file, now));
    const same = (back: Record<string, unknown>): boolean => {
      const graph = (back.AIF ?? back) as Record<string, unknown>;
      return isDeepStrictEqual([graph.nodes, graph.edges], [nodes, edges]);
    };
    if (same(aifOf(map, new Map()))) direct += 1;
    else console.log(`differs: ${file}`);
    const again = unwrap(readArgdown(writeArgdown(map), file, now)).map;
    if (same(aifOf(again, new Map()))) viaArgdown += 1;
    else console.log(`differs by way of Argdown: ${file}`);
  }
  const ms = Math.round(performance.now() - start);
  console.log(
    `AIF round trips: ${direct}/${files.length}, by way of Argdown ${viaArgdown}/${files.length}, ${ms} ms in all`,
  );
}

async function tell(what: string, turns: number, run: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  say(what, times);
}

function say(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(
    `${median.toFixed(1).padStart(8)} ms  ${what} (worst ${(sorted.at(-1) ?? 0).toFixed(1)})`,
  );
}
