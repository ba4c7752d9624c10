import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { asks } from '../../shared/bridge/contract.ts';
import { askForPowers, lookForNode, tryToReach, tryToRead, tryToRunText } from './break-out.ts';
import { makePlace, packagedExecutable, type Started, start } from './launch.ts';
import { type Lure, setLure } from './lure.ts';

const place = makePlace();
let started: Started;
let lure: Lure;

test.beforeAll(async () => {
  lure = await setLure();
  started = await start(place.folder);
});
test.afterAll(async () => {
  await started.program.close();
  await lure.close();
  place.remove();
});

/** Asks main as any script in the window could. */
const ask = (channel: unknown, payload: unknown) =>
  started.page.evaluate(
    async ([name, words]) => {
      type Bridge = { ask(c: unknown, p: unknown): Promise<unknown> };
      const answer = await (window as unknown as { parley: Bridge }).parley.ask(name, words);
      // Large answers cross the bridge as text.
      const read = typeof answer === 'string' ? JSON.parse(answer) : answer;
      return read as { ok: boolean; problem?: { code: string } };
    },
    [channel, payload],
  );

const countWindows = () =>
  started.program.evaluate(({ webContents }) => webContents.getAllWebContents().length);

/** The address as main sees it: a refused navigation leaves the test driver waiting. */
const shownAddress = () =>
  started.program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL().replace(/#.*/, ''),
  );

test('the window has no Node, no Electron, and a bridge of four parts', async () => {
  expect(await started.page.evaluate(lookForNode)).toEqual([]);
});

test('no text becomes code, although it does in a page without our policy', async () => {
  expect(await started.page.evaluate(tryToRunText)).toEqual([]);
  const elsewhere = await started.program.evaluate(async ({ BrowserWindow }, attempts) => {
    const bare = new BrowserWindow({ show: false });
    await bare.loadURL('data:text/html,<body>');
    const ran = await bare.webContents.executeJavaScript(`(${attempts})()`);
    bare.destroy();
    return ran as string[];
  }, tryToRunText.toString());
  expect(elsewhere.length, 'the attempts are real ones').toBeGreaterThan(8);
});

test('thirty ways out of the window reach nothing', async () => {
  await started.page.evaluate(tryToReach, lure.port);
  expect(lure.heard()).toEqual([]);
  expect(lure.touched()).toBe(0);
  await fetch(`http://127.0.0.1:${lure.port}/control`);
  expect(lure.touched(), 'the listener hears what does arrive').toBe(1);
});

test('the window can neither leave its page nor open another one', async () => {
  const address = await shownAddress();
  const windows = await countWindows();
  const aims = [
    `http://127.0.0.1:${lure.port}/`,
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,<h1>elsewhere</h1>',
    'app://elsewhere/index.html',
    'app://parley/none.html',
    'app://parley/index.html?other',
    'view-source:app://parley/index.html',
    'chrome://settings',
  ];
  for (const aim of aims) {
    const opened = await started.page.evaluate((url) => window.open(url) !== null, aim);
    expect(opened, `window.open ${aim}`).toBe(false);
    await started.page.evaluate((url) => {
      try {
        location.href = url;
      } catch {
        // Some schemes are refused at once.
      }
    }, aim);
    await started.page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { button: 1, ctrlKey: true, bubbles: true }));
    }, aim);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await shownAddress(), aim).toBe(address);
  }
  await started.page.evaluate(() => {
    const blob = new Blob(['<h1>elsewhere</h1>'], { type: 'text/html' });
    location.href = URL.createObjectURL(blob);
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await shownAddress(), 'blob:').toBe(address);
  for (const empty of ['about:blank', 'about:srcdoc']) {
    await started.page.evaluate((url) => setTimeout(() => location.assign(url), 0), empty);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await expect.poll(shownAddress, { message: empty }).toBe(address);
  }
  expect(await countWindows()).toBe(windows);
});

