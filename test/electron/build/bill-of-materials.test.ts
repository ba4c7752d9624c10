import { describe, expect, it } from 'vitest';
// @ts-expect-error The build scripts are plain JavaScript.
import { billOfMaterials } from '../../../build/bill-of-materials.mjs';
// @ts-expect-error The build scripts are plain JavaScript.
import { collectLicences } from '../../../build/licences.mjs';

type Bill = {
  readonly components: readonly {
    readonly name: string;
    readonly type: string;
    readonly purl: string;
    readonly licenses: readonly object[];
  }[];
};

describe('the bill of materials', () => {
  const program = { name: 'parley', version: '1.2.3', license: 'MIT' };

  it('names Electron and the fonts, which the lock file counts as needed for development only', () => {
    const { components } = billOfMaterials(collectLicences(), program) as Bill;
    const named = new Map(components.map((one) => [one.name, one]));
    expect(named.get('electron')?.type).toBe('framework');
    expect(named.get('@fontsource/noto-sans')?.purl).toMatch(
      /^pkg:npm\/%40fontsource\/noto-sans@\d/,
    );
    expect(named.has('pdfjs-dist')).toBe(true);
    expect(named.has('vitest')).toBe(false);
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
  });

  it('tells one licence from a choice of several and from words', () => {
    const part = (licence: string) => ({ name: 'x', version: '1', licence });
    const parts = ['MIT', '(MIT OR Apache-2.0)', 'see text'].map(part);
    const { components } = billOfMaterials(parts, program) as Bill;
    expect(components.map(({ licenses }) => licenses)).toEqual([
      [{ license: { id: 'MIT' } }],
      [{ expression: '(MIT OR Apache-2.0)' }],
      [{ license: { name: 'see text' } }],
    ]);
  });
});
