import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error The build scripts are plain JavaScript.
import { collectLicences } from '../../../build/licences.mjs';

type Licence = { name: string; version: string; licence: string; text: string | null };

describe('the list of licences', () => {
  const licences = collectLicences() as Licence[];

  it('names every runtime dependency of the manifest in its version', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const listed = new Set(licences.map(({ name, version }) => `${name}@${version}`));
    for (const [name, version] of Object.entries(dependencies))
      expect(listed).toContain(
        version.startsWith('npm:') ? version.slice(4) : `${name}@${version}`,
      );
  });

  it('has Electron and the fonts, but no tool of the development', () => {
    const names = licences.map(({ name }) => name);
    expect(names).toContain('electron');
    expect(names).toContain('@fontsource/source-serif-4');
    expect(names).not.toContain('vitest');
  });

  it('has what is bundled although the manifest counts it as development', () => {
    const named = (files: readonly string[]) =>
      new Set((collectLicences(files) as Licence[]).map(({ name }) => name));
    const parser = [
      'node_modules/@argdown/core/a.js',
      `${process.cwd()}/node_modules/chevrotain/b.js`,
    ];
    expect([...named(parser)].filter((name) => !named([]).has(name))).toEqual([
      '@argdown/core',
      'chevrotain',
    ]);
  });

  it('knows the licence of each', () => {
    expect(licences.filter(({ licence, text }) => licence === 'see text' && !text)).toEqual([]);
  });
});
