import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withFullPaths } from '../../../electron/cli/hand-over.ts';
import { commandAnswerer } from '../../../electron/cli/run-cli.ts';
import { openFollowingIndex } from '../../../electron/session/following-index.ts';
import { openSession } from '../../../electron/session/open-session.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { runAsPerson, runAsScript } from './run-as-script.ts';

let place: string;
let notebook: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-keeping-'));
  notebook = join(place, 'notebook');
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const runIn = (folder: string, ...words: string[]) => runAsScript(place, folder, ...words);
const run = (...words: string[]) => runIn(notebook, ...words);
const read = (...words: string[]) => runAsPerson(place, notebook, ...words);

async function saveText(name: string, text: string): Promise<string> {
  const file = join(place, name);
  writeFileSync(file, text);
  const { answer } = await run('import', file);
  return answer.imported[0].id;
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const kept = files.filter((file) =>
    /(^|\/)(notebook\.json|articles\/.*\.json|files\/.*)$/.test(relative(folder, file)),
  );
  return Object.fromEntries(
    kept.map((file) => [relative(folder, file), readFileSync(file, 'base64')]),
  );
}

describe('keeping a notebook on the command line', () => {
  it('brings an exported notebook back byte for byte', async () => {
    await saveText('one.txt', 'A headline\n\nThe first paragraph of an article.');
    await saveText('two.txt', '标题\n\n第二篇文章的第一段。');
    const zip = join(place, 'whole.bin');
    expect((await run('export', 'notebook', '--out', zip)).exit).toBe(0);
    const back = join(place, 'back');
    expect((await runIn(back, 'import', zip)).answer.notebook).toMatchObject({ documents: 3 });
    expect(await filesOf(back)).toEqual(await filesOf(notebook));
    expect(Object.keys(await filesOf(back))).toHaveLength(5);
    const again = await runIn(back, 'import', zip);
    expect([again.exit, again.answer.error.code]).toEqual([1, 'conflict']);
  });

  it('checks without a change, and mends only when asked to', async () => {
    const id = await saveText('one.txt', 'A headline\n\nThe first paragraph.');
    await run('annotate', id, '--quote', 'first paragraph', '--kind', 'claim');
    const [path] = Object.keys(await filesOf(notebook)).filter((name) => name.includes(id));
    const file = join(notebook, path as string);
    writeFileSync(file, '{ cut o');
    const before = readFileSync(file, 'utf8');
    const found = await run('check');
    expect([found.exit, found.answer.problems.length]).toEqual([1, 1]);
    const told = found.answer.problems[0].message as string;
    expect(told.split(path as string)).toHaveLength(2);
    expect(readFileSync(file, 'utf8')).toBe(before);
    const mended = await run('check', '--repair');
    expect(mended.answer.repaired.length).toBeGreaterThan(0);
    expect((await run('check')).exit).toBe(0);
  });

  it('says what vanished all at once, makes no backup without it, and brings it back', async () => {
    for (let at = 0; at < 6; at++) await saveText(`${at}.txt`, `Number ${at}\n\nA paragraph.`);
    await run('backup', 'make');
    const before = await filesOf(notebook);
    const lose = () => {
      for (const name of Object.keys(before))
        if (name.startsWith('articles')) rmSync(join(notebook, name));
    };
    lose();
    const check = await run('check');
    expect([check.exit, check.answer.problems.length]).toEqual([1, 1]);
    const refused = await run('backup', 'make');
    expect([refused.exit, refused.answer.error.code]).toEqual([1, 'conflict']);
    expect(refused.err).toContain('6 documents vanished');
    expect((await run('backup', 'missing')).answer.missing).toHaveLength(6);
    expect((await run('backup', 'missing', '--bring-back')).answer.restored).toHaveLength(6);
    expect(await filesOf(notebook)).toEqual(before);
    expect((await run('list')).answer).toHaveLength(6);

    lose();
    const [{ name }] = (await run('backup')).answer.backups;
    expect((await run('backup', 'restore', name)).answer.restored).toHaveLength(6);
    expect((await run('check')).exit).toBe(0);

    await run('backup', 'make');
    lose();
    expect((await run('backup', 'missing', '--give-up')).answer.givenUp).toHaveLength(6);
    expect((await run('backup', 'missing')).answer.missing).toEqual([]);
    expect((await run('check')).exit).toBe(0);
  }, 60_000);

  it('says in words what cannot be meant', async () => {
    await saveText('one.txt', 'A headline\n\nThe first paragraph.');
    for (const words of [
      ['show', 'zzz'],
      ['history', '../../etc/passwd'],
      ['details', 'Zinc'],
    ]) {
      const refused = await run(...words);
      expect([words, refused.exit]).toEqual([words, 1]);
      expect(refused.err).toContain(`${words[1]}`);
    }
    const inside = join(notebook, 'copy.zip');
    for (const out of [place, join(place, 'absent', 'copy.zip'), inside]) {
      const refused = await run('export', 'notebook', '--out', out);
      expect([out, refused.exit]).toEqual([out, 2]);
      expect(refused.err).toContain(out === place || out === inside ? out : dirname(out));
    }
    const lost = await run('merge', join(place, 'absent.json'), join(notebook, 'notebook.json'));
    expect([lost.exit, lost.err]).toEqual([1, expect.stringContaining('absent.json')]);
  });

  it('brings a document back from a backup and from its history', async () => {
    const id = await saveText('one.txt', 'A headline\n\nThe first paragraph.');
    const made = await run('backup', 'make');
    const name = made.answer.backups[0].name;
    await run('annotate', id, '--quote', 'first paragraph', '--kind', 'claim');
    const plan = await run('backup', 'restore', name, '--dry-run');
    expect(plan.answer).toMatchObject([{ ref: { id }, isGone: false }]);
    expect(await read('backup', 'restore', name, '--dry-run')).toContain(
      '    + claim "first paragraph"',
    );
    const restored = await run('backup', 'restore', name, id);
    expect(restored.answer.restored).toEqual([{ type: 'article', id }]);
    expect((await run('backup', 'restore', name)).answer.restored).toEqual([]);
    expect((await run('list')).answer[0].annotations).toBe(0);
    expect((await run('backup', 'list')).answer.backups).toHaveLength(2);
    const [newest] = (await run('history', id)).answer;
    await run('history', id, '--restore', newest.key);
    expect((await run('list')).answer[0].annotations).toBe(1);
  });

  it('tells what each change of an article did, and what differs from now', async () => {
    const id = await saveText('one.txt', 'A headline\n\nThe first paragraph.');
    await run('annotate', id, '--quote', 'first', '--kind', 'claim', '--note', 'Who says so?');
    await run('edit', id, '--add-tag', 'harbour');
    const [tagged, annotated] = (await run('history', id)).answer;
    const claim = { kind: 'claim', text: 'first', more: ['Who says so?'] };
    const tags = { name: 'tags', before: '', after: 'harbour' };
    expect((await run('history', id, '--changes', annotated.key)).answer).toMatchObject({
      onlyNow: { first: [claim] },
      fields: [],
    });
    expect((await run('history', id, '--changes', tagged.key)).answer).toMatchObject({
      onlyNow: { count: 0 },
      fields: [tags],
    });
    const differs = await run('history', id, '--differs', annotated.key);
    expect(differs.answer).toMatchObject({ onlyNow: { first: [claim] }, fields: [tags] });
    expect(await read('history', id, '--differs', annotated.key)).toContain(
      'tags: (none) -> harbour\n+ claim "first" – Who says so?',
    );
    const both = await run('history', id, '--differs', tagged.key, '--restore', tagged.key);
    expect(both.exit).toBe(2);
  });

  it('tells and brings back earlier versions of timelines and argument maps', async () => {
    await saveText('one.txt', 'A headline\n\nThe first paragraph.');
    const begins = ['--timeline', 'The strike', '--title', 'It begins', '--when', '2024-03'];
    await run('event', 'add', '--timeline', 'The strike', '--title', 'Wages fall');
    const { timelineId } = (await run('event', 'add', ...begins)).answer;
    const on = ['event', 'map', '--timeline', 'The strike', '--event'];
    const { map } = (await run(...on, 'Wages fall')).answer;
    await run(...on, 'It begins');
    const [before] = (await run('history', timelineId)).answer;
    const event = 'event "It begins" – 2024-03';
    expect(await read('history', timelineId, '--changes', before.key)).toBe(`+ ${event}\n`);
    await run('history', timelineId, '--restore', before.key);
    const [again] = (await run('history', timelineId)).answer;
    expect(await read('history', timelineId, '--differs', again.key)).toBe(`- ${event}\n`);
    const [claimed] = (await run('history', map)).answer;
    expect(await read('history', map, '--differs', claimed.key)).toBe(
      '+ claim (fact) "It begins"\n',
    );
  });

  it('lets the program that has the notebook open carry a command out', async () => {
    const id = await saveText('one.txt', 'A headline\n\nThe first paragraph.');
    const dataFolder = join(place, 'data');
    const open = unwrap(
      await openSession(notebook, { dataFolder, startIndex: openFollowingIndex }),
    );
    const changed: string[] = [];
    open.onChange((refs) => changed.push(...refs.map((ref) => ref.id)));
    await open.folder.onRequest(commandAnswerer(open, { program: null, dataFolder }));
    const marked = await run('annotate', id, '--quote', 'first', '--kind', 'claim');
    expect([marked.exit, marked.answer.kind]).toEqual([0, 'claim']);
    expect(changed).toContain(id);
    expect(open.session.journal.nextUndo()?.label).toBeDefined();
    const refused = await run('annotate', id, '--quote', 'not in it', '--kind', 'claim');
    expect(refused.exit).toBe(1);
    expect((await run('annotate', id, '--kind', 'claim')).exit).toBe(2);
    await open.close();
  });

  it('makes the paths of a command absolute that another program is to run', () => {
    const command = { usage: '', summary: '', options: { '--tag': 'list' }, files: ['…'] } as const;
    const run = async () => ({ answer: null, text: '' });
    const words = ['a.txt', '-', '--tag', 'b.txt', '--out=c.txt', '--json'];
    expect(
      withFullPaths(words, { ...command, options: { ...command.options, '--out': 'value' }, run }),
    ).toEqual([
      join(process.cwd(), 'a.txt'),
      '-',
      '--tag=b.txt',
      `--out=${join(process.cwd(), 'c.txt')}`,
      '--json',
    ]);
  });
});

