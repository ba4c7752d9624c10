import type { Page } from '@playwright/test';
import { largeLibrary, untilIndexed } from './large-library.ts';

const box = { name: 'Search everything' } as const;
const firstKeys = [...'abcdefghijklmnopqrstuvwxyz', ...'的国一是在年中会'];
const typed = ['trade war', 'configuration', 'minister said', 'the same option', 'version of'];

/**
 * The search box in the packaged program over a large library: from the first key to the first hits
 * on the screen, and the frames while whole queries are typed.
 */
export async function main(args: string[]): Promise<void> {
  const library = await largeLibrary(args);
  const { program, page } = await library.start();
  console.log(`${await untilIndexed(page)} articles`);
  const keys: number[] = [];
  for (const key of [...firstKeys, ...firstKeys]) {
    const ms = await firstHits(page, key);
    if (ms !== null) keys.push(ms);
  }
  tell(`first key to first hits on the screen, ${keys.length} keys`, keys);
  const frames: number[] = [];
  for (const query of typed) frames.push(...(await framesWhileTyping(page, query)));
  tell(`frames while typing, ${frames.length} frames`, frames);
  await program.close();
  library.remove();
}

/** Types one character into the empty box; null where nothing begins so within two seconds. */
async function firstHits(page: Page, key: string): Promise<number | null> {
  const input = page.getByRole('combobox', box);
  await input.fill('');
  await page.waitForFunction(() => document.querySelector('.hit') === null);
  await input.focus();
  await page.evaluate(() => {
    const field = document.querySelector('.search-box input');
    const seen = new Promise<number | null>((resolve) => {
      const watch = ({ timeStamp }: Event) => {
        const look = () => {
          if (document.querySelector('.hit'))
            // Behind this frame's painting.
            setTimeout(() => resolve(performance.now() - timeStamp));
          else requestAnimationFrame(look);
        };
        look();
      };
      field?.addEventListener('input', watch, { once: true });
      setTimeout(() => resolve(null), 2_000);
    });
    Object.assign(window, { seen });
  });
  if (/[a-z]/.test(key)) await page.keyboard.press(key);
  else await page.keyboard.insertText(key);
  return page.evaluate(() => (window as unknown as { seen: Promise<number | null> }).seen);
}

async function framesWhileTyping(page: Page, query: string): Promise<readonly number[]> {
  const input = page.getByRole('combobox', box);
  await input.fill('');
  await page.evaluate(() => {
    const state = { frames: [] as number[], isOn: true };
    Object.assign(window, { watched: state });
    let before = performance.now();
    const look = (now: number) => {
      state.frames.push(now - before);
      before = now;
      if (state.isOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.keyboard.type(query, { delay: 80 });
  await page.waitForTimeout(600);
  return page.evaluate(() => {
    const { watched } = window as unknown as { watched: { frames: number[]; isOn: boolean } };
    watched.isOn = false;
    return watched.frames;
  });
}

function tell(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${what}: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`);
}
