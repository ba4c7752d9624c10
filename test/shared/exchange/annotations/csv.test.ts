import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../shared/base/sha256.ts';
import { exportCsv, importCsv } from '../../../../shared/exchange/annotations/csv.ts';
import { placeDrafts } from '../../../../shared/exchange/annotations/place-drafts.ts';
import { readRows, writeRows } from '../../../../shared/exchange/csv-cells.ts';
import { annotate, exampleArticle, richAnnotations, text } from './example-article.ts';

const now = '2026-04-01T10:00:00.000Z';
const version = { text, sha256: sha256Hex(text) };

describe('CSV cells', () => {
  it('are read whatever parts them: commas, semicolons, tabs, or what Excel says above', () => {
    const rows = [
      ['title', 'url'],
      ['A, "b"; c', 'x'],
    ];
    for (const text of [
      'title,url\n"A, ""b""; c",x\n',
      'title;url\r\n"A, ""b""; c";x\r\n',
      'title\turl\n"A, ""b""; c"\tx',
      '\ufeffsep=;\r\ntitle;url\r\n"A, ""b""; c";x\r\n',
    ])
      expect(readRows(text)).toEqual(rows);
  });

  it('end where the line ends when nobody closes their quotation mark', () => {
    expect(readRows('a,b\n"open,1\n"closed",2\n')).toEqual([
      ['a', 'b'],
      ['"open', '1'],
      ['closed', '2'],
    ]);
  });

  it('may hold many megabytes', () => {
    const page = 'word ""quoted"" '.repeat(500_000);
    expect(readRows(`a,b\n"${page}",1\n`)[1]?.[0]?.length).toBe(7_000_000);
  });

  it('never begin as a formula, and read back as they were', () => {
    const values = [
      '=1+1',
      '+x',
      '-x',
      '@x',
      '\tx',
      ' =1+1',
      '\u00a0=1+1',
      '\n=1+1',
      '＝1+1',
      "'=x",
      "'plain",
      'a "b"',
      'a,b',
      'a\r\nb',
      '',
      ' ',
    ];
    const file = writeRows([values, values]);
    for (const cell of file.split(/,|\r\n/u)) expect(cell).not.toMatch(/^"?\s*[=+\-@＝\t]/u);
    expect(readRows(file)).toEqual([values, values]);
  });

  it('are read with semicolons, line feeds and a byte order mark', () => {
    expect(readRows('\ufeffa;b\n1;"2;3"\n')).toEqual([
      ['a', 'b'],
      ['1', '2;3'],
    ]);
  });
});

describe('CSV of annotations', () => {
  it('brings back everything that it has a column for', () => {
    const article = exampleArticle(richAnnotations());
    const file = exportCsv(article);
    const { annotations, problems } = placeDrafts(importCsv(file.text), version, now);
    expect(problems).toEqual([]);
    const plain = Object.values(article.annotations).map((one) => ({
      ...one,
      target: { ...one.target, otherSelectors: undefined },
    }));
    expect(annotations).toEqual(plain);
    expect(file.losses).toMatchObject([
      { annotationId: 'annotation02', field: 'target.otherSelectors' },
    ]);
  });

  it('keeps lists whose items hold semicolons or look like lists', () => {
    const article = exampleArticle([
      annotate('annotation01', 'declined to comment', { tags: ['a; b', '[c]'], hedges: ['may'] }),
    ]);
    const { drafts } = importCsv(exportCsv(article).text);
    expect(drafts[0]?.fields.tags).toEqual(['a; b', '[c]']);
  });

  it('reads a table of quotes alone and reports what it does not know', () => {
    const { annotations, problems } = placeDrafts(
      importCsv('Quote,Note,Mood\n"declined to comment",why?,sad\nnot in the text at all,,'),
      version,
      now,
    );
    expect(annotations.map((one) => [one.target.state, one.note])).toEqual([
      ['moved', 'why?'],
      ['orphan', ''],
    ]);
    expect(problems).toHaveLength(2);
    expect(importCsv('a,b\n1,2').problems[0]?.message).toContain('quote');
  });
});
