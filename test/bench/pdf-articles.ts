import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../shared/article/read-article.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Block } from '../../shared/model/text-version.ts';
import { annotate, benchId, makeArticle } from './pdf-seed.ts';
import { seededRandom } from './seeded-random.ts';

const corpus = '../shared/corpus';

/** Article 1 of the Universal Declaration of Human Rights, for scripts that the corpus lacks. */
const declarations: Readonly<Record<string, string>> = {
  he: 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה.',
  el: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης.',
  ko: '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.',
  th: 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ',
  ja: 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。',
  ar: 'يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميراً وعليهم أن يعامل بعضهم بعضاً بروح الإخاء.',
  hi: 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए।',
};

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Georgian',
  'Armenian',
  'Han',
  'Hiragana',
  'Hangul',
];

/** The script in which most letters of a text stand; kana decides for Japanese. */
export function scriptOf(text: string): string {
  const count = (script: string) =>
    (text.match(new RegExp(`\\p{Script=${script}}`, 'gu')) ?? []).length;
  const counts = scripts.map((script) => ({ script, letters: count(script) }));
  const kana = counts.find((one) => one.script === 'Hiragana');
  if (kana && kana.letters > text.length / 10) return 'Hiragana';
  return counts.sort((a, b) => b.letters - a.letters)[0]?.script ?? 'Latin';
}

/** So many articles of the corpus with 10 to 40 random highlights each, rare scripts first. */
export async function readCorpusArticles(count: number): Promise<Article[]> {
  const read: Article[] = declarationArticles();
  if (!existsSync(corpus)) console.log('The corpus is absent: only built-in texts are printed.');
  const byScript = new Map<string, Article[]>();
  for (const [index, file] of listPages().entries()) {
    const article = await readPage(file, index);
    if (!article) continue;
    const script = scriptOf(article.version.text);
    byScript.set(script, [...(byScript.get(script) ?? []), article]);
  }
  const rare = [...byScript].filter(([script]) => script !== 'Latin').flatMap(([, all]) => all);
  const all = [...read, ...rare, ...(byScript.get('Latin') ?? [])].slice(0, count);
  return all.map((article, index) => {
    const random = seededRandom(index + 1);
    return annotate(article, 10 + Math.floor(random() * 31), index + 1);
  });
}

function listPages(): string[] {
  const list = (folder: string, pick: (name: string) => string) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, pick(name))) : [];
  return [
    ...list(join(corpus, 'web-pages'), (name) => join(name, 'source.html')),
    ...list(join(corpus, 'publication-dates', 'html'), (name) => name),
  ];
}

async function readPage(file: string, index: number): Promise<Article | null> {
  const raw = readFileSync(file);
  const bytes = new Uint8Array(file.endsWith('.gz') ? gunzipSync(raw) : raw);
  const result = await readArticle({
    bytes,
    fileName: file.endsWith('.gz') ? 'page.html' : file,
    mediaType: 'text/html',
    url: 'https://example.org/article',
    received: '2025-07-01T08:00:00.000Z',
  });
  if (!result.ok || result.value.fragment.text.length < 600) return null;
  const { metadata, fragment } = result.value;
  return makeArticle({
    id: benchId('corpus', index),
    title: metadata.title.value,
    text: fragment.text,
    blocks: fragment.blocks,
    marks: fragment.marks,
    ...(metadata.language ? { language: metadata.language.value } : {}),
    ...(metadata.direction ? { direction: metadata.direction.value } : {}),
  });
}

function declarationArticles(): Article[] {
  return Object.entries(declarations).map(([language, sentence], index) => {
    const lines = Array.from({ length: 12 }, (_, line) =>
      `${sentence} ${line % 3 ? sentence : ''}`.trim(),
    );
    const text = lines.join('\n');
    let at = 0;
    const blocks = lines.map((line, number): Block => {
      const block = { start: at, end: at + line.length };
      at += line.length + 1;
      if (number % 5 === 4) return { kind: 'list-item', level: 1, ...block };
      return { kind: number % 4 === 3 ? 'quote' : 'paragraph', ...block };
    });
    const direction = language === 'he' || language === 'ar' ? 'rtl' : 'ltr';
    const title = `Article 1 (${language})`;
    return makeArticle({
      id: benchId('declaration', index),
      title,
      text,
      blocks,
      language,
      direction,
    });
  });
}
