import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  articleOfLink,
  namedNotebook,
  ownWords,
  readGiven,
} from '../../../electron/shell/given.ts';
import { newId } from '../../../shared/base/ids.ts';

describe('what the desktop gives to open', () => {
  it('is files, seen from the folder of the caller, without switches and their values', () => {
    const given = readGiven(['--notebook', '/n', 'a.html', '--disable-gpu', '/b.pdf'], '/here');
    expect(given.paths).toEqual([resolve('/here', 'a.html'), '/b.pdf']);
  });

  it('is files by their address, too: so do file managers of Linux hand them over', () => {
    const words = ['file:///home/ana/A%20report.html', 'file://elsewhere/x.html', 'file:///%00'];
    expect(readGiven(words, '/here').paths).toEqual(['/home/ana/A report.html']);
  });

  it('is the notebook that is named, seen from the folder of the caller', () => {
    expect(namedNotebook(['--disable-gpu', '--notebook', 'mine', 'a.html'], '/here')).toBe(
      resolve('/here', 'mine'),
    );
    expect(namedNotebook(['a.html', '--notebook'], '/here')).toBeNull();
    expect(namedNotebook(['a.html'], '/here')).toBeNull();
  });

  it('is a notebook where a word is the folder of one, and then no file to import', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-given-'));
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    expect(namedNotebook(['mine'], folder)).toBeNull();
    writeFileSync(join(mine, 'notebook.json'), '{}');
    expect(namedNotebook(['--disable-gpu', 'mine', 'a.html'], folder)).toBe(mine);
    expect(readGiven(['mine', 'a.html'], folder).paths).toEqual([join(folder, 'a.html')]);
    expect(namedNotebook(['mine', '--notebook', 'other'], folder)).toBe(join(folder, 'other'));
    rmSync(folder, { recursive: true });
  });

  it('is told apart from the folder of the program where that is not packaged', () => {
    const switches = ['--inspect=0', '--remote-debugging-port=0'];
    const given = ['--no-sandbox', '--notebook', '/n', 'a.html'];
    const own = [...switches, ...given.slice(1)];
    expect(ownWords(['/electron', ...switches, '/program', ...given], false)).toEqual(own);
    expect(ownWords(['/parley', ...switches, ...given], true)).toEqual(own);
  });

  it('is an article by its link, and by no other link', () => {
    const id = newId();
    expect(readGiven([`parley://article/${id}`], '/')).toEqual({ paths: [], articleId: id });
    for (const link of [
      'parley://article/../../etc/passwd',
      `parley://article/${id}?run=1`,
      `parley://notebook/${id}`,
      'parley:',
    ])
      expect(articleOfLink(link)).toBeNull();
  });
});
