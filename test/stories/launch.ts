import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** The root of the checkout; the stories are started from it. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Where the packaged program of this system lies. */
export const packagedExecutable =
  process.platform === 'darwin'
    ? join(root, 'out', 'mac', 'Parley.app', 'Contents', 'MacOS', 'Parley')
    : process.platform === 'win32'
      ? join(root, 'out', 'win-unpacked', 'Parley.exe')
      : join(root, 'out', 'linux-unpacked', 'parley');

export type Started = { readonly program: ElectronApplication; readonly page: Page };

/** A folder of its own for a story: application data, notebooks, exports. */
export function makePlace(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-story-'));
  return {
    folder, // A program that was ended may still be writing its last.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

export type StartOptions = {
  readonly notebook?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Another program than the packaged one. */
  readonly executable?: string;
  /** Further words for Chromium. */
  readonly words?: readonly string[];
  /** The language of the system; English unless given. */
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  /** The window stays as large as it was remembered. */
  readonly keepSize?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
};

/** Starts the packaged program with its data below `folder`; as root Chromium has no sandbox. */
export async function start(folder: string, options: StartOptions = {}): Promise<Started> {
  const words = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  words.push(...(options.words ?? []));
  if (options.notebook) words.push('--notebook', options.notebook);
  const program = await _electron.launch({
    executablePath: options.executable ?? process.env['PARLEY_EXECUTABLE'] ?? packagedExecutable,
    args: process.env['PARLEY_EXECUTABLE'] ? [root, ...words] : words,
    env: {
      ...process.env,
      PARLEY_DATA: join(folder, 'data'),
      LANGUAGE: options.language ?? 'en',
      ...options.environment,
    },
    colorScheme: options.theme ?? 'light',
  });
  const page = await program.firstWindow();
  await page.waitForSelector('.frame');
  if (!options.keepSize) await resize(program, options.size ?? { width: 1280, height: 800 });
  return { program, page };
}

/** Sets the size of the window's content. */
export async function resize(
  program: ElectronApplication,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await doInMain(() =>
    program.evaluate(
      ({ BrowserWindow }, [w, h]) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.isVisible())
          ?.setContentSize(w, h),
      [width, height] as const,
    ),
  );
}

/** Keeps a picture of the window for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-output', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/**
 * Does something in main that may be done twice. Now and then V8 tidies the answer away before the inspector
 * has sent it, although the deed was done.
 */
export async function doInMain(deed: () => Promise<void>, tries = 6): Promise<void> {
  try {
    await deed();
  } catch (error) {
    if (tries <= 1 || !/garbage collected/.test(String(error))) throw error;
    await new Promise((resolve) => setTimeout(resolve, 250));
    await doInMain(deed, tries - 1);
  }
}

/** Makes the next save dialog answer with a path, as a person would choose it. */
export const answerSaveDialog = (program: ElectronApplication, path: string): Promise<void> =>
  doInMain(() =>
    program.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path),
  );

/** Makes the next open dialog answer with paths. */
export const answerOpenDialog = (
  program: ElectronApplication,
  paths: readonly string[],
): Promise<void> =>
  doInMain(() =>
    program.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    }, paths),
  );

/** Selects a passage of the drawn article by its words, as dragging over it does. */
export async function selectPassage(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const column = document.querySelector('.column');
    if (!column) throw new Error('no article is drawn');
    const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      document.querySelector<HTMLElement>('.reading')?.focus();
      return;
    }
    throw new Error(`"${text}" is not drawn`);
  }, words);
}

/** Where words are drawn. */
export const placeOfWords = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const column = document.querySelector('.column') as HTMLElement;
    const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
    }
    throw new Error(`"${wanted}" is not drawn`);
  }, words);
