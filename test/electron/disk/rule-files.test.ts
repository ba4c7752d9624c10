import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRuleFiles } from '../../../electron/disk/rule-files.ts';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-rules-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const put = (name: string, content: string) => {
  mkdirSync(join(place, 'rules'), { recursive: true });
  writeFileSync(join(place, 'rules', name), content);
};

describe('the rule files of a notebook', () => {
  it('are none where there is no folder for them', async () => {
    expect(await readRuleFiles(place)).toEqual({ sets: [], problems: [] });
  });

  it('are read in the order of their names; a wrong one is named and left out', async () => {
    put('b.json', JSON.stringify({ language: 'de', unnamed: ['Beobachter'] }));
    put('a.json', JSON.stringify({ language: 'en', unnamed: ['insiders'] }));
    put('broken.json', '{');
    put('wrong.json', JSON.stringify({ language: 'en', phrases: [{ id: '' }] }));
    put('notes.txt', 'no rules');
    const { sets, problems } = await readRuleFiles(place);
    expect(sets.map(({ language, unnamed }) => [language, unnamed])).toEqual([
      ['en', ['insiders']],
      ['de', ['Beobachter']],
    ]);
    expect(problems).toEqual([
      'rules/broken.json: The rule file is not valid JSON.',
      expect.stringMatching(/^rules\/wrong\.json: .*phrases\.0/),
    ]);
  });

  it('are not read when they are huge', async () => {
    put('huge.json', ' '.repeat(1_000_001));
    expect((await readRuleFiles(place)).problems).toEqual([
      expect.stringContaining('rules/huge.json'),
    ]);
  });
});
