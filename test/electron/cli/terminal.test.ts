import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-terminal-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const title = 'Red \u001b[31m, bell \u0007, back \r, title \u009d0;x\u009c, gone \u007f';

/** What stands on stdout after a command, of a terminal or of a pipe. */
async function told(isTTY: boolean, ...words: string[]): Promise<string> {
  const written: string[] = [];
  const catchInto = (lines: string[]) =>
    ((text: string, done: () => void) => {
      lines.push(text);
      done();
      return true;
    }) as typeof process.stdout.write;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catchInto(written)),
    vi.spyOn(process.stderr, 'write').mockImplementation(catchInto([])),
  ];
  const was = process.stdout.isTTY;
  process.stdout.isTTY = isTTY;
  const surroundings = { program: null, dataFolder: join(place, 'data') };
  await runCli([...words, '--notebook', join(place, 'n')], surroundings);
  process.stdout.isTTY = was;
  for (const spy of spies) spy.mockRestore();
  return written.join('');
}

it('shows control characters of a title to a terminal as pictures, and gives them to a script as they are', async () => {
  const file = join(place, 'a.txt');
  writeFileSync(file, 'Some words that stand in the file.');
  await told(false, 'init', join(place, 'n'), '--title', 'N');
  await told(false, 'import', file);
  const [, id = ''] = /^(\S+)/.exec(await told(false, 'list')) ?? [];
  await told(false, 'details', id, '--set', `title=${title}`);
  expect(await told(false, 'list')).toContain(title);
  const seen = await told(true, 'list');
  expect(seen).toContain('Red ␛[31m, bell ␇, back ␍, title \ufffd0;x\ufffd, gone ␡');
  expect(seen.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
});
