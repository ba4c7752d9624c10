import type { Page } from '@playwright/test';
import type { ExposedBridge } from '../../shared/bridge/contract.ts';

/** The window with its bridge. */
export type BridgeWindow = { readonly parley: ExposedBridge };

/** Waits until every row in view is drawn and the list does not change any more. */
export const untilDrawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const look = () => {
          const rows = document.querySelectorAll('[data-row]');
          const isEmpty = [...rows].some(({ textContent }) => textContent === '');
          quiet = rows.length > 0 && !isEmpty ? quiet + 1 : 0;
          if (quiet > 2) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );

/** Frames while the list is scrolled by wheel, and how long rows take to stand after a jump. */
export const measureScrolling = (page: Page): Promise<{ frames: number[]; jumps: number[] }> =>
  page.evaluate(async () => {
    const box = document.querySelector<HTMLElement>('.list-scroll');
    if (!box) throw new Error('no list is drawn');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    box.scrollTop = 0;
    let last = await frame();
    for (let at = 0; at < 400; at++) {
      box.scrollTop += 240;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    const jumps: number[] = [];
    for (let at = 0; at < 20; at++) {
      const began = performance.now();
      box.scrollTop = box.scrollHeight * ((at * 7 + 3) / 20 - Math.floor((at * 7 + 3) / 20));
      const isEmpty = () => {
        const seen = box.getBoundingClientRect();
        return [...box.querySelectorAll<HTMLElement>('[data-row]')].some((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return bottom > seen.top && top < seen.bottom && row.textContent === '';
        });
      };
      await frame();
      await frame();
      while (isEmpty()) await frame();
      jumps.push(performance.now() - began);
    }
    return { frames: frames.slice(5), jumps };
  });

/** Tags the first 1,000 articles of the list, or takes that back; with the frames meanwhile. */
export const framesWhile = (
  page: Page,
  channel: 'article:change' | 'history:undo',
): Promise<{ ms: number; frames: number[] }> =>
  page.evaluate(async (name) => {
    const frames: number[] = [];
    let isDone = false;
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (!isDone) requestAnimationFrame(look);
    };
    const order = { sort: 'saved', descending: true, offset: 0, limit: 1_000 };
    const found = (await (window as unknown as BridgeWindow).parley.ask('library:ids', order)) as {
      value?: string[];
    };
    const asked = name === 'article:change' ? { ids: found.value, addTags: ['bench'] } : null;
    const began = performance.now();
    last = began;
    requestAnimationFrame(look);
    const answer = await (window as unknown as BridgeWindow).parley.ask(name, asked);
    isDone = true;
    if (typeof answer !== 'string' && !answer.ok) throw new Error(answer.problem.message);
    return { ms: performance.now() - began, frames };
  }, channel);
