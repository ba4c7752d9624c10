import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  exportCodebook,
  importCodebook,
} from '../../../../shared/exchange/annotations/codebook.ts';
import { annotate, exampleArticle } from './example-article.ts';

const article = exampleArticle([
  annotate('annotation01', 'declined to comment', {
    kind: 'My "own" <kind>',
    tags: ['trade/rare & dear', 'trade'],
  }),
]);

describe('REFI-QDA codebook', () => {
  it('holds kinds and nested tags and says that passages are not in it', () => {
    const { text, losses } = exportCodebook([article]);
    const { codes, problems } = importCodebook(text);
    expect(problems).toEqual([]);
    const paths = codes.map((code) => [...code.path, code.name].join(' > '));
    expect(paths).toContain('Kinds > claim');
    expect(paths).toContain('Kinds > My "own" <kind>');
    expect(paths).toContain('Tags > trade > rare & dear');
    expect(paths.filter((path) => path === 'Tags > trade')).toHaveLength(1);
    expect(losses).toHaveLength(1);
  });

  it('is XML whose codes have a unique guid, a name and isCodable', () => {
    const xml = new DOMParser().parseFromString(exportCodebook([article]).text, 'text/xml');
    const codes = [...xml.getElementsByTagName('Code')];
    expect(codes.length).toBeGreaterThan(10);
    const guids = codes.map((code) => code.getAttribute('guid') ?? '');
    expect(new Set(guids).size).toBe(codes.length);
    for (const guid of guids)
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u);
    for (const code of codes) expect(code.getAttribute('isCodable')).toMatch(/^(true|false)$/u);
  });

  it('reads descriptions, colours and prefixes, and refuses other files', () => {
    const { codes } = importCodebook(
      '<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes><q:Code guid="x" name="A" isCodable="true" color="#ff0000"><q:Description>Says &lt;a&gt;.</q:Description><q:Code guid="y" name="B" isCodable="true"/></q:Code></q:Codes></q:CodeBook>',
    );
    expect(codes).toEqual([
      { name: 'A', path: [], color: '#ff0000', description: 'Says <a>.' },
      { name: 'B', path: ['A'], color: null, description: '' },
    ]);
    expect(importCodebook('<x/>').problems).toHaveLength(1);
  });
});
