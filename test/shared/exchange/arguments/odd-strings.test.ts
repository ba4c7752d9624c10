import { parse } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/base/result.ts';
import { readAif } from '../../../../shared/exchange/arguments/aif-read.ts';
import { writeAif } from '../../../../shared/exchange/arguments/aif-write.ts';
import { readArgdown } from '../../../../shared/exchange/arguments/argdown-read.ts';
import { writeArgdown } from '../../../../shared/exchange/arguments/argdown-write.ts';
import { writeCsv } from '../../../../shared/exchange/arguments/csv.ts';
import { writeJsonLd } from '../../../../shared/exchange/arguments/jsonld.ts';
import { lossReport, shownText } from '../../../../shared/exchange/arguments/loss-report.ts';
import { escapeMarkdown } from '../../../../shared/exchange/arguments/markdown-report.ts';
import { readCell } from '../../../../shared/exchange/csv-cells.ts';
import { type ArgumentMap, ArgumentMap as MapSchema } from '../../../../shared/model/argument.ts';
import { living } from '../../../../shared/model/entity.ts';
import { oddMap } from '../../../fixtures/arguments/odd-map.ts';
import { oddStrings } from '../../../fixtures/arguments/odd-strings.ts';

const now = '2026-01-01T00:00:00.000Z';
// A fifth of the strings here; `npm run bench -- arguments` sends all 1,500 through every format.
const strings = oddStrings(300);
const none = new Map();

const content = (map: ArgumentMap) => ({
  statements: living(map.statements),
  relations: living(map.relations),
});

describe('strings that break careless writers', () => {
  const map = oddMap(strings);

  it('are a valid map', () => {
    expect(MapSchema.safeParse(map).success).toBe(true);
    expect(new Set(strings).size).toBeGreaterThan(280);
  });

  it('survive AIF with everything around them', () => {
    const back = unwrap(readAif(writeAif(map, none), 'Odd', now)).map;
    expect(strip(content(back))).toEqual(content(map));
  });

  it('survive Argdown with everything around them', () => {
    const back = unwrap(readArgdown(writeArgdown(map), 'Odd', now)).map;
    expect(content(back)).toEqual(content(map));
  });

  it('read the same in Argdown for a program that passes over our own block', () => {
    const worded = oddMap(strings.filter((text) => shownText(text) !== ''));
    const plain = writeArgdown(worded).replace(/^parley: .*$/m, 'title: Odd');
    const back = unwrap(readArgdown(plain, 'Odd', now)).map;
    const shown = (m: ArgumentMap) =>
      living(m.statements)
        .map((s) => shownText(s.text))
        .sort();
    expect(shown(back)).toEqual(shown(worded));
    const arrows = (m: ArgumentMap) =>
      living(m.relations)
        .map((r) =>
          [
            r.type,
            ...[...r.from, ...r.to].map((e) => shownText(m.statements[e.ref]?.text ?? '')),
          ].join('\u0001'),
        )
        .sort();
    expect(arrows(back)).toEqual(arrows(worded));
  });

  it('survive JSON-LD', () => {
    const graph: Record<string, unknown>[] = JSON.parse(writeJsonLd([map], []))['@graph'];
    const texts = graph
      .filter((node) => node.type === 'Statement')
      .map((node) => node.statementText);
    expect(texts).toEqual(living(map.statements).map((s) => s.text));
  });

  it('survive CSV, and no cell is a formula', () => {
    const csv = writeCsv([map], none);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    expect(rows.map((row) => readCell(row.statement ?? ''))).toEqual(
      // Half of a surrogate pair has no form in UTF-8.
      living(map.statements).map((s) => s.text.replace(/\p{Cs}/gu, '\ufffd')),
    );
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^\s*[=+\-@＝\t\r\n]/.test(cell))).toEqual([]);
  });

  it('read the same in Markdown, white space folded', () => {
    const markdown = new MarkdownIt({ html: true, linkify: false });
    for (const text of strings) {
      const tokens = markdown.parse(`- *claim*: ${escapeMarkdown(text)}`, {});
      const seen = tokens
        .flatMap((t) => t.children ?? [])
        .map((t) => t.content)
        .join('');
      expect(seen).toBe(`claim: ${shownText(text)}`.trim());
    }
  });

  it('are told in the loss report before anything is saved', () => {
    const { items } = lossReport([map], 'argdown');
    const spaces = items.find((item) => item.what === 'exact line breaks and spaces');
    expect(spaces?.count).toBe(strings.filter((s) => s !== shownText(s)).length);
    expect(spaces?.fate).toBe('carried');
    expect(lossReport([map], 'csv').items.find((i) => i.what.startsWith('notes'))?.fate).toBe(
      'lost',
    );
  });
});

/** AIF leaves its own record on what it read; that record is not part of the comparison. */
function strip(value: ReturnType<typeof content>): ReturnType<typeof content> {
  return JSON.parse(JSON.stringify(value));
}
