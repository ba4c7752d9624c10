import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error The build scripts are plain JavaScript.
import { installerConfig } from '../../../build/installer/electron-builder.mjs';
// @ts-expect-error The build scripts are plain JavaScript.
import { drawIcons, pngOf } from '../../../build/installer/icons.mjs';

type Associated = { readonly fileAssociations: readonly { readonly ext: string | string[] }[] };
type Openable = { readonly mimeTypes: readonly string[] };

type Config = Record<string, unknown> & {
  readonly linux: { readonly target: readonly string[] } & Associated;
  readonly win: { readonly target: readonly string[] } & Associated;
  readonly appImage: Openable & { readonly executableArgs: readonly string[] };
  readonly deb: Openable;
  readonly rpm: Openable;
  readonly mac: { readonly target: readonly object[]; readonly hardenedRuntime: boolean };
};

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(config: object, log: { isEnabled: boolean }): Promise<void>;
};

const validate = (config: object) => validateConfiguration(config, { isEnabled: false });

describe('the configuration of the installers', () => {
  for (const official of [true, false])
    it(`fits electron-builder's schema ${official ? 'of a release' : 'of a trial'}`, async () => {
      const config = installerConfig({
        version: '45.4.1',
        official,
        folder: '/electron',
      }) as Config;
      await expect(validate(config)).resolves.toBeUndefined();
      expect(config.linux.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz']);
      expect(config.win.target).toEqual(['nsis', 'portable']);
      expect(config.mac.target).toEqual([
        { target: 'dmg', arch: 'universal' },
        { target: 'zip', arch: 'universal' },
      ]);
      expect(config.mac.hardenedRuntime).toBe(true);
    });

  it('tells Linux one ending for each type of its own, and leaves the system its types', () => {
    const config = installerConfig({ version: '45.4.1', official: true, folder: '' }) as Config;
    expect(config['fileAssociations']).toBeUndefined();
    expect(config.linux.fileAssociations.map(({ ext }) => ext)).toEqual(['warc', 'wacz']);
    for (const target of ['appImage', 'deb', 'rpm'] as const) {
      expect(config[target].mimeTypes).toContain('application/x-mimearchive');
      expect(config[target].mimeTypes).toContain('application/pdf');
    }
    expect(config.win.fileAssociations.flatMap(({ ext }) => ext)).toContain('mht');
  });

  it('never asks for a start without the sandbox', () => {
    const config = installerConfig({ version: '45.4.1', official: true, folder: '' }) as Config;
    // electron-builder's own choice for an AppImage would be --no-sandbox.
    expect(config.appImage.executableArgs).toEqual([]);
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
  });

  it('is refused by that schema where a word is wrong', async () => {
    const config = installerConfig({ version: '45.4.1', official: true, folder: '' }) as Config;
    await expect(validate({ ...config, win: { targets: ['nsis'] } })).rejects.toThrow(
      /configuration\.win/,
    );
    await expect(validate({ ...config, mac: { hardened: true } })).rejects.toThrow(
      /configuration\.mac/,
    );
  });
});

describe('the release workflow', () => {
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8');

  it('pins every action to a commit', () => {
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(2);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('builds every target of the configuration', () => {
    for (const target of ['AppImage', 'deb', 'rpm', 'tar.gz', 'nsis', 'portable', 'dmg', 'zip'])
      expect(workflow).toMatch(new RegExp(`targets: .*\\b${target.replace('.', '\\.')}\\b`));
  });
});

describe('the icons', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-icons-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are drawn for the three systems, each picture whole', () => {
    drawIcons(folder);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['256x256.png', '512x512.png']));
    const icns = readFileSync(join(folder, 'icon.icns'));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const ico = readFileSync(join(folder, 'icon.ico'));
    const last = 6 + 16 * (ico.readUInt16LE(4) - 1);
    expect(ico.readUInt32LE(last + 8) + ico.readUInt32LE(last + 12)).toBe(ico.length);
  });

  it('have clear corners and a marked line', () => {
    const png = pngOf(32) as Buffer;
    const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
    const at = (x: number, y: number) => [
      ...rows.subarray(y * 129 + 1 + x * 4, y * 129 + 5 + x * 4),
    ];
    expect(at(0, 0)[3]).toBe(0);
    expect(at(16, 14)).toEqual([226, 184, 79, 255]);
  });
});
