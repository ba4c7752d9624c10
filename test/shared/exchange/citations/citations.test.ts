import { describe, expect, it } from 'vitest';
import {
  escapeTex,
  writeBiblatex,
  writeBibtex,
} from '../../../../shared/exchange/citations/bibtex.ts';
import { readCslJson, writeCslJson } from '../../../../shared/exchange/citations/csl-json.ts';
import { plainTex, readBibtex } from '../../../../shared/exchange/citations/read-bibtex.ts';
import type { Reference } from '../../../../shared/exchange/citations/reference.ts';
import { citationKey, readName } from '../../../../shared/exchange/citations/reference.ts';
import { readRis, writeRis } from '../../../../shared/exchange/citations/ris.ts';
import { citationStyles, formatCitation } from '../../../../shared/exchange/citations/styles.ts';

const reference: Reference = {
  id: 'abcdefgh01',
  title: 'Tariffs & "truce": 50% of {rare} earths_now',
  authors: [{ family: 'van der Berg', given: 'Anna Maria' }, { literal: 'Reuters' }],
  outlet: 'The Example & Sons',
  published: { year: 2025, month: 6, day: 5 },
  accessed: { year: 2025, month: 7, day: 1 },
  url: 'https://example.org/a_b?c=1&d=%20#x',
  language: 'en',
  archiveHash: 'a'.repeat(64),
  tags: ['trade', 'rare-earths'],
};

describe('bibliography formats', () => {
  it('bring a reference back from CSL-JSON', () => {
    const read = readCslJson(writeCslJson([reference]));
    expect(read).toEqual({ ok: true, value: [reference] });
  });

  it('bring a reference back from RIS', () => {
    expect(readRis(writeRis([reference, { ...reference, id: 'b' }]))).toEqual([
      reference,
      { ...reference, id: 'b' },
    ]);
  });

  it.each([
    ['BibTeX', writeBibtex],
    ['BibLaTeX', writeBiblatex],
  ])('bring everything but the id back from %s', (_name, write) => {
    const [read] = readBibtex(write([reference]));
    expect({ ...read, id: reference.id }).toEqual(reference);
  });

  it('keep the keys of two like articles apart', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 30 }, () => citationKey(reference, taken));
    expect(new Set(keys).size).toBe(30);
  });

  it('survive text that looks like a command', () => {
    const hostile = '\\input{/etc/passwd} $x^2$ ~ #1 % comment }{';
    expect(plainTex(escapeTex(hostile))).toBe(hostile);
  });

  it('read accents, strings and joined values of other programs', () => {
    const [read] = readBibtex(
      '@string{paper = "Le Monde"}\n@article{x, author = "Andr{\\\'e} M{\\"u}ller and {{World Bank}}", title = {On {RARE} \\& more}, journal = paper # { diplomatique}, year = 2024, month = mar}',
    );
    expect(read).toMatchObject({
      title: 'On RARE & more',
      outlet: 'Le Monde diplomatique',
      published: { year: 2024, month: 3 },
    });
    expect(read?.authors[0]).toEqual({ family: 'Müller', given: 'André' });
  });

  it('say in words that a file is no CSL-JSON', () => {
    const read = readCslJson('{');
    expect(read.ok ? '' : read.problem.code).toBe('invalid-input');
  });
});

describe('names', () => {
  it('keep particles with the family name and organisations whole', () => {
    expect(readName('Ludwig van Beethoven')).toEqual({ family: 'van Beethoven', given: 'Ludwig' });
    expect(readName('World Health Organization Press')).toEqual({
      literal: 'World Health Organization Press',
    });
    expect(readName('王小明')).toEqual({ literal: '王小明' });
  });
});

