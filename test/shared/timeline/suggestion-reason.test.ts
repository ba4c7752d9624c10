import { expect, it } from 'vitest';
import { suggestDates } from '../../../shared/timeline/suggest-dates.ts';
import { reasonOf } from '../../../shared/timeline/suggestion-reason.ts';

it.each([
  ['The law was passed on 5 June 2024.', 'written'],
  ['The law was passed in 2020.', 'written'],
  ['Unrest grew in the nineties.', 'written'],
  ['Steel tariffs of the 19th century returned.', 'written'],
  ['Rome fell in 476 AD.', 'written'],
  ['It cites a June 5 article.', 'year'],
  ['The summit ended in October.', 'year'],
  ['They spoke on Friday.', 'published'],
  ['It began two weeks ago.', 'published'],
  ['Sales rose last summer.', 'published'],
  ['The deal was signed on Christmas Day.', 'named'],
  ['The deal was signed. Two days after the deal, prices fell.', 'event'],
  ['It is under way now.', 'vague'],
  ['他们6月5日见面。', 'year'],
  ['他们昨天见面。', 'published'],
])('says why "%s" gives its date: %s', (text, reason) => {
  const [first] = suggestDates(text, { published: '2025-06-11' });
  expect(first && reasonOf(first)).toBe(reason);
});
