import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../shared/timeline/read-when.ts';

describe('readWhen', () => {
  it.each([
    ['2025-05~', '2025-05~'],
    ['May 2025', '2025-05'],
    ['may 2025', '2025-05'],
    ['about May 2025', '2025-05~'],
    ['spring 2025', '2025-21'],
    ['5 June 2025', '2025-06-05'],
    ['before 1990', '[..1990]'],
    ['after 12 March 2019', '[2019-03-12..]'],
    ['the 1990s', '199X'],
    ['44 BC', '-0043'],
    ['12/08/2025', '[2025-08-12,2025-12-08]'],
    ['2025年6月5日', '2025-06-05'],
    ['June 5', 'XXXX-06-05'],
  ])('"%s" is %s', (typed, edtf) => {
    expect(readWhen(typed)).toMatchObject({ ok: true, value: { edtf } });
  });
  it.each(['', 'soon', 'when they met in 2020 and later', '2025-13', 'Geneva'])(
    '"%s" is refused in words',
    (typed) => {
      const result = readWhen(typed);
      expect(result.ok ? '' : result.problem.message).toMatch(/\.$/);
    },
  );
});
