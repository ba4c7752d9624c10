import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../../shared/anchor/describe-target.ts';
import { resolveTarget } from '../../../shared/anchor/resolve-target.ts';
import * as prose from '../article/pages/prose.ts';

const version = (text: string) => ({ text, sha256: String(text.length) });

/** Other settings of the same words, as programs save them. */
const settings: Readonly<Record<string, (text: string) => string>> = {
  'letters in parts': (text) => text.normalize('NFD'),
  'line ends of Windows': (text) => text.replace(/\n/g, '\r\n'),
  'spaces that hold together': (text) => text.replace(/ /g, '\u00a0'),
  'empty lines': (text) => text.replace(/\n/g, '\n\n'),
  'one line': (text) => text.replace(/\n/g, ' '),
  'soft hyphens': (text) => text.replace(/(\p{L}{4})(\p{L}{4})/gu, '$1\u00ad$2'),
  'invisible spaces': (text) => text.replace(/(\p{L}\p{M}*)(?=\p{L})/gu, '$1\u200b'),
  'plain quotation marks': (text) => text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'"),
  'wide punctuation': (text) => text.replace(/,/g, '，').replace(/:/g, '：'),
  'narrow punctuation': (text) => text.replace(/，/g, ',').replace(/：/g, ':').replace(/。/g, '.'),
  'letters drawn out': (text) => text.replace(/س/g, 'ســ'),
};

describe.each(Object.entries(settings))('a text saved with %s', (_, set) => {
  it.each(Object.entries(prose))('keeps the passages of a text in %s', (_language, paragraphs) => {
    const text = paragraphs.join('\n');
    const quote = paragraphs[1] ?? '';
    const start = text.indexOf(quote);
    const target = describeTarget(version(text), { start, end: start + quote.length });
    const now = set(text);
    const { state, range } = resolveTarget(target, version(now));
    expect(['exact', 'moved']).toContain(state);
    expect(range && now.slice(range.start, range.end)).toBe(set(quote).trim());
  });
});

it('keeps a passage whose points were typed one by one', () => {
  const text = 'She waited … and waited. Then the tide came in… and took the stair away with it.';
  const quote = 'Then the tide came in… and took the stair';
  const start = text.indexOf(quote);
  const target = describeTarget(version(text), { start, end: start + quote.length });
  const now = text.replaceAll('…', '...');
  const { state, range } = resolveTarget(target, version(now));
  expect(state).toBe('moved');
  expect(range && now.slice(range.start, range.end)).toBe(quote.replace('…', '...'));
});
