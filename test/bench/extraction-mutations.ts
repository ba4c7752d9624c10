import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../../shared/article/read-article.ts';

const received = '2026-01-02T03:04:05Z';
const LIMIT = 10_000;

/**
 * Reads damaged originals (cut, flipped bits, wrong charsets, nested, giant) and prints crashes and
 * inputs that took longer than ten seconds. Arguments: number of mutated pages (default 400), the
 * folder of the sets.
 */
export async function main(args: string[]): Promise<void> {
  const wanted = Number(args[0] ?? 400);
  const pages = readPages(args[1] ?? join('..', 'shared', 'corpus', 'article-extraction', 'html'));
  const outcome = { read: 0, refused: 0, crashed: 0, slow: 0, worst: 0 };
  const random = sequence(7);
  for (let i = 0; i < wanted && pages.length > 0; i++) {
    const page = pages[i % pages.length];
    if (page)
      await tryOne(
        `page ${i % pages.length} mutation ${i}`,
        mutate(page, i, random),
        'page.html',
        outcome,
      );
  }
  for (const [name, bytes, fileName] of giants()) await tryOne(name, bytes, fileName, outcome);
  console.log(
    `mutated originals: ${outcome.read} read, ${outcome.refused} refused with a sentence, ${outcome.crashed} crashes, ${outcome.slow} over ${LIMIT / 1000} s; slowest ${Math.round(outcome.worst)} ms`,
  );
  if (outcome.crashed + outcome.slow > 0) process.exitCode = 1;
}

type Outcome = { read: number; refused: number; crashed: number; slow: number; worst: number };

async function tryOne(
  name: string,
  bytes: Uint8Array,
  fileName: string,
  outcome: Outcome,
): Promise<void> {
  const begun = performance.now();
  try {
    const result = await readArticle({ bytes, fileName, received });
    outcome[result.ok ? 'read' : 'refused']++;
  } catch (error) {
    outcome.crashed++;
    console.log(`  crash: ${name}: ${(error as Error).message}`);
  }
  const took = performance.now() - begun;
  outcome.worst = Math.max(outcome.worst, took);
  if (took > 3000) console.log(`  ${Math.round(took)} ms: ${name}`);
  if (took > LIMIT) outcome.slow++;
}

function readPages(folder: string): Uint8Array[] {
  if (!existsSync(folder)) {
    console.log(`mutated pages: skipped, the folder ${folder} is not there`);
    return [];
  }
  return readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))));
}

function mutate(page: Uint8Array, kind: number, random: () => number): Uint8Array {
  if (kind % 4 === 0) return page.subarray(0, Math.floor(random() * page.length));
  const copy = page.slice();
  if (kind % 4 === 1)
    for (let k = 0; k < copy.length / 500; k++)
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  if (kind % 4 === 2)
    for (let k = 0; k < copy.length; k++)
      if ((copy[k] ?? 0) >= 0x80) copy[k] = Math.floor(random() * 256);
  if (kind % 4 === 3)
    copy.copyWithin(
      Math.floor(random() * copy.length),
      Math.floor(random() * copy.length),
      copy.length,
    );
  return copy;
}

function giants(): [string, Uint8Array, string][] {
  const encode = (text: string) => new TextEncoder().encode(text);
  const deep = (tag: string) =>
    `<html><body>${`<${tag}>`.repeat(10_000)}text${`</${tag}>`.repeat(10_000)}</body></html>`;
  const line = 'word '.repeat(10_000_000);
  return [
    ['10,000 nested div', encode(deep('div')), 'a.html'],
    ['10,000 nested b', encode(deep('b')), 'a.html'],
    ['10,000 nested li', encode(deep('ul><li')), 'a.html'],
    ['10,000 nested table', encode(deep('table><tr><td')), 'a.html'],
    ['10,000 nested blockquote in Markdown', encode(`${'> '.repeat(10_000)}text`), 'a.md'],
    ['10,000 brackets in Markdown', encode(`${'['.repeat(10_000)}text`), 'a.md'],
    ['50 MB on one line, text', encode(line), 'a.txt'],
    ['50 MB on one line, HTML', encode(`<p>${line}`), 'a.html'],
    ['50 MB on one line, Markdown', encode(line), 'a.md'],
    ['10 MB of <', encode('<'.repeat(10_000_000)), 'a.html'],
    ['open comments', encode('<!--'.repeat(500_000)), 'a.html'],
    ['open scripts', encode('<script>'.repeat(200_000)), 'a.html'],
    [
      '100,000 paragraphs',
      encode(`<html><body>${'<p>Some text that is here.</p>'.repeat(100_000)}`),
      'a.html',
    ],
    ['200,000 lines', encode('A line of text.\n'.repeat(200_000)), 'a.txt'],
    ['broken PDF', encode(`%PDF-1.7\n${'obj '.repeat(10_000)}`), 'a.pdf'],
    ['broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array(200).fill(7)]), 'a.zip'],
    ['empty', new Uint8Array(), 'a.html'],
  ];
}

/** A repeatable sequence of numbers in [0, 1) (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
