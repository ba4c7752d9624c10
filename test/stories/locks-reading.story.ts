import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { asks } from '../../shared/bridge/contract.ts';
import { answerOpenDialog, answerSaveDialog, makePlace, type Started, start } from './launch.ts';
import { type Lure, setLure } from './lure.ts';

const place = makePlace();
let started: Started;
let lure: Lure;

/** A page that wants to go elsewhere by every way that needs no script, and by some that do. */
const restless = (elsewhere: string, file: string) => `<!doctype html><html><head>
<title>A restless page</title><meta http-equiv="refresh" content="0;url=${elsewhere}refresh">
<base href="${elsewhere}" target="_top"></head><body><article><h1>A restless page</h1>
${'<p>Words enough that this is an article, and somebody might read it to its end.</p>'.repeat(6)}
<p><a id="go" href="${elsewhere}link">a link</a> <a href="${file}">a file</a> <a target="_self" href="#x">here</a></p>
<form id="form" action="${elsewhere}form" method="post"><input name="q" value="1"><button>send</button></form>
<iframe src="${elsewhere}frame"></iframe><iframe src="${file}"></iframe><embed src="${file}"><object data="${file}"></object>
<img src="${elsewhere}image"><video src="${elsewhere}video" autoplay></video><link rel="stylesheet" href="${elsewhere}style">
<script>top.location = '${elsewhere}script'</script></article></body></html>`;

test.beforeAll(async () => {
  lure = await setLure();
  started = await start(place.folder);
  writeFileSync(join(place.folder, 'private.txt'), 'the words of a private file');
  const file = pathToFileURL(join(place.folder, 'private.txt')).href;
  writeFileSync(
    join(place.folder, 'restless.html'),
    restless(`http://127.0.0.1:${lure.port}/`, file),
  );
});
test.afterAll(async () => {
  await started.program.close();
  await lure.close();
  place.remove();
});

test('a captured page goes nowhere and fetches nothing, whatever is pressed in it', async () => {
  const { program, page } = started;
  await answerOpenDialog(program, [join(place.folder, 'restless.html')]);
  await page.keyboard.press('ControlOrMeta+o');
  await expect(page.locator('.article-title')).toHaveText('A restless page');
  await page.getByRole('button', { name: 'Original page' }).click();
  const frame = page.frameLocator('.original-frame');
  await expect(frame.getByRole('heading', { name: 'A restless page' })).toBeVisible();
  const addresses = () =>
    page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('.original-frame');
      return [location.href.replace(/#.*/, ''), inner?.contentDocument?.URL];
    });
  const before = await addresses();
  expect(before).toEqual(['app://parley/index.html', 'about:srcdoc']);
  await page.evaluate(() => {
    const inner = document.querySelector<HTMLIFrameElement>('.original-frame')?.contentDocument;
    for (const one of inner?.querySelectorAll<HTMLElement>('a, button') ?? []) {
      one.click();
      one.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
    }
    inner?.querySelector('form')?.submit();
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await addresses()).toEqual(before);
  await expect(frame.getByRole('heading', { name: 'A restless page' })).toBeVisible();
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
  expect(lure.heard()).toEqual([]);
});

test('the frame of a captured page can be led nowhere from the window around it either', async () => {
  const { page } = started;
  const led = await page.evaluate(async (port) => {
    const inner = document.querySelector<HTMLIFrameElement>('.original-frame');
    const copy = inner?.cloneNode() as HTMLIFrameElement;
    copy.removeAttribute('srcdoc');
    copy.src = `http://127.0.0.1:${port}/frame`;
    document.body.append(copy);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const words = copy.contentDocument?.body?.textContent ?? null;
    copy.remove();
    return words;
  }, lure.port);
  expect(led === null || led === '').toBe(true);
  expect(lure.touched()).toBe(0);
});

test('an article is printed from a page of its own, never from a file, and asks for nothing', async () => {
  const { program, page } = started;
  await program.evaluate(({ app }) => {
    const led: string[] = [];
    Object.assign(globalThis, { led });
    app.on('web-contents-created', (_event, contents) => {
      contents.on('did-start-navigation', (event) => void led.push(event.url));
    });
  });
  const pdf = join(place.folder, 'restless.pdf');
  await answerSaveDialog(program, pdf);
  const problem = await page.evaluate(async () => {
    type Answer = { ok: boolean; problem?: unknown; value: never };
    type Bridge = { ask(c: string, p: unknown): Promise<Answer | string> };
    const { parley } = window as unknown as { parley: Bridge };
    const ask = async (channel: string, payload: unknown) => {
      const told = await parley.ask(channel, payload);
      return typeof told === 'string' ? (JSON.parse(told) as Answer) : told;
    };
    const look = { paper: 'A4', notes: 'footnotes', appendix: true };
    const order = { sort: 'saved', descending: true, offset: 0, limit: 1 };
    const { value: ids } = await ask('library:ids', order);
    const made = await ask('export:pdf', { ids, ...look });
    return made.ok ? null : made.problem;
  });
  expect(problem).toBeNull();
  const led = await program.evaluate(() => (globalThis as unknown as { led: string[] }).led);
  // A name that no network knows; what is asked there is answered by the program itself.
  expect(new Set(led)).toEqual(new Set(['https://print.invalid/document']));
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(lure.heard()).toEqual([]);
});

/** What the window may ask without words of its own and without changing what is open. */
const harmless = Object.keys(asks).filter(
  (name) => !/^(?:notebook:(?:create|open)|window:|log:|history:|loss:|export:drag)/.test(name),
) as (keyof typeof asks)[];

test('no answer of the bridge names a place on this machine', async () => {
  const { program, page } = started;
  await program.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true }),
      showMessageBox: async () => ({ response: 1, checkboxChecked: false }),
    });
  });
  const askable = harmless.filter((name) => asks[name].safeParse(null).success);
  expect(askable.length).toBeGreaterThan(15);
  const answers = await page.evaluate(async (names) => {
    type Bridge = { ask(c: string, p: unknown): Promise<unknown> };
    const { parley } = window as unknown as { parley: Bridge };
    const told: [string, string][] = [];
    for (const name of names) told.push([name, JSON.stringify(await parley.ask(name, null))]);
    return told;
  }, askable);
  const places = [place.folder, homedir(), process.cwd()].flatMap((one) => [
    JSON.stringify(one).slice(1, -1),
    pathToFileURL(one).href,
  ]);
  for (const [name, answer] of answers)
    for (const one of places) expect(answer.includes(one), `${name} names ${one}`).toBe(false);
});
