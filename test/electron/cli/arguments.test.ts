import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNotebook } from '../../../electron/disk/open-notebook.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { idOf } from '../../fixtures/arguments/build-project.ts';
import { articles, map } from '../../fixtures/arguments/geneva.ts';
import { findings } from '../../fixtures/arguments/geneva-count.ts';
import { writeArgumentNotebook } from '../../stories/argument-notebook.ts';
import { runAsScript } from './run-as-script.ts';

let place: string;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'parley-arguments-'));
  await writeArgumentNotebook(join(place, 'geneva'), articles, map);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const run = (...words: string[]) => runAsScript(place, join(place, 'geneva'), ...words);

type Found = { readonly rule: string; readonly entity: string };
type Graph = {
  readonly nodes: readonly { readonly text: string; readonly type: string }[];
  readonly edges: readonly unknown[];
};

describe('lint', () => {
  it('prints the gaps that a person counted, of one map or of all', async () => {
    const { exit, answer } = await run('lint');
    expect(exit).toBe(0);
    const told = (answer as Found[]).map(({ rule, entity }) => `${rule} ${entity}`).sort();
    expect(told).toEqual(findings.map(([rule, entity]) => `${rule} ${idOf(entity)}`).sort());
    expect((await run('lint', map.title)).answer).toEqual(answer);
  });

  it('refuses a map that is not there', async () => {
    const refused = await run('lint', 'No such map');
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('No such map')]);
  });
});

describe('export arguments', () => {
  it('writes every format, and tells what the file does not hold', async () => {
    const begins = { aif: '{', argdown: '===', jsonld: '{', csv: '\ufeff', md: '#' };
    for (const [format, begin] of Object.entries(begins)) {
      const out = join(place, `case.${format}`);
      const { exit, answer } = await run('export', 'arguments', '--format', format, '--out', out);
      expect(exit, format).toBe(0);
      expect(readFileSync(out, 'utf8').startsWith(begin), format).toBe(true);
      expect(answer.exported, format).toMatchObject([{ file: out, format }]);
      // JSON-LD is the one format that holds everything.
      expect(answer.losses.length === 0, format).toBe(format === 'jsonld');
    }
  });

  it('refuses a format that it does not know', async () => {
    const out = join(place, 'case.xml');
    const refused = await run('export', 'arguments', '--format', 'xml', '--out', out);
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('--format')]);
  });
});

describe('import', () => {
  it.each(['aif', 'argdown'])(
    'takes %s back into another notebook without loss',
    async (format) => {
      const first = join(place, 'first.json');
      const file = join(place, format === 'aif' ? 'case.json' : 'case.argdown');
      const again = join(place, 'again.json');
      const other = join(place, 'other');
      await run('export', 'arguments', map.title, '--format', 'aif', '--out', first);
      await run('export', 'arguments', map.title, '--format', format, '--out', file);
      await unwrap(await createNotebook(other, 'Other', { deviceId: 'test' })).close();
      const imported = await runAsScript(place, other, 'import', file);
      expect([imported.exit, imported.err]).toEqual([0, expect.stringContaining('1 saved')]);
      await runAsScript(place, other, 'export', 'arguments', '--format', 'aif', '--out', again);
      expect(claimsIn(again)).toEqual(claimsIn(first));
    },
  );
});

/** The claims and kinds of arrows in an AIF file, in an order of their own. */
function claimsIn(file: string): readonly string[] {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Graph & { readonly AIF?: Graph };
  return (read.AIF ?? read).nodes
    .filter(({ type }) => ['I', 'RA', 'CA', 'MA', 'PA'].includes(type))
    .map(({ type, text }) => `${type} ${text}`)
    .sort();
}

describe('search --batch', () => {
  it('asks every query of a table and writes the hits into another', async () => {
    const [queries, out] = [join(place, 'queries.csv'), join(place, 'hits.csv')];
    writeFileSync(queries, 'query\n"""export licences"""\nquota-nobody-has\n');
    const { exit, answer } = await run('search', '--batch', queries, '--out', out);
    expect([exit, answer.queries]).toEqual([0, 2]);
    const lines = readFileSync(out, 'utf8').trim().split(/\r?\n/);
    expect(lines.filter((line) => line.includes('export licences')).length).toBeGreaterThan(3);
    expect(lines.some((line) => line.startsWith('quota-nobody-has'))).toBe(true);
  });

  it('names a table that cannot be read', async () => {
    const words = ['search', '--batch', join(place, 'none.csv'), '--out', join(place, 'hits.csv')];
    const refused = await run(...words);
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('none.csv')]);
  });
});
