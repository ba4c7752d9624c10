import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { makePlace, type Started, start } from '../stories/launch.ts';
import type { BridgeWindow } from './library-window.ts';
import { makeNotebook } from './make-notebook.ts';
import { makeLibrary } from './notebook-articles.ts';
import { readPool } from './search-articles.ts';

/** A large library on disk, and where the program keeps what it derives from it. */
export type LargeLibrary = { start(): Promise<Started>; remove(): void };

/**
 * The library that a benchmark of the window is about. `--articles N` makes one; `--notebook FOLDER`
 * takes one that `make-notebook` made; `--data FOLDER` keeps the index there for the next run.
 */
export async function largeLibrary(args: string[]): Promise<LargeLibrary> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
      notebook: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const place = makePlace();
  const notebook = values.notebook ?? join(place.folder, 'Large');
  const data = values.data ?? place.folder;
  mkdirSync(data, { recursive: true });
  if (!existsSync(notebook)) {
    const articles = makeLibrary(readPool(values.corpus), Number(values.articles));
    await makeNotebook(notebook, 'A large library', articles);
  }
  return { start: () => start(data, { notebook }), remove: place.remove };
}

/** Waits until the index knows every article and its words; answers how many there are. */
export async function untilIndexed(page: Page): Promise<number> {
  for (;;) {
    await page.waitForTimeout(2_000);
    const { value } = (await page.evaluate(() =>
      (window as unknown as BridgeWindow).parley.ask('search:ask', {
        query: 'saved:>2000',
        limit: 1,
        mode: 'settled',
      }),
    )) as { readonly value: { readonly total: number; readonly indexed: number } };
    if (value.total > 0 && value.indexed === 1) return value.total;
  }
}
