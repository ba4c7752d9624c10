import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page, Request } from '@playwright/test';
import { createNotebook } from '../../electron/disk/open-notebook.ts';
import { unwrap } from '../../shared/base/result.ts';
import { watchWindow } from './hostile-window.ts';
import { makePlace, start } from './launch.ts';
import { setLure } from './lure.ts';

/** What must stay empty, whatever a stranger wrote. */
export type Faults = {
  /** Scripts that ran, by what they called. */
  readonly ran: string[];
  /** Requests that something asked for, although they were refused. */
  readonly asked: string[];
  /** What arrived at the proxy through which everything would have to leave. */
  readonly left: string[];
  /** Places where words of a private file of the machine turned up, and files outside the folder. */
  readonly outside: string[];
  /** Processes that ended, and errors that nobody caught. */
  readonly crashed: string[];
  /** Fields whose text came back changed. */
  readonly changed: string[];
  /** What was refused without being told why, and what was refused although it is sound. */
  readonly refused: string[];
  /** What did not come to its end in time. */
  readonly stuck: string[];
};

export const noFaults = (): Faults => ({
  ran: [],
  asked: [],
  left: [],
  outside: [],
  crashed: [],
  changed: [],
  refused: [],
  stuck: [],
});

/** The packaged program with a new notebook, watched from all sides. */
export type HostileProgram = {
  readonly program: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  readonly faults: Faults;
  /** A file that nothing of a stranger may read. */
  readonly privateFile: string;
  /** Ends the program and notes what reached the proxy. */
  close(): Promise<void>;
};

/** The words of the private file. */
export const secret = 'the-words-of-a-private-file';

/** Starts the program; all its ways out lead to a proxy that hears them. */
export async function startHostile(): Promise<HostileProgram> {
  const place = makePlace();
  const { folder } = place;
  const lure = await setLure();
  const faults = noFaults();
  const privateFile = join(folder, 'private.txt');
  writeFileSync(privateFile, secret);
  const notebook = join(folder, 'notebook');
  await unwrap(await createNotebook(notebook, 'Hostile', { deviceId: 'hostile' })).close();
  const { program, page } = await start(folder, {
    words: [`--proxy-server=127.0.0.1:${lure.port}`, '--proxy-bypass-list=<-loopback>'],
    notebook,
  });
  watch(page, faults);
  await watchProcesses(program);
  await page.evaluate(watchWindow);
  return {
    program,
    page,
    folder,
    faults,
    privateFile,
    async close() {
      faults.crashed.push(...(await within(10_000, program.evaluate(heardCrashes), [])));
      faults.ran.push(...(await within(10_000, page.evaluate(heardRuns), [])));
      if (await within(5_000, page.evaluate(isBroken), false))
        faults.crashed.push('the window shows that something went wrong');
      await end(program, faults);
      faults.left.push(...lure.heard());
      await lure.close();
      place.remove();
    },
  };
}

function watch(page: Page, faults: Faults): void {
  page.on('crash', () => faults.crashed.push('the window crashed'));
  page.on('pageerror', (error) => faults.crashed.push(`error in the window: ${error.message}`));
  // What React caught is told in the console only.
  page.on('console', (message) => {
    const words = message.text();
    if (message.type() === 'error' && !blocked.test(words))
      faults.crashed.push(`told in the console: ${words.slice(0, 600)}`);
  });
  page.on('dialog', (dialog) => {
    faults.ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // What the page itself refused, by its policy ("csp") or as a local address ("other"), is told as a
  // request that failed, though nobody outside the page ever saw it.
  const note = (request: Request) => {
    const why = request.failure()?.errorText ?? 'answered';
    if (!/^(app|data|blob):/.test(request.url()) && !['csp', 'other'].includes(why))
      faults.asked.push(`${request.url()} (${why})`);
  };
  page.on('requestfinished', note);
  page.on('requestfailed', note);
}

/** What Chromium tells of what it refused; it is counted elsewhere. */
const blocked = /Content Security Policy|sandboxed|Not allowed to load|ERR_/i;

type Heard = { crashes: string[] };

/** Notes every process that ends by itself, and links that somebody wants to open. */
const watchProcesses = (program: ElectronApplication): Promise<void> =>
  program.evaluate(({ app, shell, dialog }) => {
    const crashes: string[] = [];
    Object.assign(globalThis, { crashes });
    app.on('render-process-gone', (_event, _contents, { reason }) => {
      if (reason !== 'clean-exit') crashes.push(`window: ${reason}`);
    });
    app.on('child-process-gone', (_event, { type, reason }) => {
      if (reason !== 'clean-exit') crashes.push(`${type}: ${reason}`);
    });
    process.on('uncaughtExceptionMonitor', (error) => void crashes.push(`main: ${error.stack}`));
    shell.openExternal = async (url) => void crashes.push(`opened outside: ${url}`);
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    dialog.showErrorBox = (title, words) => void crashes.push(`error box: ${title}: ${words}`);
  });

const heardCrashes = () => (globalThis as unknown as Heard).crashes;
const heardRuns = () => (window as unknown as { ran: string[] }).ran;
const isBroken = () => document.querySelector('.broken') !== null;

/** Closes the program, or ends its process where it does not close. */
async function end(program: ElectronApplication, faults: Faults): Promise<void> {
  const closed = await within(
    20_000,
    program.close().then(() => true),
    false,
  );
  if (closed) return;
  faults.stuck.push('the program did not close');
  program.process().kill('SIGKILL');
}

/** The outcome of a task, or another value where it fails or takes longer. */
export function within<T>(ms: number, task: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([
    task.catch(() => otherwise),
    new Promise<T>((resolve) => {
      setTimeout(() => resolve(otherwise), ms).unref();
    }),
  ]);
}
