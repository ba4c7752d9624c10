import { describe, expect, it } from 'vitest';
import { fillMessage } from '../../../shared/i18n/translate.ts';

const isolated = (words: string) => `\u2068${words}\u2069`;

describe('values in a sentence', () => {
  it.each([
    ['ar', 'London: a framework'],
    ['ar', 'Лондон'],
    ['ar', '伦敦会谈'],
    ['en', 'محادثات لندن'],
    ['zh-Hans', 'שיחות לונדון'],
  ])('keep their own direction where the sentence runs the other way (%s: %s)', (locale, title) => {
    expect(fillMessage('“{title}”.', { title }, locale)).toBe(`“${isolated(title)}”.`);
  });

  it.each([
    ['ar', 'محادثات لندن'],
    ['ar', '2025-06-12'],
    ['en', 'London: a framework'],
    ['de', 'Лондон'],
  ])('stay as they are where they run the same way (%s: %s)', (locale, title) => {
    expect(fillMessage('“{title}”.', { title }, locale)).toBe(`“${title}”.`);
  });
});
