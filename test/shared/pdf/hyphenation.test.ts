import { describe, expect, it } from 'vitest';
import { findWordBreaks, softly } from '../../../shared/pdf/hyphenation.ts';
import { dropSoftHyphens } from '../../../shared/pdf/page-content.ts';

/** The text as one paragraph, with a stroke wherever a word may be parted. */
async function parted(text: string, language: string, more: { code?: string; lang?: string } = {}) {
  const whole = { start: 0, end: text.length };
  const at = more.code ? text.indexOf(more.code) : 0;
  const marks = more.code ? [{ kind: 'code' as const, start: at, end: at + more.code.length }] : [];
  const block = { kind: 'paragraph' as const, ...whole, ...(more.lang ? { lang: more.lang } : {}) };
  const breaks = await findWordBreaks(text, [block], marks, language);
  return softly(text, whole, breaks).replaceAll('\u00ad', '|');
}

describe('the words of an article', () => {
  it('may be parted by the rules of its language', async () => {
    expect(await parted('The circumstances of representation', 'en-US')).toBe(
      'The cir|cum|stances of rep|re|sen|ta|tion',
    );
    expect(await parted('Rechtssicherheit', 'de-AT')).toBe('Rechts|si|cher|heit');
    expect(await parted('противоречие', 'ru')).toBe('про|ти|во|ре|чие');
  });

  it('stay whole in languages without rules, and where the text names no language', async () => {
    for (const language of ['hi', 'ar', 'xx', ''])
      expect(await parted('circumstances', language)).toBe('circumstances');
  });

  it('stay whole in addresses, code and passages of another language', async () => {
    const address = 'https://example.org/circumstances and someone@representation.org';
    expect(await parted(address, 'en')).toBe(address);
    expect(await parted('a circumstances b', 'en', { code: 'circumstances' })).not.toContain('|');
    expect(await parted('circumstances', 'en', { lang: 'la' })).toBe('circumstances');
  });

  it('keep two letters at the beginning and three at the end together', async () => {
    const text = 'eventually ironically everybody operation';
    for (const word of (await parted(text, 'en')).split(' ')) {
      expect(word.split('|')[0]?.length).toBeGreaterThanOrEqual(2);
      expect(word.split('|').at(-1)?.length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('soft hyphens of a printed page', () => {
  it('go with their text, and the letters after them keep their places', () => {
    const printed = [
      '<0024> Tj',
      '/Span<</ActualText <feff00ad> >> BDC',
      '8.6 0 Td <0001> Tj',
      'EMC',
    ];
    expect(dropSoftHyphens([...printed, '0 0 Td <001f> Tj'])).toEqual([
      '<0024> Tj',
      '8.6 0 Td',
      '0 0 Td <001f> Tj',
    ]);
  });

  it('are told from other explained glyphs', () => {
    const explained = ['/Span<</ActualText <feff0644> >> BDC', '1 0 Td <0002> Tj', 'EMC'];
    expect(dropSoftHyphens(explained)).toEqual(explained);
  });
});
