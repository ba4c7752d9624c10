import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleOfLink, readGiven } from '../../../electron/shell/given.ts';
import { newId } from '../../../shared/base/ids.ts';

describe('what the desktop gives to open', () => {
  it('is files, seen from the folder of the caller, without switches and their values', () => {
    const given = readGiven(['--notebook', '/n', 'a.html', '--disable-gpu', '/b.pdf'], '/here');
    expect(given.paths).toEqual([resolve('/here', 'a.html'), '/b.pdf']);
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