test('a webview stays an unknown element', async () => {
  const before = await countWindows();
  await started.page.evaluate((port) => {
    const guest = document.createElement('webview');
    guest.setAttribute('src', `http://127.0.0.1:${port}/guest`);
    guest.setAttribute('nodeintegration', '');
    document.body.append(guest);
  }, lure.port);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await countWindows()).toBe(before);
});

test('no power of the machine is granted', async () => {
  expect(await started.page.evaluate(askForPowers)).toEqual([]);
});

test('app:// gives files of the window and nothing beside them', async () => {
  const read = await started.page.evaluate(tryToRead, [
    'file:///etc/passwd',
    'file:///C:/Windows/win.ini',
    'app://parley/../electron/main.js',
    'app://parley/..%2felectron%2fmain.js',
    'app://parley/%2e%2e/electron/preload.cjs',
    'app://parley/%2e%2e%2felectron%2fpreload.cjs',
    'app://parley/..%5celectron%5cmain.js',
    'app://parley/%252e%252e%252felectron%252fmain.js',
    'app://parley/fonts/..%2f..%2felectron%2fmain.js',
    'app://parley/fonts/..%2f..%2f..%2fpackage.json',
    'app://parley/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    'app://parley//etc/passwd',
    'app://parley/%2fetc%2fpasswd',
    'app://parley/index.html%00.js',
    'app://parley/%',
    'app://parley/%ff%fe',
    'app://parley/.',
    'app://elsewhere/index.html',
    'app://parley.example.org/index.html',
  ]);
  expect(read).toEqual([]);
  expect(await started.page.evaluate(tryToRead, ['app://parley/index.html'])).toHaveLength(1);
});

test('the bridge refuses channels that it does not know', async () => {
  const names = ['', 'x', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 7, null, {}];
  for (const name of names) {
    const answer = await ask(name, null);
    expect(answer, String(name)).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  }
});

test('every channel refuses payloads of another shape, and every path', async () => {
  const dialogs = await countDialogs(started);
  const shapes: unknown[] = [
    undefined,
    7,
    'text',
    [],
    { path: '/etc/passwd' },
    { id: '../../../etc/passwd' },
    { id: { $ne: null } },
    { ids: ['../x'] },
    { __proto__: { id: 'x' }, constructor: 1 },
  ];
  for (const channel of Object.keys(asks).filter((name) => name !== 'view:write')) {
    for (const shape of shapes) {
      const answer = await ask(channel, shape);
      expect(answer, `${channel} ${JSON.stringify(shape)}`).toMatchObject({
        ok: false,
        problem: { code: 'invalid-input' },
      });
    }
  }
  expect(await countDialogs(started)).toBe(dialogs);
});

