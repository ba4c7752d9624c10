import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../shared/timeline/edtf.ts';
import { suggestDates } from '../../../shared/timeline/suggest-dates.ts';
import { datedNewsFolder, figures, readStories, scoreStories } from '../../bench/dated-news.ts';
import { dateTraps } from './date-traps.ts';

const seedPath = '../shared/seed/us-must-embrace-mutual-respect.txt';

/** The first suggestion's reading for a sentence published on Wednesday 2025-06-11. */
const readOn = (text: string, published: string | undefined = '2025-06-11') =>
  suggestDates(text, { published }).map(({ edtf }) => edtf);

describe('dates in English news', () => {
  it.each([
    ['Trump said on Friday that talks went well.', ['2025-06-06']],
    ['The talks will resume on Friday.', ['2025-06-13']],
    ['His vow on Monday that there would be no state angered many.', ['2025-06-09']],
    ['He spoke Wednesday in London.', ['2025-06-11']],
    ['She returned in October after a long absence.', ['2024-10']],
    ['The summit will be held in October.', ['2025-10']],
    ['The law took effect on January 5.', ['2025-01-05']],
    ['The rules were published on December 12.', ['2024-12-12']],
    ['Wages rose in the third quarter of 2024.', ['2024-35']],
    ['Prices fell in spring 2023.', ['2023-21']],
    ['Unrest grew in the late 1990s.', ['199X']],
    ['Steel tariffs of the 19th century returned.', ['18XX']],
    ['The dynasty lasted from 206 BC to 220 AD.', ['-0205/0220']],
    ['They met on May 10–11 in Geneva.', ['2025-05-10/2025-05-11']],
    ['They met on May 10-12, 2024, in Geneva.', ['2024-05-10/2024-05-12']],
    ['The deal was signed on 12 March 2019.', ['2019-03-12']],
    ['On Monday, June 2, the ban began.', ['2025-06-02']],
    ['They met in Geneva on May 10 and 11.', ['2025-05-10/2025-05-11']],
    ['They talked on June 9 and 10, 2024, in London.', ['2024-06-09/2024-06-10']],
    ['On May 10 and 11 people died.', ['2025-05-10']],
    ['It was due by 12/08/2025.', ['[2025-08-12,2025-12-08]']],
    ['They had met on 3/7/2025 in Rome.', ['2025-03-07']],
    ['They had met on 3/4/2025 in Rome.', ['[2025-03-04,2025-04-03]']],
    ['It was due by 12/18/2025.', ['2025-12-18']],
    ['Exports fell last month and last year.', ['2025-05', '2024']],
    ['They fell last week.', ['2025-06-02/2025-06-08']],
    ['Two years ago the plant closed.', ['2023']],
    ['Yesterday, and the day before yesterday, it rained.', ['2025-06-10', '2025-06-09']],
    ['The treaty of 1648 and the 2018 tariffs differ.', ['1648', '2018']],
    ['In about 1850 it was founded.', ['1850~']],
    ['Growth slowed in early June.', ['2025-06']],
    ['It began at 08:30 UTC.', ['2025-06-11T08:30Z']],
    ['The first Friday of July 2024 was a holiday.', ['2024-07-05']],
    ['Elected in Q3 2024, he left.', ['2024-35']],
    ['It happened on Christmas Day 1991.', ['1991-12-25']],
  ])('%s', (text, expected) => expect(readOn(text)).toEqual(expected));

  it('keeps the other reading of an ambiguous date', () => {
    const [suggestion] = suggestDates('It was due by 12/08/2025.');
    expect(suggestion?.alternatives).toEqual(['2025-12-08', '2025-08-12']);
  });

  it('guesses nothing without a publication date', () => {
    expect(readOn('It ended on June 5.', '')).toEqual(['XXXX-06-05']);
    expect(readOn('It ended on Friday, or last week.', '')).toEqual([null, null]);
    expect(readOn('It ended in May.', '')).toEqual(['XXXX-05']);
  });

  it('leaves dates told by another event to a person', () => {
    const text =
      'The Geneva deal was signed. Two days after the deal, prices fell; a week later they rose.';
    const relative = suggestDates(text, { published: '2025-06-11' });
    expect(relative.map(({ edtf }) => edtf)).toEqual([null, null]);
    expect(relative.map(({ relativeTo }) => relativeTo)).toEqual([
      { unit: 'day', offset: 2, phrase: 'the deal' },
      { unit: 'week', offset: 1, phrase: 'the Geneva deal' },
    ]);
  });

  it.each([
    ['Makers were hard hit in the recent downturn.', 'recent'],
    ['Given the current state of the economy, he waits.', 'current'],
    ['He took leave, later revealing why.', 'later'],
    ['The minister later denied it.', 'later'],
    ['The plane ends the Douglas era.', 'the Douglas era'],
    ['Spending rose in the Bush years.', 'the Bush years'],
  ])('marks what is vague in "%s" and gives it no date', (text, words) => {
    const found = suggestDates(text, { published: '2025-06-11' });
    expect(found.map((one) => [one.text, one.edtf, one.rule])).toEqual([[words, null, 'vague']]);
  });

  it.each([
    'A later version repaired it.',
    'Sooner or later it breaks.',
    'An electric current runs through the wire.',
    'The ocean current cools the coast.',
    'The current account showed a deficit.',
    'A new era of trade began.',
    'The war years were hard.',
  ])('finds nothing vague in "%s"', (text) => {
    expect(suggestDates(text, { published: '2025-06-11' })).toEqual([]);
  });

  it.each(dateTraps)('finds no date in "%s"', (text) => {
    expect(suggestDates(text, { published: '2025-06-11' })).toEqual([]);
  });

  it('gives only EDTF, exact text, and no overlaps', () => {
    const text = `${dateTraps.join(' ')} On May 5, 2024, and in 2020, it began; last week it ended.`;
    let end = 0;
    for (const one of suggestDates(text, { published: '2025-06-11' })) {
      expect(text.slice(one.start, one.end)).toBe(one.text);
      expect(one.start).toBeGreaterThanOrEqual(end);
      end = one.end;
      for (const edtf of [one.edtf, ...one.alternatives])
        expect(edtf === null || parseEdtf(edtf).ok).toBe(true);
    }
    expect(end).toBeGreaterThan(0);
  });
});

