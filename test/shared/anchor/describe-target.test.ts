import { describe, expect, it } from 'vitest';
import {
  CONTEXT_LENGTH,
  describeTarget,
  findQuote,
} from '../../../shared/anchor/describe-target.ts';
import { sha256Hex } from '../../../shared/base/sha256.ts';

const version = (text: string) => ({ text, sha256: sha256Hex(text) });

describe('describeTarget', () => {
  it('keeps position, quote and at most 128 characters of context on each side', () => {
    const text = `${'a '.repeat(200)}the passage${' b'.repeat(200)}`;
    const start = text.indexOf('the passage');
    const target = describeTarget(version(text), { start, end: start + 11 });
    expect(target.position).toEqual({ start, end: start + 11 });
    expect(target.quote.exact).toBe('the passage');
    expect(target.quote.prefix).toBe(text.slice(start - CONTEXT_LENGTH, start));
    expect(target.quote.suffix).toHaveLength(CONTEXT_LENGTH);
    expect(target.version).toBe(sha256Hex(text));
    expect(target.state).toBe('exact');
  });

  it('never cuts a grapheme, neither in the context nor in the quote', () => {
    const family = '👨‍👩‍👧‍👦';
    const text = `${family.repeat(20)}word${family.repeat(20)}`;
    const start = text.indexOf('word');
    const target = describeTarget(version(text), { start, end: start + 4 });
    expect(target.quote.prefix).toBe(family.repeat(11));
    expect(target.quote.suffix).toBe(family.repeat(11));
    const half = describeTarget(version(text), { start: start - 3, end: start + 4 });
    expect(half.quote.exact).toBe(`${family}word`);
  });

  it('keeps what context there is at the borders of the text', () => {
    const target = describeTarget(version('whole'), { start: 0, end: 5 });
    expect(target.quote).toEqual({ exact: 'whole', prefix: '', suffix: '' });
  });

  it('refuses a span outside the text', () => {
    expect(() => describeTarget(version('short'), { start: 2, end: 9 })).toThrow(
      /lies in its text/,
    );
  });
});

describe('findQuote', () => {
  const text = 'He said: “We did not  sign\nit.” She said: “We did sign it.” He said no.';

  it('finds the words letter by letter', () => {
    const found = findQuote(text, 'She said');
    expect(found.ok && text.slice(found.value.start, found.value.end)).toBe('She said');
  });

  it('passes over white space, quotation marks and dashes of another shape', () => {
    const found = findQuote(text, '"We did not sign it."');
    expect(found.ok && text.slice(found.value.start, found.value.end)).toBe(
      '“We did not  sign\nit.”',
    );
  });

  it('says how often an ambiguous quote stands in the text, and takes a number', () => {
    const found = findQuote(text, 'He said');
    expect(!found.ok && found.problem.message).toContain('2 times');
    const second = findQuote(text, 'He said', 2);
    expect(second.ok && second.value.start).toBe(text.lastIndexOf('He said'));
    const third = findQuote(text, 'He said', 3);
    expect(!third.ok && third.problem.code).toBe('not-found');
  });

  it('says when the words are missing or absent', () => {
    expect(findQuote(text, 'nowhere here')).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
    expect(findQuote(text, '  ')).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
    expect(findQuote(text, 'we did sign')).toMatchObject({ ok: false });
  });
});
