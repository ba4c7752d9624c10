import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ElectronApplication, expect as expectAtOnce, test } from '@playwright/test';
import { answerOpenDialog, makePlace, picture, resize, type Started, start } from './launch.ts';

// Threads that are started anew wait for a processor where other programs have them all.
const expect = expectAtOnce.configure({ timeout: 20_000 });

const place = makePlace();
const watched = join(place.folder, 'To read');
let started: Started;
let site: Server;
let asked: IncomingHttpHeaders[];

test.beforeAll(async () => {
  mkdirSync(watched);
  asked = [];
  site = createServer((request, response) => {
    asked.push(request.headers);
    response.setHeader('set-cookie', 'seen=1');
    if (request.url === '/old') response.writeHead(302, { location: '/ferry' }).end();
    else if (request.url === '/gone') response.writeHead(404).end('Not found');
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          '<title>Fetched ferry</title><p>The ferry of the net left at seven in the morning.</p>',
        );
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  site.close();
  place.remove();
});

const run = (command: string) =>
  started.program.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('parley:event', 'command:run', {
        command: name,
      }),
    command,
  );

/** Makes the next questions of main answer so; answers what was asked. */
const answerQuestion = (program: ElectronApplication, response: number) =>
  program.evaluate(({ dialog }, chosen) => {
    const shown = globalThis as unknown as { questions: string[] };
    shown.questions = [];
    dialog.showMessageBox = (async (_window: unknown, options: { detail?: string }) => {
      shown.questions.push(options.detail ?? '');
      return { response: chosen, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, response);

const questions = () =>
  started.program.evaluate(() => (globalThis as unknown as { questions: string[] }).questions);

test('new files of a watched folder come in by themselves, faults are listed', async () => {
  const { page, program } = started;
  await run('intake:open');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('No folder is watched.');
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await answerOpenDialog(program, [watched]);
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(dialog).toContainText('Watching “To read”');
  writeFileSync(join(watched, 'tide.txt'), 'The tide tables\n\nHigh water is at nine.');
  writeFileSync(join(watched, 'broken.pdf'), '%PDF-1.7 broken');
  await expect(page.locator('.notices')).toContainText('could not be saved');
  await expect(page.getByText('The tide tables').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await run('intake:open');
  await expect(dialog).toContainText('broken.pdf');
  await dialog.getByRole('button', { name: 'Stop watching' }).click();
  await expect(dialog).toContainText('No folder is watched.');
});

test('the browser hands a page over with the token, and web sites cannot', async () => {
  const { page, program } = started;
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').click();
  await expect(dialog).toContainText('Listening at 127.0.0.1');
  const bookmark = await dialog.getByLabel('Bookmark').inputValue();
  const port = /127\.0\.0\.1%3A(\d+)/.exec(bookmark)?.[1];
  const token = await dialog.getByLabel('Token').inputValue();
  expect(bookmark).not.toContain(token);
  // Other accounts of the machine reach the port, too: what it shows to everybody opens nothing.
  const key = /key%3A'([^']+)'/.exec(bookmark)?.[1] ?? 'the bookmark has no key';
  const shown = await (await fetch(`http://127.0.0.1:${port}/receive`)).text();
  expect(shown).not.toContain(token);
  expect(shown).not.toContain(key);
  await picture(page, 'intake-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(program, { width: 900, height: 600 });
  await picture(page, 'intake-dark-small');
  await page.emulateMedia({ colorScheme: 'light' });
  await resize(program, { width: 1280, height: 800 });
  const post = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/save`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        html: '<title>Handed over</title><p>The page as the reader saw it.</p>',
        url: 'https://example.org/handed',
      }),
    });
  const authorization = `Bearer ${token}`;
  expect((await post({ authorization, origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ authorization: 'Bearer guess' })).status).toBe(401);
  expect((await post({ authorization: `Bearer ${key}` })).status).toBe(401);
  expect(await (await post({ authorization })).json()).toMatchObject({
    message: 'Saved “Handed over”.',
  });
  await expect(page.getByText('Handed over').first()).toBeAttached();
  await dialog.getByRole('button', { name: 'New token' }).click();
  await expect(page.locator('.notices')).toContainText('worthless');
  expect((await post({ authorization })).status).toBe(401);
  await dialog.getByRole('checkbox').click();
  await expect(dialog.getByLabel('Bookmark')).toBeHidden();
  await expect(post({ authorization })).rejects.toThrow();
  await page.keyboard.press('Escape');
});

test('a page is fetched only after its whole address was shown, without cookies', async () => {
  const { page, program } = started;
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const dialog = page.getByRole('dialog');
  const fetchIt = async (path: string) => {
    await page.keyboard.press('Control+n');
    await dialog.getByLabel('Address').fill(address + path);
    await dialog.getByRole('button', { name: 'Fetch this page…' }).click();
  };
  await answerQuestion(program, 1);
  await fetchIt('/ferry');
  await expect.poll(questions).toEqual([`${address}/ferry`]);
  expect(asked).toEqual([]);
  await page.keyboard.press('Escape');

  await answerQuestion(program, 0);
  await fetchIt('/old');
  await expect(page.locator('.article-title')).toHaveText('Fetched ferry');
  await fetchIt('/gone');
  await expect(page.locator('.notices')).toContainText('answered with the error 404');
  await page.keyboard.press('Escape');
  expect(asked).toHaveLength(3);
  expect(asked.map(({ cookie, referer }) => [cookie, referer])).toEqual(
    asked.map(() => [undefined, undefined]),
  );
});
