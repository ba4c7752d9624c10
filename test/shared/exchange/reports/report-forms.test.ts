import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../shared/base/sha256.ts';
import { bindDossier, reportTimeline } from '../../../../shared/exchange/reports/build-report.ts';
import { picturesForWord } from '../../../../shared/exchange/reports/drawings.ts';
import { numberColumns } from '../../../../shared/exchange/reports/number-columns.ts';
import type { ListItem, Report, ReportPart } from '../../../../shared/exchange/reports/report.ts';
import { heading, paragraph } from '../../../../shared/exchange/reports/report.ts';
import { withSources } from '../../../../shared/exchange/reports/report-passages.ts';
import { writeReportDocx } from '../../../../shared/exchange/reports/write-docx.ts';
import { writeReportHtml } from '../../../../shared/exchange/reports/write-html.ts';
import { writeReportMarkdown } from '../../../../shared/exchange/reports/write-markdown.ts';
import { inEnglish, loadTranslator } from '../../../../shared/i18n/translator.ts';
import { makePng } from '../../../fakes/pictures.ts';
import { talkArticles, talkTimelines } from '../../../fixtures/timelines/talks.ts';

const setting = { now: '2025-07-02T00:00:00.000Z', speaker: inEnglish };

const reportOf = (parts: readonly ReportPart[], more: Partial<Report> = {}): Report => ({
  speaker: inEnglish,
  title: 'T',
  authors: [],
  tags: [],
  generatedAt: setting.now,
  language: 'en',
  cited: [],
  contents: false,
  parts,
  ...more,
});

const wordText = (report: Report): string =>
  new TextDecoder().decode(unzipSync(writeReportDocx(report))['word/document.xml']);

const item = (text: string, level: number, ordered: boolean): ListItem => ({
  runs: [{ text }],
  level,
  ordered,
});

const list: ReportPart = {
  kind: 'list',
  items: [
    item('one', 1, true),
    item('below', 2, false),
    item('two', 1, true),
    item('dot', 1, false),
  ],
};

describe('lists', () => {
  const shape = (html: string): string =>
    html.replace(/ dir="auto"|<\/?p>|\s/g, '').replace(/^.*?(?=<ol>)/, '');
  const wanted = '<ol><li>one<ul><li>below</li></ul></li><li>two</li></ol><ul><li>dot</li></ul>';

  it('keep their order and depth in a web page and in Markdown', () => {
    const { document } = parseHTML(writeReportHtml(reportOf([list])));
    expect(shape(document.querySelector('main')?.innerHTML ?? '')).toBe(wanted);
    const markdown = writeReportMarkdown(reportOf([list])).split('# T')[1] ?? '';
    expect(shape(new MarkdownIt().render(markdown))).toBe(wanted);
  });

  it('count anew in each list of a Word file', async () => {
    const bytes = writeReportDocx(reportOf([list, paragraph('between'), list]));
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(shape(html.split('<p>between</p>')[0] ?? '')).toBe(wanted);
    const packed = unzipSync(bytes);
    const numbering = new TextDecoder().decode(packed['word/numbering.xml']);
    expect(numbering.match(/<w:startOverride/g)).toHaveLength(2);
  });
});

describe('directions', () => {
  const parts = [
    paragraph('Left words.'),
    paragraph('كلمات'),
    {
      kind: 'passage' as const,
      quote: 'اقتباس',
      about: [{ text: 'Who' }],
      note: [],
      direction: 'rtl' as const,
    },
    { kind: 'table' as const, head: ['اسم', 'عدد'], rows: [['ألف', '1,200']] },
    { kind: 'code' as const, text: 'print(x)' },
  ];

  it('are said of every paragraph of a Word file: what says none takes that of its page', () => {
    const text = wordText(reportOf(parts, { language: 'ar', direction: 'rtl' }));
    const directionOf = (words: string) =>
      new RegExp(`<w:bidi w:val="([01])"/>(?:(?!</w:p>).)*>${words}<`).exec(text)?.[1];
    expect(
      ['Left words\\.', 'كلمات', 'اقتباس', 'Who', 'print\\(x\\)', '1,200'].map(directionOf),
    ).toEqual(['0', '1', '1', '1', '0', '1']);
    expect(text).toContain('<w:bidiVisual/>');
    expect(text).toMatch(/<w:right w:val="single"[^>]*>(?:(?!<\/w:p>).)*اقتباس/);
  });

  it('of the words of the report itself are those of its language', async () => {
    const speaker = await loadTranslator('ar');
    const [geneva] = talkTimelines;
    const sources = new Map(talkArticles.map((article) => [article.id, article]));
    const told = { ...setting, speaker };
    const report = geneva && withSources(reportTimeline(geneva, sources, told), told);
    const { document } = parseHTML(writeReportHtml(report ?? reportOf([])));
    const said = [...document.querySelectorAll('.passage .about, li')];
    expect(said.length).toBeGreaterThan(5);
    for (const one of said) expect(one.getAttribute('dir')).toBe('rtl');
  });

  it('and languages are kept by the parts of a dossier', async () => {
    const arabic = reportOf(parts, { title: 'عربي', language: 'ar', direction: 'rtl' });
    const english = reportOf([paragraph('Left words.')], { title: 'English' });
    const bound = bindDossier('All', [arabic, english], 'apa', setting);
    const { document } = parseHTML(writeReportHtml(bound));
    const said = [...document.querySelectorAll('main > section')].map((one) =>
      ['lang', 'dir'].map((name) => one.getAttribute(name)),
    );
    expect(said).toEqual([
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]);
    expect(wordText(bound).match(/<w:bidiVisual\/>/g)).toHaveLength(1);
    expect(wordText(bound)).toContain('<w:hyperlink w:anchor="part0"');
  });
});

