import { readArticle } from '../../shared/article/read-article.ts';
import { unwrap } from '../../shared/base/result.ts';
import type { Article } from '../../shared/model/article.ts';
import { annotate, benchId, makeArticle } from './pdf-seed.ts';

type Odd = {
  readonly title: string;
  readonly html: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly highlights: number;
};

const sentence =
  'The council agreed on Monday to repair the bridge before winter, after two years of talks. ';
const arabic = 'اتفق المجلس يوم الاثنين على إصلاح الجسر قبل الشتاء، بعد عامين من المحادثات. ';
const hebrew = 'המועצה הסכימה ביום שני לתקן את הגשר לפני החורף, אחרי שנתיים של שיחות. ';
const chinese = '市议会周一同意在冬季之前修复这座桥，此前谈判持续了两年。';

const paragraphs = (text: string, count: number): string => `<p>${text}</p>`.repeat(count);

const wideTable = `<table><caption>Quarters</caption><tr><th>Region</th>${Array.from({ length: 26 }, (_, at) => `<th>Quarter ${at + 1}</th>`).join('')}</tr>${Array.from({ length: 40 }, (_, row) => `<tr><th>Region of the North ${row}</th>${Array.from({ length: 26 }, (_, at) => `<td>${(row * 37 + at * 1013) % 99991}</td>`).join('')}</tr>`).join('')}</table>`;

const cases: readonly Odd[] = [
  { title: 'Nothing inside', html: '', highlights: 0 },
  {
    title: 'Headings of one weight: 标题、見出し、제목',
    html: `<h2>桥梁修复<strong>计划</strong></h2>${paragraphs(`${chinese}<strong>重要的是时间。</strong>${chinese}`, 4)}<h3>見出しの太さ</h3><p lang="ja">市議会は月曜日、冬までに橋を<b>修理する</b>ことで合意した。</p><h3>제목의 굵기</h3><p lang="ko">시의회는 월요일 겨울 전에 다리를 <b>수리</b>하기로 합의했다.</p><table><tr><th>年份</th><th>费用</th></tr><tr><td>二〇二四</td><td>3</td></tr></table>`,
    language: 'zh',
    highlights: 12,
  },
  {
    title: 'Overlapping without end',
    html: paragraphs(sentence.repeat(6), 200),
    language: 'en',
    highlights: 5000,
  },
  {
    title: 'Three megabytes',
    html: paragraphs(sentence.repeat(8), 4200),
    language: 'en',
    highlights: 100,
  },
  {
    title: '😀 Emoji 👩‍👩‍👧‍👦 and 🇺🇳 flags',
    html: `<h2>🎉 Party 🎉</h2>${paragraphs(`Yes 👍🏽 no 👎 family 👩‍👩‍👧‍👦 flag 🇩🇪 keycap 1️⃣ heart ❤️ ${sentence}`, 6)}<ul><li>✅ done</li><li>❌ not done ☎️</li></ul>`,
    language: 'en',
    highlights: 30,
  },
  {
    title: `${arabic}with English words and 1,234.50 €`,
    html: `<h2>عنوان and subtitle</h2>${paragraphs(`${arabic}“${sentence.trim()}” ${arabic}(2024–2025) ${hebrew}`, 6)}<p dir="ltr">${sentence}${arabic}${sentence}</p><ol><li>${arabic}</li><li>${sentence}</li></ol><pre>const x = "${arabic.slice(0, 20)}";</pre>`,
    language: 'ar',
    direction: 'rtl',
    highlights: 30,
  },
  {
    title: 'Tables wider than the page',
    html: `${paragraphs(sentence, 2)}${wideTable}<p>${sentence}</p><table><tr><th>Path</th><th>What</th></tr><tr><td>/usr/lib/${'very-long-directory/'.repeat(12)}file.txt</td><td>${sentence.repeat(4)}</td></tr></table>`,
    language: 'en',
    highlights: 30,
  },
  {
    title: `Long words: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and ${'x'.repeat(180)}`,
    html: `<p>${sentence} https://example.org/${'a-very-long-path-that-goes-on/'.repeat(14)}?q=${'0123456789'.repeat(20)} ${sentence}</p><p>${'Supercalifragilistic'.repeat(30)}</p><p>${'ab'.repeat(1500)}</p><p>Methionylthreonylthreonylglutaminyl${'alanylglycyl'.repeat(40)}isoleucine</p>`,
    language: 'de',
    highlights: 20,
  },
  {
    title: 'Code and footnotes',
    html: `<h2>Code</h2><pre>function f(a) {\n\treturn a ? "${'x'.repeat(300)}" : null; // ${'comment '.repeat(30)}\n}\n\n\n    indented   with    spaces</pre><p>Call <code>parley.export({ format: "pdf", out: "${'deep/'.repeat(30)}a.pdf" })</code> now.<sup>1</sup></p><blockquote><p>${sentence.repeat(3)}</p><blockquote><p>${sentence}</p></blockquote></blockquote><ol><li>${sentence}<ul><li>inner<ol><li>innermost</li></ol></li></ul></li></ol><p>H<sub>2</sub>O and E = mc<sup>2</sup>, ∑ᵢ xᵢ ≤ ∞, α → β, 𝒜 ⊂ ℝ</p><aside role="doc-footnote"><p>1 ${sentence}</p></aside>`,
    language: 'en',
    highlights: 30,
  },
];

/** Articles that are hard to set: empty, huge, crowded, of mixed direction, wider than the page. */
export async function oddArticles(only?: string): Promise<Article[]> {
  const made: Article[] = [];
  for (const [index, odd] of cases.entries()) {
    if (only !== undefined && Number(only) !== index) continue;
    const { title, html, language, direction, highlights } = odd;
    const page = `<html><head><title>${title}</title></head><body><article>${html}</article></body></html>`;
    const read = await readArticle({
      bytes: new TextEncoder().encode(page),
      fileName: 'odd.html',
      received: '2025-07-01T08:00:00.000Z',
    });
    const { text, blocks, marks } = unwrap(read).fragment;
    const article = makeArticle({
      ...{ id: benchId('odd', index), title, text, blocks, marks },
      ...(language ? { language } : {}),
      ...(direction ? { direction } : {}),
    });
    made.push(annotate(article, highlights, index + 1));
  }
  return made;
}