describe('dates in Chinese news', () => {
  it.each([
    ['2025年6月9日至10日，双方在伦敦会谈。', ['2025-06-09/2025-06-10']],
    ['自2020年以来，出口管制法生效。', ['2020']],
    ['上世纪九十年代，贸易增长。', ['199X']],
    ['去年10月，他宣布辞职。', ['2024-10']],
    ['今年第一季度，出口下降。', ['2025-33']],
    ['6月5日，《华尔街日报》报道了此事。', ['2025-06-05']],
    ['昨天，外交部发言人说。', ['2025-06-10']],
    ['上周五，会谈结束了。', ['2025-06-06']],
    ['为期90天的休战。', []],
    ['二〇一九年三月，法院宣布判决。', ['2019-03']],
    ['公元前206年，汉朝建立。', ['-0205']],
    ['他在日本工作。', []],
    ['三年前，工廠關閉了。', ['2022']],
    ['後天他將到訪。', ['2025-06-13']],
  ])('%s', (text, expected) => expect(readOn(text)).toEqual(expected));

  it('leaves "the next day" to a person', () => {
    const [suggestion] = suggestDates('日内瓦会谈结束后，次日美方收紧了管制。', {
      published: '2025-06-11',
    });
    expect(suggestion).toMatchObject({ edtf: null, relativeTo: { unit: 'day', offset: 1 } });
  });
});

if (!existsSync(seedPath)) console.log(`The seed article is skipped: ${seedPath} is absent.`);

describe.skipIf(!existsSync(seedPath))('the seed article', () => {
  const text = existsSync(seedPath) ? readFileSync(seedPath, 'utf8') : '';
  const read = (published?: string) =>
    new Map(suggestDates(text, { published }).map((one) => [one.text, one]));

  it('has its dates read from the publication date', () => {
    const found = read('2025-06-11');
    expect(found.get('June 5')?.edtf).toBe('2025-06-05');
    expect(found.get('April 9')?.edtf ?? found.get('On April 9')?.edtf).toBe('2025-04-09');
    expect(found.get('2020')?.edtf).toBe('2020');
    expect([...found.keys()].some((words) => words.includes('90'))).toBe(false);
  });
  it('has years asked for, not guessed, without a publication date', () => {
    const found = read();
    expect(found.get('June 5')?.edtf).toBe('XXXX-06-05');
    expect(found.get('2020')?.edtf).toBe('2020');
  });
  it('offers "the very next day" by the Geneva agreement', () => {
    const next = read('2025-06-11').get('the very next day');
    expect(next).toMatchObject({
      edtf: null,
      relativeTo: { unit: 'day', offset: 1, phrase: 'the Geneva agreement' },
    });
  });
});

const stories = readStories(datedNewsFolder);
if (!stories) console.log('Dated news is skipped: the corpus does not lie beside the checkout.');

describe.skipIf(!stories)('dated news of other hands', () => {
  it('reaches the bar of precision, recall and value', () => {
    const { precision, recall, valueF1 } = figures(scoreStories(stories ?? []));
    expect(precision).toBeGreaterThanOrEqual(0.92);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(valueF1).toBeGreaterThanOrEqual(0.78);
  });
});
