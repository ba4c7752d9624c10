import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchCommand } from '../../../electron/cli/watch-command.ts';
import { readWords } from '../../../electron/cli/words.ts';
import { runAndHear, runAsScript } from './run-as-script.ts';

let place: string;
let notebook: string;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'parley-ways-'));
  notebook = join(place, 'notebook');
  await run('init', notebook, '--title', 'Ways');
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const run = (...words: string[]) => runAsScript(place, notebook, ...words);

describe('fetch', () => {
  let site: Server;
  let origin: string;

  beforeEach(async () => {
    site = createServer((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/ferry' }).end();
      else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc' }).end();
      else if (request.url === '/gone') response.writeHead(404).end('Not found');
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=gbk' })
          .end(iconv.encode('<title>渡轮</title><p>这艘渡轮在早上七点离开了港口。</p>', 'gbk'));
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });

  afterEach(() => site.close());

  it('saves the page under the address that it has after redirects, read as the server says', async () => {
    const { exit, answer } = await run('fetch', `${origin}/old`, '--tag', 'ships');
    expect(exit).toBe(0);
    expect(answer.imported).toMatchObject([{ title: '渡轮' }]);
    const shown = await run('show', answer.imported[0].id);
    expect(shown.answer.tags).toEqual(['ships']);
    const [capture] = Object.values(shown.answer.captures) as Record<string, string>[];
    expect(capture).toMatchObject({ route: 'fetch', url: `${origin}/ferry` });
  });

  it.each([
    ['/gone', '404'],
    ['/round', 'was not followed'],
    ['/file', 'was not followed'],
  ])('saves nothing of %s and says why', async (path, why) => {
    const { exit, err } = await run('fetch', `${origin}${path}`);
    expect(exit).toBe(1);
    expect(err).toContain(why);
    expect((await run('list')).answer).toEqual([]);
  });
});

describe('watch', () => {
  it('saves what lies in the folder and what comes, and tells what cannot be read', async () => {
    const folder = join(place, 'To read');
    mkdirSync(folder);
    writeFileSync(join(folder, 'here.txt'), 'Already here\n\nThis file lay here before.');
    const taken: string[] = [];
    let end = () => {};
    const stopped = new Promise<void>((resolve) => {
      end = resolve;
    });
    const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const watching = watchCommand.run(
      readWords([folder, '--notebook', notebook], watchCommand.options),
      {
        program: null,
        dataFolder: join(place, 'data'),
        stopped,
        async runOther(name, words) {
          taken.push(`${name} ${words[0]?.replace(folder, '')} ${words[1]}`);
          const isBroken = words[0]?.endsWith('broken.pdf') === true;
          const answer = { failed: isBroken ? [{ reason: 'It is broken.' }] : [] };
          return { answer, text: '', failed: isBroken };
        },
      },
    );
    await vi.waitUntil(() => taken.length === 1, { timeout: 20_000 });
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7 broken');
    await vi.waitUntil(() => taken.length === 2, { timeout: 20_000 });
    end();
    expect((await watching).answer).toEqual({
      saved: 1,
      failed: [{ name: 'broken.pdf', reason: 'It is broken.' }],
    });
    quiet.mockRestore();
    expect(taken).toEqual([
      'import /here.txt --route=watched-folder',
      'import /broken.pdf --route=watched-folder',
    ]);
  }, 40_000);

  it('refuses a folder that is not there', async () => {
    const { exit, err } = await run('watch', join(place, 'nowhere'));
    expect(exit).toBe(2);
    expect(err).toContain('There is no folder');
  });
});

describe('a trial of an export', () => {
  const csv =
    'title,url,time_added,tags,status\nFerry,https://example.org/a,1500000000,sea,unread\nNothing,,,,\nPort,https://example.org/a,1500000001,,unread\n';

  it('tells counts, rows that join others and bad rows, and names no ids', async () => {
    const file = join(place, 'part.csv');
    writeFileSync(file, csv);
    const { exit, out, err } = await runAndHear(place, notebook, 'import', '--dry-run', file);
    expect(exit).toBe(1);
    expect(out.trim()).toBe('row 1  Ferry');
    expect(err).toContain(
      'part.csv: Pocket, 3 rows: 1 new, 1 here already, 1 cannot be taken over.',
    );
    expect(err).toContain('part.csv, row 3: Row 1 has the same address');
    expect(err).toContain('part.csv, row 2: The row has neither');
    expect((await run('list')).answer).toEqual([]);
  });

  it('makes no notebook', async () => {
    const file = join(place, 'part.csv');
    writeFileSync(file, csv);
    const elsewhere = join(place, 'elsewhere');
    expect((await runAndHear(place, elsewhere, 'import', '--dry-run', file)).exit).toBe(2);
    expect(existsSync(elsewhere)).toBe(false);
  });
});