describe('a table', () => {
  it('sets columns of numbers flush, and only these', () => {
    const rows = [
      ['Samarium', '1,200', '12 %', '2024'],
      ['Yttrium', '', '−7.5 %', 'n/a'],
    ];
    expect(numberColumns(rows)).toEqual([false, true, true, false]);
    const table = { kind: 'table' as const, head: ['A', 'B', 'C', 'D'], rows };
    expect(writeReportMarkdown(reportOf([table]))).toContain('| --- | --: | --: | --- |');
    const { document } = parseHTML(writeReportHtml(reportOf([table])));
    expect(document.querySelectorAll('tbody .number')).toHaveLength(4);
  });
});

describe('pictures that Word does not draw', () => {
  const webp = Uint8Array.from([1, 2, 3]);
  const file = sha256Hex(webp);
  const report = reportOf(
    [
      { kind: 'figure', file, words: 'A bridge', caption: [] },
      { kind: 'picture', svg: '<svg width="10"></svg>', words: 'A map' },
    ],
    { pictures: new Map([[file, { bytes: webp, mediaType: 'image/webp' }]]) },
  );
  const png = makePng(80, 40);

  it('come as PNG, at the size at which they are shown', async () => {
    const asked: string[] = [];
    const made = await picturesForWord(report, async ({ mediaType }) => {
      asked.push(mediaType);
      return { bytes: png, mediaType: 'image/png', shown: { width: 20, height: 10 } };
    });
    expect(asked).toEqual(['image/webp', 'image/svg+xml']);
    const packed = unzipSync(writeReportDocx(made));
    expect([packed['word/media/picture1.png'], packed['word/media/picture2.png']]).toEqual([
      png,
      png,
    ]);
    expect(wordText(made)).toContain(`<wp:extent cx="${20 * 9525}" cy="${10 * 9525}"/>`);
  });

  it('keep their words where they cannot be drawn', async () => {
    const text = wordText(await picturesForWord(report, async () => null));
    expect(text).toContain('A bridge');
    expect(text).toContain('A map');
    expect(text).not.toContain('<w:drawing>');
  });
});

describe('a report on a timeline', () => {
  const [geneva] = talkTimelines;
  if (!geneva) throw new Error('There is no timeline.');
  const sources = new Map(talkArticles.map((article) => [article.id, article]));

  it('tells dates in words and in order, and its sources once and in full', () => {
    const report = withSources(reportTimeline(geneva, sources, setting), setting);
    const text = writeReportMarkdown(report);
    expect(text).toContain('May 10, 2025 to May 11, 2025');
    expect(text).not.toMatch(/2025-05-1\d\/|\| 2025-05/);
    const hashes = text.match(/archive sha256:[0-9a-f]{64}/g) ?? [];
    expect(hashes.length).toBe(report.cited.length);
    expect(report.cited.length).toBeGreaterThan(1);
    expect(text).toContain('“Two days in Geneva end with a truce”, Harbour Wire, May 12, 2025');
  });

  it('speaks German where its reader does', async () => {
    const speaker = await loadTranslator('de');
    const text = writeReportMarkdown(reportTimeline(geneva, sources, { ...setting, speaker }));
    expect(text).toContain('„Two days in Geneva end with a truce“, Harbour Wire, 12. Mai 2025');
  });
});

describe('a heading', () => {
  it('of a list of contents leads to its part', () => {
    const report = reportOf([heading(1, 'A #1 [x]'), heading(1, 'B')], { contents: true });
    expect(writeReportMarkdown(report)).toContain('- [A \\#1 \\[x\\]](<#A  1 [x]>)\n- [B](<#B>)');
  });
});
