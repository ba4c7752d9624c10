import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  bindDossier,
  reportArticle,
  reportArticles,
  reportMap,
} from '../../../../shared/exchange/reports/build-report.ts';
import type { Report } from '../../../../shared/exchange/reports/report.ts';
import { heading, paragraph } from '../../../../shared/exchange/reports/report.ts';
import { writeReportDocx } from '../../../../shared/exchange/reports/write-docx.ts';
import { writeReportHtml } from '../../../../shared/exchange/reports/write-html.ts';
import { writeReportMarkdown } from '../../../../shared/exchange/reports/write-markdown.ts';
import { annotate, benchId, makeArticle } from '../../../bench/pdf-seed.ts';
import { map as geneva } from '../../../fixtures/arguments/geneva.ts';

const now = '2025-07-02T00:00:00.000Z';
const hostile =
  '# 1. *x* <script>alert(1)</script> [a](javascript:b) `c` | "d" & عربي 中文 \\ {{e}} ~~f~~';

const report: Report = {
  title: hostile,
  authors: ['Ann "A" Writer'],
  tags: ['trade/rare earths'],
  source: 'https://example.org/?a=1&b=2',
  published: '2025-06-30',
  generatedAt: now,
  language: 'en',
  contents: true,
  parts: [
    heading(1, hostile),
    heading(2, 'Second'),
    paragraph(hostile),
    { kind: 'quote', runs: [{ text: 'one\ntwo' }] },
    { kind: 'list', items: [[{ text: hostile }], [{ text: 'bad', href: 'javascript:alert(1)' }]] },
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
    const html = writeReportHtml(reportArticle(article, now));
    expect(html).toContain(
      'Plain <strong>strong </strong><a href="https://example.org/a" rel="noreferrer"><strong>link</strong></a>.',
    );
    expect(writeReportMarkdown(reportArticle(article, now))).toContain('Plain **strong** ');
  });
});

describe('a report as HTML', () => {
  const document = parseHTML(writeReportHtml(report)).document;

  it('shows the words and lets none of them become a command', () => {
    expect(document.querySelector('script')).toBeNull();
    expect(flat(document.querySelector('main > p')?.textContent)).toBe(flat(hostile));
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
    const text = JSON.stringify(reportArticle(article, now).parts);
    for (const one of Object.values(article.annotations)) {
      expect(text).toContain(JSON.stringify(one.target.quote.exact).slice(1, -1));
      expect(text).toContain(JSON.stringify(one.note).slice(1, -1));
    }
  });

  it('a map and a timeline are drawn where the format can hold a drawing, and told in words', () => {
    const map = reportMap(geneva, new Map(), now);
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
    expect(writeReportMarkdown(reportArticle(twice, now)).match(/A title$/gm)).toHaveLength(1);
  });

  it('a dossier ends with a bibliography of all its articles', () => {
    const bound = bindDossier('All', [reportArticles([article], 'Part', now)], [article], {
      style: 'apa',
      now,
    });
    const last = bound.parts.at(-1);
    expect(last?.kind === 'list' ? last.items.length : 0).toBe(1);
    expect(bound.parts).toContainEqual(heading(1, 'Part'));
  });
});
