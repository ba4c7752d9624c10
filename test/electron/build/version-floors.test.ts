import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error The build scripts are plain JavaScript.
import * as rules from '../../../build/version-floors.mjs';

const { compareVersions, findLooseVersions, findOldPackages } = rules;

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const wanted = [{ name: 'pdfjs-dist', floor: '6.2.108', reason: 'A known hole.' }];

describe('version floors', () => {
  it('accept the lock file of this checkout', () => {
    expect(findOldPackages(lock)).toEqual([]);
  });

  it('find an old version also where it is nested', () => {
    const packages = {
      'node_modules/pdfjs-dist': { version: '6.5.438' },
      'node_modules/other/node_modules/pdfjs-dist': { version: '5.6.205' },
    };
    expect(findOldPackages({ packages }, wanted)).toEqual([
      'node_modules/other/node_modules/pdfjs-dist is 5.6.205; at least 6.2.108 is needed. A known hole.',
    ]);
  });

  it('find a package that is gone', () => {
    expect(findOldPackages({ packages: {} }, wanted)).toHaveLength(1);
  });

  it('compare numbers, not letters', () => {
    expect(compareVersions('6.10.0', '6.9.9')).toBeGreaterThan(0);
    expect(compareVersions('6.2.107', '6.2.108')).toBeLessThan(0);
  });

  it('refuse ranges in the manifest', () => {
    expect(findLooseVersions({ dependencies: { a: '^1.0.0', b: '1.0.0' } })).toHaveLength(1);
  });
});
