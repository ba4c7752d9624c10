import { createHash } from 'node:crypto';
import { cpSync, linkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { makePlace, packagedExecutable, start } from './launch.ts';

const newer = Buffer.from('#!/bin/sh\nexit 0\n'.padEnd(4_000, '#'));
const digest = createHash('sha512').update(newer).digest('base64');
const latest = `version: 9.9.9
files:
  - url: Parley-9.9.9.AppImage
    sha512: ${digest}
    size: ${newer.length}
path: Parley-9.9.9.AppImage
sha512: ${digest}
releaseDate: '2030-01-01T00:00:00.000Z'
`;

/** A publisher on this machine, and the paths that it was asked for. */
async function publish() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    asked.push(path);
    if (path === '/latest-linux.yml') response.end(latest);
    else if (path.endsWith('.AppImage')) response.end(newer);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Answers the questions of main in this order; tells which were asked. */
const answerQuestions = (program: ElectronApplication, answers: readonly number[]) =>
  program.evaluate(({ dialog }, given) => {
    const shared = globalThis as unknown as { questions: string[] };
    shared.questions = [];
    const left = [...given];
    dialog.showMessageBox = (async (...words: unknown[]) => {
      const { message } = words.at(-1) as { message: string };
      shared.questions.push(message);
      return { response: left.shift() ?? 1, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, answers);

const questions = (program: ElectronApplication) =>
  program.evaluate(() => (globalThis as unknown as { questions: string[] }).questions);

test('new versions are looked for only when a person wants it, and fetched only after a yes', async () => {
  test.skip(
    process.platform !== 'linux',
    'the updater of the other systems needs their installers',
  );
  const place = makePlace();
  const publisher = await publish();
  // The program as its publisher would pack it: the same, with an address for updates.
  const copy = join(place.folder, 'program');
  cpSync(dirname(packagedExecutable), copy, { recursive: true });
  const address = `provider: generic\nurl: ${publisher.url}\nupdaterCacheDirName: parley-updater\n`;
  writeFileSync(join(copy, 'resources', 'app-update.yml'), address);
  const image = join(place.folder, 'Parley.AppImage');
  linkSync(join(copy, 'LICENSE.electron.txt'), image);
  const { program, page } = await start(place.folder, {
    executable: join(copy, 'parley'),
    environment: { APPIMAGE: image, XDG_CACHE_HOME: join(place.folder, 'cache') },
  });
  const wish = page.getByLabel('Look for new versions');

  await page.keyboard.press('ControlOrMeta+,');
  await expect(wish).not.toBeChecked();
  expect(publisher.asked, 'nobody is contacted').toEqual([]);

  await answerQuestions(program, [1]);
  await wish.check();
  await expect.poll(() => questions(program)).toEqual(['Parley 9.9.9 is out. Fetch it now?']);
  expect(publisher.asked).toEqual(['/latest-linux.yml']);

  await wish.uncheck();
  await answerQuestions(program, [0, 1]);
  await wish.check();
  await expect
    .poll(() => questions(program))
    .toEqual([
      'Parley 9.9.9 is out. Fetch it now?',
      'Parley 9.9.9 is ready. Install it and start again?',
    ]);
  expect(publisher.asked).toContain('/Parley-9.9.9.AppImage');
  await program.close();
  publisher.close();
  place.remove();
});
