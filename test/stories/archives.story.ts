import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makePlace, root, start } from './launch.ts';

const archives = readdirSync(join(root, 'out')).filter((name) => /\.(tar\.gz|zip)$/.test(name));

function run(command: string, words: readonly string[]): string {
  const done = spawnSync(command, words, { encoding: 'utf8', cwd: root, timeout: 240_000 });
  expect(done.status, `${command} ${words[0]}: ${done.stderr}`).toBe(0);
  return done.stdout;
}

test('the archives of this system are built, unpacked elsewhere and run', async () => {
  test.skip(process.platform !== 'linux', 'tar.gz and zip are the archives of Linux');
  test.setTimeout(600_000);
  for (const name of archives) rmSync(join(root, 'out', name));
  run(process.execPath, ['build/pack.mjs', '--from-folder', 'tar.gz', 'zip']);
  const place = makePlace();
  const unpack = {
    'tar.gz': (file: string, folder: string) => run('tar', ['-xzf', file, '-C', folder]),
    zip: (file: string, folder: string) => run('unzip', ['-q', file, '-d', folder]),
  };
  for (const [ending, into] of Object.entries(unpack)) {
    const made = readdirSync(join(root, 'out')).filter((name) => name.endsWith(`.${ending}`));
    expect(made, `one ${ending} is made`).toHaveLength(1);
    const folder = join(place.folder, ending);
    mkdirSync(folder, { recursive: true });
    into(join(root, 'out', made[0] as string), folder);
    const [inner = ''] = ending === 'zip' ? [''] : readdirSync(folder);
    const executable = join(folder, inner, 'parley');
    const { program, page } = await start(join(place.folder, `${ending}-run`), { executable });
    await expect(page.locator('.list-row').first()).toBeVisible();
    expect(await program.evaluate(({ app }) => app.getPath('exe'))).toBe(executable);
    await program.close();
    rmSync(join(root, 'out', made[0] as string));
  }
  place.remove();
});
