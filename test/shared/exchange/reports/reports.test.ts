import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { dataUrl } from '../../../../shared/article/find-picture.ts';
import { pictureSize } from '../../../../shared/article/picture-size.ts';
import { sha256Hex } from '../../../../shared/base/sha256.ts';
import { bindDossier, reportMap } from '../../../../shared/exchange/reports/build-report.ts';
import { noteRuns } from '../../../../shared/exchange/reports/note-runs.ts';
import type { Report } from '../../../../shared/exchange/reports/report.ts';
import { heading, paragraph } from '../../../../shared/exchange/reports/report.ts';
import { reportArticle } from '../../../../shared/exchange/reports/report-article.ts';
import { writeReportDocx } from '../../../../shared/exchange/reports/write-docx.ts';
import { writeReportHtml } from '../../../../shared/exchange/reports/write-html.ts';
import {
  pictureName,
  writeReportMarkdown,
} from '../../../../shared/exchange/reports/write-markdown.ts';
import { inEnglish, loadTranslator } from '../../../../shared/i18n/translator.ts';
import { annotate, benchId, makeArticle } from '../../../bench/pdf-seed.ts';
import { makePng } from '../../../fakes/pictures.ts';
import { map as geneva } from '../../../fixtures/arguments/geneva.ts';

const now = '2025-07-02T00:00:00.000Z';
const setting = { now, speaker: inEnglish };
const hostile =
  '# 1. *x* <script>alert(1)</script> [a](javascript:b) `c` | "d" & عربي 中文 \\ {{e}} ~~f~~';

const report: Report = {
  speaker: inEnglish,
  title: hostile,
  authors: ['Ann "A" Writer'],
  tags: ['trade/rare earths'],
  source: 'https://example.org/?a=1&b=2',
  published: '2025-06-30',
  generatedAt: now,
  language: 'en',
  cited: [],
  contents: true,
  parts: [
    heading(1, hostile),
    heading(2, 'Second'),
    paragraph(hostile),
    { kind: 'quote', runs: [{ text: 'one\ntwo' }] },
    {
      kind: 'list',
      items: [[{ text: hostile }], [{ text: 'bad', href: 'javascript:alert(1)' }]].map((runs) => ({
        runs,
        level: 1,
        ordered: false,
      })),
    },
    { kind: 'table', head: ['A', 'B'], rows: [[hostile, 'x\ny'], ['only one']] },
  ],
};

const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

describe('a report on an article', () => {
  it('keeps what is strong, slanted and linked in its text', () => {
    const text = 'Plain strong link.';
    const marks = [
      { kind: 'strong' as const, start: 6, end: 17 },
      { kind: 'link' as const, start: 13, end: 17, href: 'https://example.org/a' },
    ];
    const article = makeArticle({ id: benchId('runs', 1), title: 'T', text, marks });
    const html = writeReportHtml(reportArticle(article, setting));
    expect(html).toContain(
      'Plain <strong>strong </strong><a href="https://example.org/a" rel="noreferrer"><strong>link</strong></a>.',
    );
    expect(writeReportMarkdown(reportArticle(article, setting))).toContain('Plain **strong** ');
  });
});

