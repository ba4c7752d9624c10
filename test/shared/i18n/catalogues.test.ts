import { describe, expect, it } from 'vitest';
import { compareCatalogues, faultOf } from '../../../shared/i18n/compare-catalogues.ts';

describe('the catalogues', () => {
  it('say every message in every language, with its places and plural forms', async () => {
    const faults = await compareCatalogues();
    expect(faults.map(({ language, key, fault }) => `${language} ${key}: ${fault}`)).toEqual([]);
  });

  it.each([
    ['a missing message', 'Open', undefined, 'de', 'missing'],
    ['an empty one', 'Open', ' ', 'de', 'empty'],
    ['a lost place', 'Open {name}', 'Öffnen', 'de', 'text: lacks {name}'],
    ['a strange place', 'Open', '{name} öffnen', 'de', 'text: nothing fills {name}'],
    [
      'a lacking plural form',
      { one: '{count} day', other: '{count} days' },
      { one: 'يوم', other: '{count} يوم' },
      'ar',
      'lacks the plural form few, many, two, zero',
    ],
  ] as const)('are told apart from ones with %s', (_what, source, translated, code, fault) => {
    expect(faultOf(source, translated, code)).toBe(fault);
  });
});
