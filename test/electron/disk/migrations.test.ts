import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '../../../electron/disk/envelope.ts';
import { type Migration, migrate } from '../../../electron/disk/migrations.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { documentSchemas, formatVersion } from '../../../shared/model/document.ts';

const folder = join(import.meta.dirname, '../../fixtures/formats');
const samples = readdirSync(folder).filter((name) => name.endsWith('.json'));
const typeOf = (name: string) => name.split('-')[0] as keyof typeof documentSchemas;

test('there is a sample of every released version of every document', () => {
  for (let version = 1; version <= formatVersion; version++) {
    for (const type of Object.keys(documentSchemas)) {
      expect(samples).toContain(`${type}-v${version}.json`);
    }
  }
});

for (const name of samples) {
  test(`the sample ${name} opens`, () => {
    const decoded = unwrap(decodeDocument(typeOf(name), readFileSync(join(folder, name))));
    expect(decoded.newer).toBe(false);
    expect(decoded.summed).toBe(true);
    const again = unwrap(
      decodeDocument(typeOf(name), unwrap(encodeDocument(typeOf(name), decoded.data))),
    );
    expect(again.data).toEqual(decoded.data);
  });
}

const chain: readonly Migration[] = [
  { from: 1, lift: (_type, data) => ({ ...data, a: 1 }) },
  { from: 2, lift: (_type, data) => ({ ...data, b: Number(data.a) + 1 }) },
];

test('migrations run one after the other and keep what they do not know', () => {
  const old = Object.freeze({ kept: true });
  expect(migrate('article', 1, old, chain, 3)).toEqual({ kept: true, a: 1, b: 2 });
  expect(migrate('article', 2, { a: 5 }, chain, 3)).toEqual({ a: 5, b: 6 });
});

test('a version for which a step is missing is not guessed at', () => {
  expect(migrate('article', 1, {}, chain.slice(1), 3)).toBeNull();
});
