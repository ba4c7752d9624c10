import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openIndex } from '../../electron/index/open-index.ts';
import { plainArticle } from './search-plain-article.ts';
import { seededRandom } from './seeded-random.ts';

const scripts: Readonly<Record<string, RegExp>> = {
  Latin: /\p{Script=Latin}/u,
  Chinese: /\p{Script=Han}/u,
  Japanese: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Korean: /\p{Script=Hangul}/u,
  Thai: /\p{Script=Thai}/u,
  Arabic: /\p{Script=Arabic}/u,
};
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;

/**
 * Compares the index with a brute-force scan that shares no code with it: random words of every
 * script as whole words, random substrings of the scripts without word spaces (also with the
 * letters, digits and signs between them) as substrings. Reports misses and false hits.
 */
export async function runOracle(corpus: string, count: number): Promise<void> {
  const texts = readTexts(corpus);
  if (texts.length === 0) return console.log('oracle skipped: the corpora are not here');
  const { misses, falseHits, asked } = await askOracle(texts, count);
  console.log(
    `oracle: ${count} queries over ${texts.length} texts, ${misses} misses, ${falseHits} false hits (${asked})`,
  );
}

/** The texts of the corpora's pages, tags cut away; empty where the corpora are absent. */
export function readTexts(corpus: string): string[] {
  const texts: string[] = [];
  for (const set of ['publication-dates', 'article-extraction', 'web-pages', 'hostile']) {
    const folder = join(corpus, set);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      if (/\.html?\.gz$|source\.html$|strings\.json$/.test(name))
        texts.push(pageText(join(folder, name)));
    }
  }
  return texts.filter((text) => text.length > 200);
}

function pageText(path: string): string {
  const bytes = readFileSync(path);
  const html = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .slice(0, 40_000);
}

type Asked = { readonly query: string; readonly literal: boolean };

/** Asks an index of these texts and a scan of them the same random queries. */
export async function askOracle(texts: readonly string[], count: number) {
  const index = openIndex(':memory:');
  const plain = texts.map(plainText);
  await index.update(
    texts.map((text, i) => {
      const data = plainArticle(`oracle${String(i).padStart(10, '0')}`, text);
      return { ref: { type: 'article' as const, id: data.id }, data };
    }),
  );
  const tally = new Map<string, number>();
  let misses = 0;
  let falseHits = 0;
  const examples: string[] = [];
  for (const { script, query, literal } of drawOracleQueries(texts, count)) {
    tally.set(script, (tally.get(script) ?? 0) + 1);
    const found = new Set(await index.matches(literal ? `"${query}"` : query));
    const expected = new Set(scan(plain, { query, literal }));
    const missed = [...expected].filter((id) => !found.has(id)).length;
    const wrong = [...found].filter((id) => !expected.has(id)).length;
    if (missed + wrong > 0)
      examples.push(`${script} ${JSON.stringify(query)}: -${missed} +${wrong}`);
    misses += missed;
    falseHits += wrong;
  }
  await index.close();
  for (const example of examples.slice(0, 20)) console.log(`  ${example}`);
  const asked = [...tally].map(([script, n]) => `${script} ${n}`).join(', ');
  return { misses, falseHits, asked };
}

// Case and accents away by Unicode's own tables, for the whole text at once.
function plainText(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf\uf900-\ufdff\ufe30-\ufe4f\ufe70-\ufefc\uff00-\uffef]+/g, (wide) =>
      wide.normalize('NFKC'),
    )
    .normalize('NFD')
    .replace(
      /(?![\u3099\u309a])[\p{Mn}](?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}])|\u0640|\u00ad|\u200c|\u200d|\u2060|\ufeff|\ufe0f/gu,
      '',
    )
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /[ßæœøđłħıς]/g,
      (one) => 'ss ae oe o d l h i σ'.split(' ')['ßæœøđłħıς'.indexOf(one)] ?? one,
    );
}

function scan(plain: readonly string[], { query, literal }: Asked): string[] {
  const folded = plainText(query);
  const escaped = folded.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const pattern = literal
    ? new RegExp(escaped, 'u')
    : new RegExp(
        `(?<![\\p{L}\\p{N}\\p{M}](?<!${unspaced.source}))${escaped}(?![\\p{L}\\p{N}\\p{M}](?<!${unspaced.source}))`,
        'u',
      );
  return plain.flatMap((text, i) =>
    pattern.test(text) ? [`oracle${String(i).padStart(10, '0')}`] : [],
  );
}

function* drawOracleQueries(texts: readonly string[], count: number) {
  const random = seededRandom(31);
  const names = Object.keys(scripts);
  const byScript = names.map((name) => texts.filter((text) => scripts[name]?.test(text)));
  for (let i = 0; i < count; i++) {
    const at = i % names.length;
    const script = names[at] ?? 'Latin';
    const list = byScript[at] ?? [];
    const text = list[Math.floor(random() * list.length)];
    const query = text && drawFrom(text, script, random);
    if (query) yield { script, query, literal: unspaced.test(query) };
  }
}

function drawFrom(text: string, script: string, random: () => number): string | undefined {
  if (script === 'Latin' || script === 'Arabic') {
    const words = text
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.filter((word) => scripts[script]?.test(word) && /[\p{L}\p{N}]/u.test(word));
    return words?.[Math.floor(random() * words.length)];
  }
  const places = [...text.matchAll(new RegExp(scripts[script]?.source ?? '', 'gu'))];
  const place = places[Math.floor(random() * places.length)]?.index ?? 0;
  const before = Math.floor(random() * 3);
  const piece = text.slice(Math.max(0, place - before), place + 1 + Math.floor(random() * 6));
  const typed = piece
    .replace(/["“”„*]/g, '')
    .trim()
    .split('\n')
    .find((line) => scripts[script]?.test(line));
  return typed?.trim();
}
