import { describe, expect, it } from 'vitest';
import { daysOf, readDayRange, shareDay } from '../../../shared/search/days.ts';
import { dayRangePatterns, facetTerms } from '../../../shared/search/facet-terms.ts';

const document = (published: string) => ({
  articleId: 'a',
  title: '',
  fields: [],
  facets: { tags: [], kinds: [], language: null, status: null, published, saved: null },
});

describe('day ranges', () => {
  it('reads EDTF dates of every precision', () => {
    expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(daysOf('198X')).toEqual({ first: '1980-01-01', last: '1989-12-31' });
    expect(daysOf('2025-05-03?/2025-06')).toEqual({ first: '2025-05-03', last: '2025-06-30' });
    expect(daysOf('soon')).toBeNull();
  });

  it('reads what people type', () => {
    expect(readDayRange('2025-5..2025/6/3')).toEqual({ first: '2025-05-01', last: '2025-06-03' });
    expect(readDayRange('<=2025')).toEqual({ first: '0001-01-01', last: '2025-12-31' });
    expect(readDayRange('..')).toBeNull();
  });

  it('finds by terms exactly the dates that share a day with the range', () => {
    const dates = [
      '2023',
      '2024-02',
      '2024-02-29',
      '2024-03-01',
      '2024-12-31',
      '202X',
      '1999-07-04/2001-02',
    ];
    const ranges = [
      '2024',
      '2024-02-28..2024-03',
      '>2024-03-01',
      '<2000',
      '2001..2023',
      '2024-03-01',
    ];
    for (const date of dates) {
      for (const typed of ranges) {
        const span = readDayRange(typed);
        const days = daysOf(date);
        if (!span || !days) throw new Error('unreadable case');
        const terms = facetTerms(document(date));
        const isFound = dayRangePatterns('published', span).some(({ term, prefix }) =>
          terms.some((one) => (prefix ? one.startsWith(term) : one === term)),
        );
        expect(isFound, `${date} in ${typed}`).toBe(shareDay(days, span));
      }
    }
  });
});
