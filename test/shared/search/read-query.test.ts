import { describe, expect, it } from 'vitest';
import { describeQuery } from '../../../shared/search/describe-query.ts';
import { readQuery } from '../../../shared/search/read-query.ts';

const understood = (text: string) => describeQuery(readQuery(text));

describe('reading a query', () => {
  it('joins words by "and", and lets OR bind weaker', () => {
    expect(understood('a b OR c')).toBe('Articles with (“a” and “b”) or “c”.');
  });

  it('takes quoted words as a phrase, closed or not', () => {
    expect(understood('"rare earths" x')).toBe('Articles with the phrase “rare earths” and “x”.');
    expect(understood('“rare earths')).toBe('Articles with the phrase “rare earths”.');
  });

  it('negates words, phrases and groups', () => {
    expect(understood('a -(b OR "c d")')).toBe(
      'Articles with “a” and not (“b” or the phrase “c d”).',
    );
    expect(understood('NOT a')).toBe('Articles with not “a”.');
  });

  it('reads fields, filters and day ranges', () => {
    expect(understood('author:"Ann Lee" lang:Chinese')).toBe(
      'Articles with the phrase “Ann Lee” in the byline and the language “zh”.',
    );
    expect(understood('published:2025-05..2025-06')).toBe(
      'Articles with date of publication from 2025-05-01 to 2025-06-30.',
    );
    expect(understood('saved:>2025-05-01')).toBe(
      'Articles with date of saving from 2025-05-02 on.',
    );
  });

  it('narrows the words of a group by in:', () => {
    expect(understood('in:event summit')).toBe('Articles with “summit” in an event.');
    expect(understood('in:event')).toBe('Articles with at least one event.');
  });

  it('takes a name that is no field, and a value that is no date, as words', () => {
    expect(understood('https://x.org/a')).toBe('Articles with “https://x.org/a”.');
    expect(understood('published:soon')).toBe('Articles with “published:soon”.');
  });

  it('leaves out lone operators and signs, and says so', () => {
    expect(understood('war AND')).toBe('Articles with “war”.');
    expect(understood('war +++ )')).toBe('Articles with “war”. Left out: “+++” “)”.');
    expect(understood('OR')).toBe('Articles with “OR”.');
    expect(understood('()')).toMatch(/^Nothing to look for/);
  });

  it('reads nearness', () => {
    expect(understood('talks NEAR/5 beijing')).toBe(
      'Articles with “talks” and “beijing” within 5 words of each other.',
    );
  });

  it('survives very deep groups and very many words', () => {
    expect(understood(`${'('.repeat(3_000)}a`)).toMatch(/\.$/);
    expect(readQuery('w '.repeat(2_000)).ignored.length).toBeGreaterThan(1_000);
  });
});
