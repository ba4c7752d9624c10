import { describe, expect, it } from 'vitest';
import { fold, foldText, unfoldRange } from '../../../shared/search/fold.ts';
import { engineText, runTerms, stretches } from '../../../shared/search/tokens.ts';

describe('folding', () => {
  it('takes case, accents, points and widths away', () => {
    expect(foldText('ÉCOLE Straße Łódź')).toBe('ecole strasse lodz');
    expect(foldText('ＧＤＰ ｶﾞｽ')).toBe('gdp ガス');
    expect(foldText('مَرْحَبًا')).toBe('مرحبا');
  });

  it('keeps the marks that mean something', () => {
    expect(foldText('が')).not.toBe(foldText('か'));
    expect(foldText('か\u3099')).toBe('が');
    expect(foldText('ที่')).toBe('ที่');
  });

  it('leads every folded span back to the original, whatever changed its length', () => {
    for (const text of [
      'Straße x',
      'e\u0301cole İx',
      'ﬁne \u00adsoft\u00adhyphen',
      '가각 한국',
      'ß',
    ]) {
      const folded = fold(text);
      let rebuilt = '';
      for (let at = 0; at < folded.text.length; at++) {
        const { start, end } = unfoldRange(folded, { start: at, end: at + 1 });
        expect(foldText(text.slice(start, end))).toContain(folded.text[at]);
        rebuilt += folded.text[at];
      }
      expect(rebuilt).toBe(foldText(text));
      expect(unfoldRange(folded, { start: 0, end: folded.text.length }).end).toBe(text.length);
    }
  });
});

describe('cutting into terms', () => {
  it('parts words from runs of scripts without word spaces', () => {
    expect(stretches('in g7峰会 上').map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'word:in',
      'word:g7',
      'run:峰会',
      'run:上',
    ]);
  });

  it('gives a run as overlapping pairs and its last character', () => {
    expect(runTerms('中国人')).toEqual(['中国', '国人', '人']);
    expect(engineText('g7峰会，x').split(/\s+/)).toEqual(['g7', '峰会', '会', 'x']);
  });
});
