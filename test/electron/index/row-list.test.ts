import { expect, it } from 'vitest';
import { createRowList } from '../../../electron/index/row-list.ts';

it('keeps rows in order, each once, as they come and go', () => {
  const list = createRowList(Int32Array.from([2, 5, 9]));
  const expected = new Set([2, 5, 9]);
  // Numbers that look like none: 1 to 40, over and over.
  for (let turn = 1; turn <= 2_000; turn++) {
    const row = ((turn * 7_919) % 40) + 1;
    if ((turn * 31) % 3 === 0) {
      list.remove(row);
      expected.delete(row);
    } else {
      list.add(row);
      expected.add(row);
    }
    expect([...list.rows()]).toEqual([...expected].sort((a, b) => a - b));
    expect(list.size).toBe(expected.size);
  }
});
