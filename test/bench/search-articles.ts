import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../shared/model/article.ts';
import { plainArticle } from './search-plain-article.ts';
import { seededRandom } from './seeded-random.ts';

export type Pool = { readonly english: readonly string[]; readonly chinese: readonly string[] };

const ENGLISH_BYTES = 40_000_000;

/**
 * Sentences from the texts of this machine's documentation and of the corpora where they are
 * present: the same machine gives the same pool. Too little text is filled up from a Zipf vocabulary.
 */
export function readPool(corpus: string): Pool {
  const english = new Set<string>();
  let bytes = 0;
  for (const file of textFiles(['/usr/share/doc', '/usr/share/man/man1', '/usr/share/man/man3'])) {
    if (bytes > ENGLISH_BYTES) break;
    const text = readText(file);
    bytes += text.length;
    for (const sentence of sentences(text)) english.add(sentence);
  }
  const list = [...english];
  if (list.length < 20_000) list.push(...synthesise(60_000));
  const chinese = readChinese(corpus);
  return { english: list, chinese: chinese.length > 200 ? chinese : synthesiseChinese(4_000) };
}

function textFiles(folders: readonly string[]): string[] {
  const files: string[] = [];
  const walk = (folder: string, depth: number) => {
    if (depth > 3 || !existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, depth + 1);
      else if (entry.isFile() && /(\.(gz|txt|md)|copyright|README[^/]*)$/.test(entry.name)) {
        files.push(path);
      }
    }
  };
  for (const folder of folders) walk(folder, 0);
  return files;
}

function readText(file: string): string {
  if (statSync(file).size > 2_000_000) return '';
  const bytes = readFileSync(file);
  if (!file.endsWith('.gz')) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch (error) {
    // Some packages ship archives of other kinds under this ending.
    if (error instanceof Error) return '';
    throw error;
  }
}

function sentences(text: string): string[] {
  return text
    .replace(/^\..*$/gm, ' ')
    .replace(/\\[a-zA-Z(\-&][A-Z0-9]{0,2}/g, '')
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?]) /)
    .filter((one) => one.length > 40 && one.length < 300 && /^[A-Z]/.test(one))
    .filter((one) => (one.match(/[a-z ]/g) ?? []).length > one.length * 0.8);
}

function readChinese(corpus: string): string[] {
  const found = new Set<string>();
  const folder = join(corpus, 'publication-dates');
  const pages = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.gz'))
    : [];
  const man = '/usr/share/man/zh_CN';
  const files = [...pages.sort().map((name) => join(folder, name)), ...textFiles([man])];
  for (const file of files) {
    const text = readText(file).replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, '\n');
    for (const part of text.match(/[^\s。<>{}]{8,90}。/g) ?? []) {
      const han = part.match(/\p{Script=Han}/gu)?.length ?? 0;
      const kana = part.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
      if (han > part.length * 0.7 && kana === 0) found.add(part);
    }
  }
  return [...found];
}

function synthesise(count: number): string[] {
  const random = seededRandom(11);
  const words = Array.from({ length: 60_000 }, () =>
    makeWord(random, 2 + Math.floor(random() * 9)),
  );
  const pick = () => words[Math.floor(60_000 ** random()) - 1] ?? 'the';
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 8 + Math.floor(random() * 18) }, pick).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  });
}

function synthesiseChinese(count: number): string[] {
  const random = seededRandom(12);
  const pick = () => String.fromCodePoint(0x4e00 + Math.floor(3_000 ** random()) * 5);
  return Array.from(
    { length: count },
    () => `${Array.from({ length: 12 + Math.floor(random() * 30) }, pick).join('')}。`,
  );
}

function makeWord(random: () => number, length: number): string {
  let word = '';
  while (word.length < length) {
    word += 'bcdfghklmnprstvw'[Math.floor(random() * 16)] ?? 'b';
    word += 'aeiou'[Math.floor(random() * 5)] ?? 'a';
  }
  return word;
}

/** Articles of about 5 kB, always the same for a pool: 9 in 10 English, the rest Chinese or mixed. */
export function* generateArticles(pool: Pool, count: number): Generator<Article> {
  const random = seededRandom(2_026);
  const names: string[] = [];
  for (let number = 0; number < count; number++) {
    const share = random();
    const kind = share < 0.9 ? 'english' : share < 0.97 ? 'chinese' : 'mixed';
    yield makeArticle(number, kind, makeText(pool, kind, random, names), random);
  }
}

type Kind = 'english' | 'chinese' | 'mixed';

function makeText(pool: Pool, kind: Kind, random: () => number, names: string[]): string {
  const target = kind === 'chinese' ? 2_000 : 3_500 + random() * 3_000;
  let text = '';
  while (text.length < target) {
    const isChinese = kind === 'chinese' || (kind === 'mixed' && random() < 0.4);
    const list = isChinese ? pool.chinese : pool.english;
    let at = Math.floor(random() * list.length);
    for (let run = 2 + Math.floor(random() * 5); run > 0; run--) {
      text += list[at % list.length] ?? '';
      text += isChinese ? '' : ' ';
      at += 1;
    }
    if (!isChinese) text += `${nextName(random, names)} said so. `;
    text += '\n';
  }
  return text;
}

// A Pitman-Yor process: new names keep appearing, old ones come back (discount 0.7).
function nextName(random: () => number, names: string[]): string {
  if (random() < (10 + 0.3 * names.length) / (10 + names.length)) {
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    const name = `${capital(makeWord(random, 4))} ${capital(makeWord(random, 5 + random() * 5))}`;
    names.push(name);
    return name;
  }
  const name = names[Math.floor(random() * names.length)] ?? 'Nobody';
  names.push(name);
  return name;
}

function makeArticle(number: number, kind: Kind, text: string, random: () => number): Article {
  const known = <T>(value: T) => ({ value, from: 'generated', rivals: [] });
  const created = new Date(Date.UTC(2015, 0, 1) + number * 3_000_000).toISOString();
  const first = text.slice(0, 70).split(/[.。\n]/)[0] ?? 'Untitled';
  const outlet = `Outlet ${Math.floor(random() * 200)}`;
  return {
    ...plainArticle(`bench${String(number).padStart(10, '0')}`, text, created),
    metadata: {
      title: known(first),
      bylines: known([`Author ${Math.floor(random() * 2_000)}`]),
      outlet: known(outlet),
      published: known(created.slice(0, 10)),
      language: known(kind === 'chinese' ? 'zh' : 'en'),
      url: known(`https://example.org/${number}`),
    },
    tags: random() < 0.3 ? [`topic/${Math.floor(random() * 50)}`] : [],
  };
}