test('the bridge answers no other page and no frame', async () => {
  const answers = await started.program.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/dist/electron/preload.cjs`;
    const webPreferences = { preload, nodeIntegrationInSubFrames: true, sandbox: true };
    const question = `parley.ask('view:read', null)`;
    const foreign = new BrowserWindow({ show: false, webPreferences });
    await foreign.loadURL('data:text/html,<h1>foreign</h1>');
    const fromForeign = await foreign.webContents.executeJavaScript(question);
    foreign.destroy();
    const framed = new BrowserWindow({ show: false, webPreferences });
    await framed.loadURL('app://parley/index.html');
    await framed.webContents.executeJavaScript(
      `new Promise((done) => { const f = document.createElement('iframe'); f.srcdoc = '<p>frame'; f.onload = () => done(1); document.body.append(f); })`,
    );
    const [inner] = framed.webContents.mainFrame.frames;
    const fromFrame = await inner?.executeJavaScript(question);
    const fromPage = await framed.webContents.executeJavaScript(question);
    framed.destroy();
    return { fromForeign, fromFrame, fromPage };
  });
  expect(answers.fromForeign).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  expect(answers.fromFrame).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
  expect(answers.fromPage, 'the question itself is a good one').toMatchObject({ ok: true });
});

test('a link opens after its whole address was shown, and only of three schemes', async () => {
  await started.program.evaluate(({ dialog, shell }) => {
    const record = { shown: [] as string[], opened: [] as string[], answer: 1 };
    Object.assign(globalThis, { links: record });
    Object.assign(dialog, {
      showMessageBox: async (...words: unknown[]) => {
        record.shown.push((words.at(-1) as { detail: string }).detail);
        return { response: record.answer };
      },
    });
    Object.assign(shell, { openExternal: async (url: string) => record.opened.push(url) });
  });
  const refused = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'ms-msdt:/id',
    'parley://x',
    'vbscript:x',
    '\\\\host\\share',
    '/etc/passwd',
    '',
  ];
  for (const url of refused)
    expect(await ask('link:open', { url }), url).toMatchObject({ value: { opened: false } });
  const long = `https://example.org/${'a'.repeat(300)}?q=1#here`;
  await ask('link:open', { url: long });
  const record = await started.program.evaluate(() => {
    const { links } = globalThis as unknown as { links: { shown: string[]; opened: string[] } };
    return { shown: links.shown, opened: links.opened };
  });
  expect(record).toEqual({ shown: [long], opened: [] });
});

test('the fuses of the packaged program are set', async () => {
  const wire = await getCurrentFuseWire(packagedExecutable);
  const state = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse]));
  expect(state(FuseV1Options.RunAsNode)).toBe('0');
  expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe('0');
  expect(state(FuseV1Options.EnableCookieEncryption)).toBe('1');
  expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe('1');
  expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe('1');
  expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe('0');
});

test('the packaged program cannot be turned into Node or into another program', async () => {
  test.skip(process.platform !== 'linux', 'the copy is made with cp');
  const folder = mkdtempSync(join(tmpdir(), 'parley-fuses-'));
  const trace = join(folder, 'trace');
  const loader = join(folder, 'loader.cjs');
  writeFileSync(loader, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran')`);
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const run = (program: string, words: string[], env: Record<string, string>) =>
    spawnSync(program, words, {
      env: { ...process.env, ...env },
      timeout: 20_000,
    }).stdout.toString();
  const asNode = { ELECTRON_RUN_AS_NODE: '1' };
  expect(run(packagedExecutable, ['help', ...root], asNode)).toContain('parley COMMAND');
  const option = { NODE_OPTIONS: `--require ${loader}` };
  expect(run(packagedExecutable, ['help', ...root], option)).toContain('parley COMMAND');
  expect(existsSync(trace), 'NODE_OPTIONS').toBe(false);
  const copy = join(folder, 'copy');
  execFileSync('cp', ['-al', dirname(packagedExecutable), copy]);
  const planted = join(copy, 'resources', 'app');
  mkdirSync(planted);
  writeFileSync(join(planted, 'package.json'), '{ "main": "main.cjs" }');
  cpSync(loader, join(planted, 'main.cjs'));
  expect(run(join(copy, 'parley'), ['help', ...root], {})).toContain('parley COMMAND');
  expect(existsSync(trace), 'a folder beside the archive').toBe(false);
  rmSync(folder, { recursive: true, force: true });
});

const countDialogs = ({ program }: Started): Promise<number> =>
  program.evaluate(({ BrowserWindow, dialog }) => {
    const counted = dialog as unknown as { asked?: number };
    if (counted.asked === undefined) {
      counted.asked = 0;
      const count = async () => {
        counted.asked = (counted.asked ?? 0) + 1;
        return { canceled: true, filePaths: [], response: 1 };
      };
      Object.assign(dialog, {
        showOpenDialog: count,
        showSaveDialog: count,
        showMessageBox: count,
      });
    }
    return (counted.asked ?? 0) + BrowserWindow.getAllWindows().length;
  });
