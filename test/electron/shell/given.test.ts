import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleOfLink, namedNotebook, readGiven } from '../../../electron/shell/given.ts';
import { newId } from '../../../shared/base/ids.ts';

describe('what the desktop gives to open', () => {
  it('is files, seen from the folder of the caller, without switches and their values', () => {
    const given = readGiven(['--notebook', '/n', 'a.html', '--disable-gpu', '/b.pdf'], '/here');
    expect(given.paths).toEqual([resolve('/here', 'a.html'), '/b.pdf']);
  });

  it('is the notebook that is named, seen from the folder of the caller', () => {
    expect(namedNotebook(['--disable-gpu', '--notebook', 'mine', 'a.html'], '/here')).toBe(
      resolve('/here', 'mine'),
    );
    expect(namedNotebook(['a.html', '--notebook'], '/here')).toBeNull();
    expect(namedNotebook(['a.html'], '/here')).toBeNull();
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
