import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../shared/timeline/calendar.ts';
import {
  compareEdtf,
  earliest,
  formatEdtf,
  latest,
  parseEdtf,
} from '../../../shared/timeline/edtf.ts';
import type { EdtfDate } from '../../../shared/timeline/edtf-date.ts';

/** Examples of the specification of 2019-02-04, https://www.loc.gov/standards/datetime/ */
const levels = {
  'level 0':
    '1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 ' +
    '1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 ' +
    '2004-02-01/2005-02 2004-02-01/2005 2005/2006-02',
  'level 1':
    'Y170000002 Y-170000002 2001-21 2001-22 2001-23 2001-24 1984? 2004-06~ 2004-06-11% 201X 20XX ' +
    '2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ' +
    '../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985 1984~/2004-06 1984/2004-06~ ' +
    '1984~/2004~ 1984?/2004% 1984-06?/2004-08? 1984-06-02?/2004-08-08~ -1985',
  'level 2':
    'Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-25 2001-34 2001-37 2001-40 2001-41 ' +
    '[1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] ' +
    '[1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984} 2004-06-11% ' +
    '2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 156X-12-25 15XX-12-25 15XX-12-XX ' +
    'XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03',
};

const read = (text: string): EdtfDate => {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const span = (text: string) => [earliest(read(text)), latest(read(text))];
const days = (from: [number, number, number], to: [number, number, number]) => [
  dayNumber(...from),
  dayNumber(...to),
];

for (const [level, examples] of Object.entries(levels))
  describe(`the specification's examples of ${level}`, () => {
    it.each(examples.split(' '))('%s is read, bounded, told and kept as typed', (text) => {
      const date = read(text);
      expect(date.text).toBe(text);
      expect(date.earliest).toBeLessThan(date.latest);
      expect(compareEdtf(date, date)).toBe(0);
      for (const locale of ['en', 'zh', 'es', 'fr', 'de', 'ar']) {
        const words = formatEdtf(text, locale);
        expect(words).not.toMatch(/undefined|NaN|\dX|-X|\d-\d/);
        expect(words.length).toBeGreaterThan(0);
      }
    });
  });

describe('text that is no EDTF', () => {
  const bad =
    '1985-4-12 20050924 2012-13 2012-02-30 2012-00 2001-20 1984~? 1964/open 199u y170000002 ' +
    'unknown/2006 2005-09-24T25:00:00 2016-02-3X 2005/2004 2025-06-11/2025-06-10 May_2025 ' +
    '12/08/2025 ../.. -0000 12345 44 [2001} Y1985 2001-42 2025-06-11T12 [] 1/2/3';
  it.each(bad.split(' '))('%s is refused in one sentence with an example', (typed) => {
    const result = parseEdtf(typed.replace('_', ' '));
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problem.message).toMatch(/^["\p{Lu}].*\d.*\.$/u);
  });
  it.each([
    ['20050924', '2005-09-24'],
    ['1985-4-12', '1985-04-12'],
    ['2005/2004', '2004/2005'],
    ['199u', '199X'],
    ['12/08/2025', '[2025-08-12,2025-12-08]'],
  ])('%s is answered with what to write instead', (typed, instead) => {
    const result = parseEdtf(typed);
    expect(result.ok ? '' : result.problem.message).toContain(instead);
  });
});

describe('known traps of EDTF readers', () => {
  it('the zone of a time is kept as typed and counted in the bounds', () => {
    expect(read('1985-04-12T23:20:30-04').text).toBe('1985-04-12T23:20:30-04');
    const local = earliest(read('1985-04-12T23:20:30'));
    expect(earliest(read('1985-04-12T23:20:30-04')) - local).toBeCloseTo(4 / 24, 9);
  });
  it('a time to the minute spans its minute', () => {
    const [from = 0, to = 0] = span('2025-06-11T12:01');
    expect((to - from) * 1440).toBeCloseTo(1, 6);
  });
  it('an unknown start is unbounded, not 1970', () => {
    expect(span('/1985')).toEqual([Number.NEGATIVE_INFINITY, dayNumber(1986, 1, 1)]);
  });
  it('far years sort by number', () => {
    const texts = ['Y170000002', '1985', 'Y-17E7', '-1985', '0000', 'Y170000003'];
    const sorted = texts
      .map(read)
      .sort(compareEdtf)
      .map(({ text }) => text);
    expect(sorted).toEqual(['Y-17E7', '-1985', '0000', '1985', 'Y170000002', 'Y170000003']);
  });
  it('members of a set count in time order', () => {
    expect(span('[2025-12-08,2025-08-12]')).toEqual(days([2025, 8, 12], [2025, 12, 9]));
  });
  it('eight digits are no Unix time', () => expect(parseEdtf('20050924').ok).toBe(false));
  it('spring is March to May, and winter runs into the next year', () => {
    expect(span('2025-21')).toEqual(days([2025, 3, 1], [2025, 6, 1]));
    expect(span('2025-24')).toEqual(days([2025, 12, 1], [2026, 3, 1]));
    expect(formatEdtf('2025-21')).toBe('spring 2025');
  });
  it('a decade is told as a decade', () => expect(formatEdtf('199X')).toBe('1990s'));
  it('marks before and after a part mean the same', () => {
    expect(span('?2004-06-~11')).toEqual(span('2004?-06-~11'));
    expect(formatEdtf('?2004-06-~11')).toBe(formatEdtf('2004?-06-~11'));
  });
});

describe('dates in words', () => {
  it.each([
    ['2025-05~', 'about May 2025'],
    ['2025-06-05', 'June 5, 2025'],
    ['2025-06-05?', 'June 5, 2025 (uncertain)'],
    ['-0043-03-15', 'March 15, 44 BC'],
    ['0000', '1 BC'],
    ['19XX', '20th century'],
    ['XXXX-06-05', 'June 5 (year unknown)'],
    ['[2025-08-12,2025-12-08]', 'August 12, 2025 or December 8, 2025'],
    ['[..1984]', '1984 or before'],
    ['1985/..', 'since 1985'],
    ['1985/', 'from 1985, end unknown'],
    ['2024-35', '3rd quarter of 2024'],
    ['no date', 'no date'],
  ])('%s is "%s"', (text, words) => expect(formatEdtf(text)).toBe(words));
  it.each([
    ['zh', '约2025年5月'],
    ['fr', 'vers mai 2025'],
    ['de', 'etwa Mai 2025'],
    ['es', 'hacia mayo de 2025'],
    ['ar', 'نحو مايو 2025'],
    ['pt', 'about May 2025'],
  ])('%s is told in its own words, or in English', (locale, words) =>
    expect(formatEdtf('2025-05~', locale)).toBe(words),
  );
});
