import { createHash } from 'node:crypto';
import { describeTarget } from '../../shared/anchor/describe-target.ts';
import { newId } from '../../shared/base/ids.ts';
import { type Annotation, builtInKinds } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Block } from '../../shared/model/text-version.ts';
import { generateArticles, type Pool } from './search-articles.ts';
import { seededRandom } from './seeded-random.ts';

const outlets = [
  ...['The Harbour Post', 'Northern Courier', 'City Ledger', 'Evening Mercury', 'The Standard'],
  ...['Trade Weekly', 'Green Energy Review', 'The Delta Times', 'Capital Observer', 'Wire Service'],
  ...['The Coastal Gazette', 'Industry Today', 'Morning Chronicle', 'Science Letter', 'The Record'],
];
const chineseOutlets = ['海港日报', '经济观察周刊', '北方晚报', '科技前线', '能源评论'];
const firstNames = 'Ada Ben Carla David Elena Farid Grace Hugo Ines Jonas Keiko Lars Mina'.split(
  ' ',
);
const lastNames =
  'Alder Brandt Castillo Dufour Eriksen Faraday Gruber Haddad Ivanova Jensen Kimura Lindqvist Moreau Novak Okafor Petrov'.split(
    ' ',
  );
const chineseNames = ['王晓明', '李静', '张伟', '陈思远', '刘芳', '赵一鸣', '孙丽华', '周涛'];
const topics = [
  ...['trade', 'trade/tariffs', 'trade/rare-earths', 'energy', 'energy/solar', 'energy/grid'],
  ...['policy', 'policy/export-controls', 'companies', 'markets', 'science', 'courts', 'to-check'],
];
const notes = [
  'Compare this with what the ministry said a year ago.',
  'Only one source, and that one is **not named**.',
  'The figure differs from the annual report.',
  'Who says so? Ask for the original document.',
];

/**
 * Articles as a person's library has them, about 5 kB each: most of them English, the rest Chinese
 * or mixed; with outlets, authors, dates of every precision, tags, reading status and, on one in
 * five, a few annotations. The same pool gives the same texts; ids and times of creation are new.
 */
export function* makeLibrary(pool: Pool, count: number): Generator<Article> {
  const random = seededRandom(7_301);
  for (const plain of generateArticles(pool, count)) yield furnish(plain, random);
}

type Random = () => number;

function furnish(plain: Article, random: Random): Article {
  const isChinese = plain.metadata.language?.value === 'zh';
  const lines = plain.version.text.split('\n').map((line) => line.trim());
  const text = lines.filter(Boolean).join('\n');
  const version = {
    ...plain.version,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    blocks: blocksOf(text, random),
  };
  const known = <T>(value: T, from: string) => ({ value, from, rivals: [] });
  const published = publishedOn(plain.created, random);
  const article: Article = {
    ...plain,
    id: newId(),
    version,
    metadata: {
      title: known(titleOf(text, isChinese), 'json-ld: $.headline'),
      bylines: known(authorsOf(isChinese, random), 'json-ld: $.author[0].name'),
      outlet: known(pick(isChinese ? chineseOutlets : outlets, random), 'meta: og:site_name'),
      ...(published === null ? {} : { published: known(published, 'json-ld: $.datePublished') }),
      language: known(isChinese ? 'zh-Hans' : 'en', 'html: lang'),
      ...(plain.metadata.url === undefined ? {} : { url: plain.metadata.url }),
    },
    tags: random() < 0.6 ? [...new Set([pick(topics, random), pick(topics, random)])] : [],
    status: pick(['unread', 'unread', 'unread', 'reading', 'done', 'archived'], random),
  };
  return random() < 0.2 ? { ...article, annotations: annotationsOn(article, random) } : article;
}

function blocksOf(text: string, random: Random): Block[] {
  let start = 0;
  return text.split('\n').map((line, at) => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length };
    start = block.end + 1;
    if (at === 0 || line.length > 120 || random() < 0.5) return block;
    return { ...block, kind: 'heading', level: 2 };
  });
}

function titleOf(text: string, isChinese: boolean): string {
  const sentence = text.split(isChinese ? /[。\n]/ : /(?<=[.!?])\s/)[0] ?? '';
  if (isChinese) return sentence.slice(0, 36);
  return sentence.replace(/[.]$/, '').split(' ').slice(0, 14).join(' ');
}

function authorsOf(isChinese: boolean, random: Random): string[] {
  const one = () =>
    isChinese
      ? pick(chineseNames, random)
      : `${pick(firstNames, random)} ${pick(lastNames, random)}`;
  return random() < 0.8 ? [one()] : [...new Set([one(), one()])];
}

/** EDTF; most of the articles know the day, some the minute, a few only month or year or nothing. */
function publishedOn(created: string, random: Random): string | null {
  const share = random();
  if (share < 0.3) return `${created.slice(0, 19)}Z`;
  if (share < 0.85) return created.slice(0, 10);
  if (share < 0.92) return created.slice(0, 7);
  return share < 0.95 ? created.slice(0, 4) : null;
}

function annotationsOn(article: Article, random: Random): Record<string, Annotation> {
  const { text } = article.version;
  const made: Record<string, Annotation> = {};
  for (let left = 1 + Math.floor(random() * 5); left > 0; left--) {
    const start = Math.floor(random() * Math.max(1, text.length - 160));
    const id = newId();
    made[id] = {
      ...{ id, created: article.created, modified: article.created, hedges: [], verification: [] },
      kind: pick(builtInKinds, random),
      target: describeTarget(article.version, {
        start,
        end: Math.min(text.length, start + 20 + Math.floor(random() * 100)),
      }),
      note: random() < 0.5 ? pick(notes, random) : '',
      tags: random() < 0.2 ? [pick(topics, random)] : [],
      speakers: random() < 0.3 ? [{ name: pick(outlets, random), named: true }] : [],
    };
  }
  return made;
}

const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;