const hasGit = (() => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('git is not installed: its merge driver is not tried.');
    return false;
  }
})();

describe.skipIf(!hasGit)('a notebook in git', () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: notebook,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();

  it('keeps what was written on both branches when they are merged', async () => {
    const id = await saveText('one.txt', 'A headline\n\nThe first paragraph. A second sentence.');
    const driver = join(place, 'driver.mjs');
    const source = `import { mergeFiles } from './electron/disk/merge-driver.ts';
      const done = await mergeFiles(process.argv[2], process.argv[3]);
      if (!done.ok) process.exit(1);`;
    const stdin = { contents: source, resolveDir: process.cwd(), loader: 'ts' as const };
    await build({
      stdin,
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: driver,
      logLevel: 'error',
    });
    const { answer: settings } = await run('merge', '--settings');
    git('init', '-q', '-b', 'main');
    writeFileSync(join(notebook, '.gitattributes'), settings.attributes);
    for (const [name, value] of Object.entries(settings.config as Record<string, string>))
      git('config', name, value.replace('parley merge', `"${process.execPath}" "${driver}"`));
    const commit = (message: string) => {
      git('add', '-A', '--', '.gitattributes', 'notebook.json', 'articles', ':!*.prev');
      git('commit', '-q', '-m', message);
    };
    commit('Save');
    git('checkout', '-q', '-b', 'other');
    await run('annotate', id, '--quote', 'first paragraph', '--kind', 'claim', '--note', 'there');
    commit('Mark there');
    git('checkout', '-q', 'main');
    await run('annotate', id, '--quote', 'second sentence', '--kind', 'question', '--note', 'here');
    commit('Mark here');
    git('merge', '-q', '--no-edit', 'other');
    const shown = (await run('show', id)).answer;
    const notes = JSON.stringify(shown);
    expect(notes).toContain('"there"');
    expect(notes).toContain('"here"');
    expect((await run('check')).exit).toBe(0);
  });

  it('merges two copies by a command of its own', async () => {
    const id = await saveText('one.txt', 'A headline\n\nThe first paragraph.');
    const [path] = Object.keys(await filesOf(notebook)).filter((name) => name.includes(id));
    const ours = join(notebook, path as string);
    const theirs = join(place, 'theirs.json');
    cpSync(ours, theirs);
    await run('annotate', id, '--quote', 'first', '--kind', 'claim');
    expect((await run('merge', theirs, ours)).exit).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(theirs, 'utf8')).data.annotations)).toHaveLength(1);
    expect((await run('merge', theirs, join(place, 'one.txt'))).exit).toBe(1);
    expect(existsSync(theirs)).toBe(true);
  });
});
