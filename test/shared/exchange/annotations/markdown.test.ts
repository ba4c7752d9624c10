import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  citeArticle,
  quoteAsHtml,
  quoteWithCitation,
} from '../../../../shared/exchange/annotations/citation.ts';
import { exportMarkdown } from '../../../../shared/exchange/annotations/markdown.ts';
import { exampleArticle, richAnnotations } from './example-article.ts';

describe('citations', () => {
  it('name what is known of an article and nothing else', () => {
    const article = exampleArticle([]);
    expect(citeArticle(article)).toBe(
      'Ira Poole, “Harbour vote delayed again”, The Island Post, 2026-02-27. https://island-post.example/harbour',
    );
    const bare = { ...article, metadata: { title: article.metadata.title } };
    expect(citeArticle(bare)).toBe('“Harbour vote delayed again”.');
  });

  it('follow a copied quote', () => {
    const copied = quoteWithCitation(exampleArticle([]), 'declined to comment');
    expect(copied).toMatch(/^“declined to comment” — Ira Poole, /u);
  });

  it('follow a dragged quote, in which nothing of the page is markup', () => {
    const dragged = quoteAsHtml(exampleArticle([]), 'a <b>bold\nmove');
    expect(dragged).toMatch(/^<blockquote cite="https:[^"]+"><p>a &lt;b&gt;bold<br>move<\/p>/u);
    expect(dragged).toContain('<p>— Ira Poole, “Harbour vote delayed again”');
  });
});

describe('exportMarkdown', () => {
  it('quotes the passages in reading order with what is known of them', () => {
    const { text, losses } = exportMarkdown(exampleArticle(richAnnotations().reverse()));
    const order = ['## Claim', '## Evidence', '## Question'].map((head) => text.indexOf(head));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain('> the line “would not open” before 14 May');
    expect(text).toContain('Speakers: The Island Post, citing a spokesperson (unnamed)');
    expect(text).toContain('Verification: disputed (Mo, 2026-03-01)');
    expect(losses).toHaveLength(1);
  });

  it('lets no page text become markup', () => {
    const article = exampleArticle([]);
    article.metadata.title.value = '<img src=x> *bold* [link](javascript:x)';
    const { text } = exportMarkdown(article);
    expect(text).toContain('\\<img src\\=x\\> \\*bold\\* \\[link\\](javascript:x)');
  });

  it('keeps the Markdown of a note, but no HTML and no pictures, which the window does not show either', () => {
    const note =
      '**So** [it](https://example.org/) is <b onclick=x>1 < 2</b> ![p](https://example.org/p.png)';
    const [first, ...others] = richAnnotations();
    if (!first) throw new Error('There are annotations.');
    const tags = ['a <script>b'];
    const { text } = exportMarkdown(exampleArticle([{ ...first, note, tags }, ...others]));
    const html = new MarkdownIt({ html: true, linkify: true }).render(text);
    expect(html).not.toMatch(/<(?:script|img|b)\b/);
    expect(html).toContain('<strong>So</strong> <a href="https://example.org/">it</a>');
    expect(text).toContain('#a-script-b');
  });
});