describe('a report as HTML', () => {
  const document = parseHTML(writeReportHtml(report)).document;

  it('shows the words and lets none of them become a command', () => {
    expect(document.querySelector('script')).toBeNull();
    expect(flat(document.querySelector('main > section > p')?.textContent)).toBe(flat(hostile));
    expect(
      [...document.querySelectorAll('a')].every((one) =>
        /^(#|https:)/.test(one.getAttribute('href') ?? ''),
      ),
    ).toBe(true);
  });

  it('leads from its table of contents to every section named there', () => {
    const targets = [...document.querySelectorAll('nav a')].map(
      (one) => one.getAttribute('href')?.slice(1) ?? '',
    );
    expect(targets).toHaveLength(2);
    for (const target of targets) expect(document.getElementById(target)).not.toBeNull();
  });
});

describe('a report as Markdown', () => {
  const text = writeReportMarkdown(report);

  it('reads back as the same words', () => {
    const body = text.replace(/^---[\s\S]*?\n---\n/, '');
    const html = new MarkdownIt({ html: true }).render(body);
    const document = parseHTML(`<body>${html}</body>`).document;
    expect(document.querySelector('script, code, em')).toBeNull();
    expect([...document.querySelectorAll('h1')].map((one) => flat(one.textContent))).toEqual([
      flat(hostile),
      flat(hostile),
    ]);
    expect(flat(document.querySelector('td')?.textContent)).toBe(flat(hostile));
    expect(document.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('begins with front matter of quoted values', () => {
    const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
    const title = front.split('\n').find((line) => line.startsWith('title: ')) ?? '';
    expect(JSON.parse(title.slice(7))).toBe(hostile);
    expect(front).toContain('tags: ["trade/rare-earths"]');
  });
});

describe('a report as DOCX', () => {
  it('opens in another reader with headings, lists, tables and words as they were', async () => {
    const bytes = writeReportDocx(report);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const document = parseHTML(`<body>${html}</body>`).document;
    expect([...document.querySelectorAll('h2')].map((one) => flat(one.textContent))).toContain(
      'Second',
    );
    expect(flat(document.querySelector('li')?.textContent)).toBe(flat(hostile));
    expect(flat(document.querySelector('td')?.textContent)).toBe(flat(hostile));
    expect(document.querySelector('a')?.getAttribute('href')).toBe('https://example.org/?a=1&b=2');
  });

  it('is the same file for the same report', () => {
    expect(writeReportDocx(report)).toEqual(writeReportDocx(report));
    expect(Object.keys(unzipSync(writeReportDocx(report)))).toContain('word/document.xml');
  });
});

describe('what reports are made of', () => {
  const article = annotate(
    makeArticle({
      id: benchId('article', 1),
      title: 'A title',
      text: 'First words here.\nSecond words there.',
    }),
    5,
    1,
  );

  it('an article tells every annotation with its quote and note', () => {
    const text = JSON.stringify(reportArticle(article, setting).parts);
    for (const one of Object.values(article.annotations)) {
      expect(text).toContain(JSON.stringify(one.target.quote.exact).slice(1, -1));
      for (const run of noteRuns(one.note))
        expect(text).toContain(JSON.stringify(run.text).slice(1, -1));
    }
  });

  it('a map and a timeline are drawn where the format can hold a drawing, and told in words', () => {
    const map = reportMap(geneva, new Map(), setting);
    const document = parseHTML(writeReportHtml(map)).document;
    const picture = document.querySelector('.picture[role="img"]');
    expect(picture?.getAttribute('aria-label')).toContain(geneva.title);
    expect(flat(picture?.querySelector('svg')?.textContent)).toContain('ended the export');
    expect(writeReportHtml(map)).not.toMatch(
      /<script|https?:\/\/(?!www\.w3\.org)[^"]*\.(?:js|png)/,
    );
    const words = writeReportMarkdown(map);
    expect(words).not.toContain('<svg');
    expect(words).toContain('The London talks ended the export controls.');
    expect(unzipSync(writeReportDocx(map))['word/document.xml']?.length).toBeGreaterThan(1000);
  });

  it('a heading that repeats the title is not printed twice', () => {
    const text = 'A title\nFirst words.';
    const blocks = [
      { kind: 'heading' as const, level: 2, start: 0, end: 7 },
      { kind: 'paragraph' as const, start: 8, end: text.length },
    ];
    const twice = makeArticle({ id: benchId('article', 2), title: 'A title', text, blocks });
    expect(writeReportMarkdown(reportArticle(twice, setting)).match(/A title$/gm)).toHaveLength(1);
  });

  it('a dossier ends with a bibliography of all its articles', () => {
    const bound = bindDossier('All', [reportArticle(article, setting)], 'apa', setting);
    const last = bound.parts.at(-1);
    expect(last?.kind === 'list' ? last.items.length : 0).toBe(1);
    expect(bound.parts[0]).toMatchObject({ kind: 'heading', level: 1, text: 'A title' });
  });
});

describe('the pictures of an article', () => {
  const png = makePng(300, 200);
  const file = sha256Hex(png);
  const pictures = new Map([[file, { bytes: png, mediaType: 'image/png' }]]);
  const text = 'Before it.\nThe old bridge\n\nAfter it.';
  const article = makeArticle({
    id: benchId('pictures', 1),
    title: 'T',
    text,
    blocks: [
      { kind: 'paragraph', start: 0, end: 10 },
      { kind: 'figure', start: 11, end: 25, image: { file, alt: 'Stone & water' } },
      {
        kind: 'figure',
        start: 26,
        end: 26,
        image: { src: 'https://example.org/a.png', alt: 'Gone' },
      },
      { kind: 'paragraph', start: 27, end: text.length },
    ],
  });
  const made = reportArticle(article, setting, pictures);

  it('stand in a web page itself, with their words and captions', () => {
    const { document } = parseHTML(writeReportHtml(made));
    const image = document.querySelector('.figure img');
    expect(image?.getAttribute('src')).toBe(dataUrl({ bytes: png, mediaType: 'image/png' }));
    expect(image?.getAttribute('alt')).toBe('Stone & water');
    expect(document.querySelector('.caption')?.textContent).toBe('The old bridge');
    expect(document.querySelector('.missing')?.textContent).toBe('Gone');
    expect(writeReportHtml(made)).not.toContain('example.org/a.png');
  });

  it('lie beside a Markdown file', () => {
    const markdown = writeReportMarkdown(made, 'T – pictures');
    const name = pictureName(file, 'image/png');
    expect(markdown).toContain(`![Stone & water](<T – pictures/${name}>)\n\nThe old bridge`);
    expect(markdown).toContain('*Gone*');
  });

  it('are drawn by Word in their proportions', async () => {
    const bytes = writeReportDocx(made);
    const packed = unzipSync(bytes);
    expect(packed['word/media/picture1.png']).toEqual(png);
    const document = new TextDecoder().decode(packed['word/document.xml']);
    expect(document).toContain(`<wp:extent cx="${300 * 9525}" cy="${200 * 9525}"/>`);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(html).toContain('alt="Stone &amp; water"');
    expect(html).toContain('Gone');
  });

  it('have sides that their first bytes tell', () => {
    const jpeg = [
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0,
    ];
    expect(pictureSize(png, 'image/png')).toEqual({ width: 300, height: 200 });
    expect(pictureSize(Uint8Array.from(jpeg), 'image/jpeg')).toEqual({ width: 30, height: 20 });
    expect(pictureSize(Uint8Array.from(jpeg.slice(0, 9)), 'image/jpeg')).toBeNull();
    expect(pictureSize(png, 'image/webp')).toBeNull();
  });
});

describe('a report', () => {
  it('speaks the language of its reader in its own words, and leaves those of others alone', async () => {
    const speaker = await loadTranslator('de');
    const article = annotate(
      makeArticle({ id: benchId('words', 1), title: 'A title', text: 'First words here.' }),
      3,
      1,
    );
    const told = JSON.stringify(reportArticle(article, { now, speaker }).parts);
    expect(told).toContain('Anmerkungen');
    expect(told).toContain('First words here.');
    expect(told).not.toContain('Annotations');
    const map = writeReportMarkdown(reportMap(geneva, new Map(), { now, speaker }));
    for (const words of ['## Behauptungen', '## Beziehungen', '| stützt |'])
      expect(map).toContain(words);
    expect(map).not.toMatch(/supports|Claims|Relations|asserts/);
  });

  it('runs from right to left where its reader does', async () => {
    const speaker = await loadTranslator('ar');
    const map = reportMap(geneva, new Map(), { now, speaker });
    expect(writeReportHtml(map)).toContain('<html lang="ar" dir="rtl">');
    expect(writeReportHtml(map)).toContain(speaker.say('pdf.claims'));
  });
});
