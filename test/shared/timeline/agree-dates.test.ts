import { describe, expect, it } from 'vitest';
import { agreeTexts } from '../../../shared/timeline/agree-dates.ts';

describe('agreeDates', () => {
  it.each([
    ['2025-05-11', '2025-05-11', 'agree'],
    ['2025-05', '2025-05-XX', 'agree'],
    ['2025-05-11', '2025-05', 'compatible'],
    ['2025-05-11', '2025-05-12', 'conflict'],
    ['2025-05-11', '2025-05-10/2025-05-12', 'compatible'],
    ['[2025-08-12,2025-12-08]', '2025-12-08', 'compatible'],
    ['[2025-08-12,2025-12-08]', '2025-10-01', 'conflict'],
    ['[2025-08-12,2025-12-08]', '[2025-12-08,2025-08-12]', 'agree'],
    ['[2025-08-12,2025-12-08]', '2025-08-12/2025-12-08', 'compatible'],
    ['2025-05~', '2025-06-02', 'compatible'],
    ['2025-05', '2025-06-02', 'conflict'],
    ['156X-12-25', '1565-12-24', 'conflict'],
    ['156X-12-25', '1565-12-25', 'compatible'],
    ['XXXX-06-05', '2025-06-05', 'compatible'],
    ['XXXX-06-05', '2025-06-06', 'conflict'],
    ['../2025-06', '2025-07', 'conflict'],
    ['/2025-06', '1970', 'compatible'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(agreeTexts(a, b)).toEqual({ ok: true, value: expected });
    expect(agreeTexts(b, a)).toEqual({ ok: true, value: expected });
  });
  it('answers a date that cannot be read with its problem', () => {
    expect(agreeTexts('2025', 'May').ok).toBe(false);
  });
});
