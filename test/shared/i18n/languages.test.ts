import { describe, expect, it } from 'vitest';
import { english } from '../../../shared/i18n/en/catalogue.ts';
import { directionOf, languageFor } from '../../../shared/i18n/languages.ts';
import { loadTranslator, translator } from '../../../shared/i18n/translator.ts';

describe('the language of the interface', () => {
  it('is the first language of the system that the interface speaks', () => {
    expect(languageFor('system', ['pt-BR', 'fr-CA', 'de'])).toBe('fr');
    expect(languageFor('system', ['zh-CN'])).toBe('zh-Hans');
    expect(languageFor('system', ['ar_EG', 'en'])).toBe('ar');
  });

  it('is English where the system names none of them', () => {
    expect(languageFor('system', ['C', 'pt-BR'])).toBe('en');
    expect(languageFor('system', [])).toBe('en');
  });

  it('does not take Traditional Chinese for Simplified', () => {
    expect(languageFor('system', ['zh-TW', 'es'])).toBe('es');
  });

  it('is the chosen one, whatever the system speaks', () => {
    expect(languageFor('de', ['ar'])).toBe('de');
  });

  it('runs from right to left in Arabic only', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('zh-Hans')).toBe('ltr');
  });
});

describe('a translator', () => {
  it('says in English what its catalogue lacks', () => {
    const french = translator('fr', { 'app.save': 'Enregistrer' });
    expect(french.say('app.save')).toBe('Enregistrer');
    expect(french.say('app.cancel')).toBe(english['app.cancel']);
  });

  it('chooses among the six plural forms of Arabic', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'r' };
    const arabic = translator('ar', { 'library.count': forms });
    const said = [0, 1, 2, 3, 11, 100].map((count) => arabic.say('library.count', { count }));
    expect(said).toEqual(['z', 'o', 't', 'f', 'm', 'r']);
  });

  it('speaks every language of the interface', async () => {
    expect((await loadTranslator('zh-Hans')).code).toBe('zh-Hans');
  });
});
