import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../renderer/library/table-layout.ts';

const outlet = { name: 'outlet', width: 132, first: 132 };
const title = { name: 'title', width: 240, first: 240 };

describe('the columns of the table', () => {
  it('stand beside each other in their order; the title takes what is left', () => {
    const { tracks, least, isNarrowed } = layoutOf([outlet, title]);
    expect(tracks).toBe('34px 132px minmax(240px, 1fr)');
    expect(least).toBe(34 + 132 + 240);
    expect(isNarrowed).toBe(false);
  });

  it('count as narrowed as soon as one is narrower than it first was, not where one is wider', () => {
    expect(layoutOf([title, { ...outlet, width: 200 }]).isNarrowed).toBe(false);
    expect(layoutOf([title, { ...outlet, width: 100 }]).isNarrowed).toBe(true);
  });
});