describe('citation styles', () => {
  it('write Chicago, APA and MLA as their handbooks show them', () => {
    const simple: Reference = {
      ...reference,
      title: 'Truce Holds',
      authors: [{ family: 'Doe', given: 'Jane Q.' }],
      outlet: 'The Example',
      url: 'https://example.org/a',
    };
    expect(formatCitation(simple, 'chicago')).toBe(
      'Doe, Jane Q. “Truce Holds.” The Example, June 5, 2025. Accessed July 1, 2025. https://example.org/a.',
    );
    expect(formatCitation(simple, 'apa')).toBe(
      'Doe, J. Q. (2025, June 5). Truce Holds. The Example. https://example.org/a',
    );
    expect(formatCitation(simple, 'mla')).toBe(
      'Doe, Jane Q. “Truce Holds.” The Example, 5 June 2025, example.org/a. Accessed 1 July 2025.',
    );
  });

  it('leave no trace of parts that are not known', () => {
    const bare: Reference = { id: 'x', title: 'Only a title?', authors: [], tags: [] };
    for (const style of citationStyles) {
      const line = formatCitation(bare, style);
      expect(line).toContain('Only a title?');
      expect(line).not.toMatch(/undefined|\s{2}|[.,]\s*[.,]|\?\./);
    }
  });

  const known: Reference = {
    ...reference,
    title: 'Truce Holds',
    authors: [
      { family: 'Doe', given: 'Jane Q.' },
      { family: 'Roe', given: 'Max' },
    ],
    outlet: 'The Example',
    url: 'https://example.org/a',
  };

  it.each([
    [
      'de',
      'Doe, Jane Q. und Max Roe. „Truce Holds“. The Example, 5. Juni 2025. Zugegriffen 1. Juli 2025. https://example.org/a.',
      'Doe, J. Q. & Roe, M. (2025, 5. Juni). Truce Holds. The Example. https://example.org/a',
      'Doe, Jane Q. und Max Roe. „Truce Holds“. The Example, 5. Juni 2025, example.org/a. Zugegriffen 1. Juli 2025.',
    ],
    [
      'fr',
      'Doe, Jane Q. et Max Roe. «\u00a0Truce Holds\u00a0». The Example, 5 juin 2025. Consulté le 1 juillet 2025. https://example.org/a.',
      'Doe, J. Q. & Roe, M. (2025, 5 juin). Truce Holds. The Example. https://example.org/a',
      'Doe, Jane Q. et Max Roe. «\u00a0Truce Holds\u00a0». The Example, 5 juin 2025, example.org/a. Consulté le 1 juillet 2025.',
    ],
    [
      'es',
      'Doe, Jane Q. y Max Roe. «Truce Holds». The Example, 5 de junio de 2025. Accedido 1 de julio de 2025. https://example.org/a.',
      'Doe, J. Q. y Roe, M. (2025, 5 de junio). Truce Holds. The Example. https://example.org/a',
      'Doe, Jane Q. y Max Roe. «Truce Holds». The Example, 5 de junio de 2025, example.org/a. Accedido 1 de julio de 2025.',
    ],
    [
      'zh-Hans',
      'Doe, Jane Q.和Max Roe. 《Truce Holds》. The Example，2025年6月5日. 见于2025年7月1日. https://example.org/a.',
      'Doe, J. Q.和Roe, M. (2025年6月5日). Truce Holds. The Example. https://example.org/a',
      'Doe, Jane Q.和Max Roe. 《Truce Holds》. The Example，2025年6月5日，example.org/a. 见于2025年7月1日.',
    ],
    [
      'ar',
      'Doe, Jane Q. وMax Roe. «Truce Holds». The Example، 5 يونيو 2025. تاريخ الوصول 1 يوليو 2025. https://example.org/a.',
      'Doe, J. Q. وRoe, M. (2025، 5 يونيو). Truce Holds. The Example. https://example.org/a',
      'Doe, Jane Q. وMax Roe. «Truce Holds». The Example، 5 يونيو 2025، example.org/a. تاريخ الوصول 1 يوليو 2025.',
    ],
  ] as const)('speak %s', (locale, chicago, apa, mla) => {
    expect(formatCitation(known, 'chicago', locale)).toBe(chicago);
    expect(formatCitation(known, 'apa', locale)).toBe(apa);
    expect(formatCitation(known, 'mla', locale)).toBe(mla);
  });

  it('say in each language that a page has no date, and when it was read', () => {
    const { published: _, ...undated } = known;
    expect(formatCitation(undated, 'apa', 'de')).toContain(
      '(o. J.). Truce Holds. The Example. Abgerufen 1. Juli 2025, von https://example.org/a',
    );
    expect(formatCitation(known, 'plain', 'ar')).toContain(
      `(تاريخ الوصول 2025-07-01; أرشيف sha256:${'a'.repeat(64)})`,
    );
    const many = { ...known, authors: [...known.authors, { literal: 'Reuters' }] };
    expect(formatCitation(many, 'mla', 'de')).toMatch(/^Doe, Jane Q\. u\. a\. „/);
    expect(formatCitation(many, 'mla')).toMatch(/^Doe, Jane Q\., et al\. “/);
  });

  it('name access date and archive hash in plain text', () => {
    expect(formatCitation(reference, 'plain')).toContain(
      `accessed 2025-07-01; archive sha256:${'a'.repeat(64)}`,
    );
  });
});
