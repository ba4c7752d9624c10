import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makePlace, packagedExecutable } from './launch.ts';

/** Root has no sandbox: it starts the program as somebody without any rights. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;

test('the system itself holds the process of the window: it may ask the kernel for next to nothing', async () => {
  test.skip(process.platform !== 'linux', 'only here the kernel tells what holds a process');
  const allowed = spawnSync('unshare', ['--user', 'true'], { ...nobody }).status === 0;
  test.skip(!allowed, 'this system lets nobody build a sandbox');
  const place = makePlace();
  const display = join(place.folder, 'display');
  const given = process.env['XAUTHORITY'];
  if (given && existsSync(given)) cpSync(given, display);
  for (const path of [place.folder, display])
    if (nobody && existsSync(path)) chownSync(path, nobody.uid, nobody.gid);
  const program = spawn(packagedExecutable, [], {
    ...nobody,
    env: {
      ...process.env,
      ...(given ? { XAUTHORITY: display } : {}),
      HOME: place.folder,
      PARLEY_DATA: join(place.folder, 'data'),
    },
    stdio: 'ignore',
  });
  const held = () => windowsOf(place.folder).map((status) => /Seccomp:\t(\d)/.exec(status)?.[1]);
  await expect.poll(held, { timeout: 60_000 }).toContain('2');
  expect(held().filter((mode) => mode !== '2')).toEqual([]);
  program.kill();
  await new Promise((resolve) => program.once('exit', resolve));
  place.remove();
});

/** What the kernel tells of the processes that draw windows of the program with its data below `folder`. */
function windowsOf(folder: string): string[] {
  const read = (id: string, name: string) => {
    try {
      return readFileSync(join('/proc', id, name), 'utf8');
    } catch {
      // It ended meanwhile.
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      const words = read(id, 'cmdline');
      return words.includes('--type=renderer') && words.includes(folder);
    })
    .map((id) => read(id, 'status'));
}
