import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makePlace, packagedExecutable, start } from './launch.ts';

const page = (title: string) =>
  `<html lang="en"><title>${title}</title><article><h1>${title}</h1>${'<p>The minister said on Monday that the talks would go on, and that no date was set for their end.</p>'.repeat(6)}</article></html>`;

test('files and links that the desktop opens reach the running window', async () => {
  const place = makePlace();
  const file = (name: string) => join(place.folder, name);
  mkdirSync(place.folder, { recursive: true });
  writeFileSync(file('one.html'), page('Given at the start'));
  writeFileSync(file('two.html'), page('Given while it runs'));
  const { program, page: window } = await start(place.folder, { words: [file('one.html')] });
  /** Starts the program once more, as a double click does; it hands over and ends. */
  const again = (word: string) =>
    spawnSync(packagedExecutable, ['--no-sandbox', word], {
      env: { ...process.env, PARLEY_DATA: join(place.folder, 'data') },
      timeout: 30_000,
    });

  const title = (name: string) => window.locator('.reading').getByRole('heading', { name });
  await expect(title('Given at the start').first()).toBeVisible();
  const view = () =>
    window.evaluate(async () => {
      type Bridge = { ask(channel: string, payload: unknown): Promise<unknown> };
      const { ask } = (window as unknown as { parley: Bridge }).parley;
      return ((await ask('view:read', null)) as { value: { articleId: string } }).value.articleId;
    });
  await expect.poll(view).toBeTruthy();
  const first = await view();

  again(file('two.html'));
  await expect(title('Given while it runs').first()).toBeVisible();
  again(`parley://article/${first}`);
  await expect(title('Given at the start').first()).toBeVisible();
  again(file('absent.html'));
  await expect(window.getByText('There is no such file, or it may not be read.')).toBeVisible();
  await program.close();
  place.remove();
});
