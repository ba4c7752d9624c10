import { describe, expect, it } from 'vitest';
import type { ForeignItem } from '../../../shared/exchange/other-tools/foreign-item.ts';
import { lossesOf } from '../../../shared/notebook/import-losses.ts';

const item = (text: string): ForeignItem => ({
  row: 1,
  key: 'a',
  title: 'A',
  authors: [],
  tags: [],
  folders: [],
  status: 'unread',
  content: { kind: 'html', text },
  highlights: [],
  record: {},
});

const told = (text: string) =>
  lossesOf({ tool: 'Evernote', items: [item(text)], failed: [] }, []).map((one) => one.told?.key);

describe('what an import loses', () => {
  it('counts pictures that lie elsewhere, and none that the page holds itself', () => {
    for (const away of [
      '<img src="https://a.org/p.png">',
      "<img alt='x' src='/p.png'>",
      '<img src=p.png>',
    ])
      expect(told(away)).toEqual(['remark.picturesAway']);
    for (const inside of [
      '<img src="data:image/png;base64,AA">',
      '<img src=data:image/png,1>',
      'img src="x"',
    ])
      expect(told(inside)).toEqual([]);
  });
});
