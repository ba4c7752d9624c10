import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { startIndex } from '../../electron/index/index-client.ts';
import { openIndex } from '../../electron/index/open-index.ts';
import type { Article } from '../../shared/model/article.ts';
import { generateArticles, readPool } from './search-articles.ts';
import { fuzzIndex } from './search-fuzz.ts';
import { runOracle } from './search-oracle.ts';
import { drawQueries, type MixedQuery } from './search-queries.ts';
import { openRaw } from './search-raw.ts';
import { compareWithRipgrep } from './search-ripgrep.ts';

const corpus = resolve('../shared/corpus');
const BATCH = 200;
const ADDED = 20;

/**
 * Measures search against the usual FTS5 recipe on generated articles. Options: --articles N
 * (default 10000), --growth (how much slower than among a tenth of them), --rounds N (default 3),
 * --keep (leaves the databases for another run), --oracle (only the oracle test), --fuzz N (queries,
 * default 5000), --worker FILE (its bundle).
 */
export async function main(args: readonly string[]): Promise<void> {
  const step = option(args, '--step');
  const count = Number(option(args, '--articles') ?? 10_000);
  if (step !== undefined) return runStep(step, folderOf(count));
  if (args.includes('--oracle')) return runOracle(corpus, 2_000);
  const folder = await prepare(count);
  inOwnProcess('memory', count);
  const worker = option(args, '--worker') ?? 'dist/electron/index-worker.js';
  const rounds = Number(option(args, '--rounds') ?? 3);
  const slowest = await compare(folder, rounds, worker);
  await addOne(folder);
  await fuzzIndex(openIndex(file(folder, 'ours.sqlite')), Number(option(args, '--fuzz') ?? 5_000));
  const index = openIndex(file(folder, 'ours.sqlite'));
  const queries = drawQueries(await sampleArticles(folder));
  await compareWithRipgrep(folder, readArticles(folder), queries, index);
  await index.close();
  if (args.includes('--growth')) {
    const tenth = await prepare(Math.round(count / 10));
    const before = await compare(tenth, rounds, worker);
    for (const name of ['typing', 'settled']) {
      const times = (slowest.get(name) ?? 0) / (before.get(name) ?? 1);
      console.log(
        `growth: among ten times as many articles ${name} p95 is ${times.toFixed(1)} times`,
      );
    }
    if (!args.includes('--keep')) rmSync(tenth, { recursive: true });
  }
  await runOracle(corpus, 2_000);
  if (!args.includes('--keep')) rmSync(folder, { recursive: true });
}

const folderOf = (count: number): string => join(tmpdir(), `parley-bench-search-${count}`);

/** Makes so many articles and both databases, where they are not there yet. */
async function prepare(count: number): Promise<string> {
  const folder = folderOf(count);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file(folder, 'articles.jsonl'))) await writeArticles(folder, count);
  const text = statSync(file(folder, 'articles.jsonl')).size;
  console.log(`${count} articles, ${megabytes(text)} MB as JSON lines`);
  for (const engine of ['ours', 'raw']) {
    if (!existsSync(file(folder, `${engine}.sqlite`))) inOwnProcess(`build-${engine}`, count);
  }
  return folder;
}

const option = (args: readonly string[], name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;

const file = (folder: string, name: string): string => join(folder, name);
let textBytes = 1;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

async function writeArticles(folder: string, count: number): Promise<void> {
  const pool = readPool(corpus);
  console.log(`pool: ${pool.english.length} English, ${pool.chinese.length} Chinese sentences`);
  const out = createWriteStream(file(folder, 'articles.jsonl'));
  for (const article of generateArticles(pool, count)) {
    if (!out.write(`${JSON.stringify(article)}\n`)) {
      await new Promise<void>((drained) => out.once('drain', drained));
    }
  }
  await new Promise<void>((ended) => out.end(ended));
}

async function* readArticles(folder: string): AsyncGenerator<Article> {
  const lines = createInterface({ input: createReadStream(file(folder, 'articles.jsonl')) });
  for await (const line of lines) yield JSON.parse(line) as Article;
}

// Memory and processor time of one engine are only its own in a process of its own.
function inOwnProcess(step: string, count: number): void {
  const code = `import(${JSON.stringify(import.meta.url)}).then((m) => m.main(['--articles', '${count}', '--step', '${step}']))`;
  const done = spawnSync(process.execPath, ['-e', code], { stdio: 'inherit' });
  if (done.status !== 0) throw new Error(`The step "${step}" failed.`);
}

async function runStep(step: string, folder: string): Promise<void> {
  if (step === 'build-ours') return buildOurs(folder);
  if (step === 'build-raw') return buildRaw(folder);
  return measureMemory(folder);
}

async function buildOurs(folder: string): Promise<void> {
  const index = openIndex(file(folder, 'ours.sqlite'));
  await timeBuild(folder, 'ours', (articles) =>
    index.update(articles.map((data) => ({ ref: { type: 'article', id: data.id }, data }))),
  );
  const before = process.cpuUsage();
  await index.settle();
  const used = process.cpuUsage(before);
  console.log(`  and ${((used.user + used.system) / 1e6).toFixed(1)} CPU s in idle moments`);
  await index.close();
  reportSize(folder, 'ours');
}

async function buildRaw(folder: string): Promise<void> {
  const raw = openRaw(file(folder, 'raw.sqlite'));
  await timeBuild(folder, 'raw', async (articles) => raw.add(articles));
  raw.close();
  reportSize(folder, 'raw');
}

async function timeBuild(
  folder: string,
  name: string,
  add: (articles: readonly Article[]) => Promise<void>,
): Promise<void> {
  let seconds = 0;
  let count = 0;
  let text = 0;
  let batch: Article[] = [];
  const flush = async () => {
    const before = process.cpuUsage();
    await add(batch);
    const used = process.cpuUsage(before);
    seconds += (used.user + used.system) / 1e6;
    count += batch.length;
    batch = [];
  };
  for await (const article of readArticles(folder)) {
    batch.push(article);
    text += Buffer.byteLength(article.version.text);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  textBytes = text;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `build ${name}: ${seconds.toFixed(1)} CPU s, ${(count / seconds).toFixed(0)} articles per CPU s, peak ${peak.toFixed(0)} MB`,
  );
}

function reportSize(folder: string, name: string): void {
  const size = statSync(file(folder, `${name}.sqlite`)).size;
  console.log(
    `size ${name}: ${megabytes(size)} MB, ${(size / textBytes).toFixed(2)} of the articles' text`,
  );
}

async function sampleArticles(folder: string): Promise<Article[]> {
  const sample: Article[] = [];
  let number = 0;
  const every = Math.max(
    1,
    Math.floor(statSync(file(folder, 'articles.jsonl')).size / 6_000 / 2_000),
  );
  for await (const article of readArticles(folder))
    if (number++ % every === 0) sample.push(article);
  return sample;
}

async function measureMemory(folder: string): Promise<void> {
  const queries = drawQueries(await sampleArticles(folder));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const index = openIndex(file(folder, 'ours.sqlite'));
  for (const { typed } of queries) {
    await index.search({ query: typed, limit: 20, mode: 'typing' });
    await index.search({ query: typed, limit: 20, mode: 'settled' });
  }
  const after = process.memoryUsage().rss;
  console.log(
    `memory: ${megabytes(after - before)} MB more after 400 queries (the whole process ${megabytes(after)} MB with the benchmark's own data)`,
  );
  await index.close();
}

type Ask = (query: MixedQuery) => Promise<number>;

/** Compares the engines; gives the p95 of each by its name. */
async function compare(
  folder: string,
  rounds: number,
  workerFile: string,
): Promise<ReadonlyMap<string, number>> {
  const queries = drawQueries(await sampleArticles(folder));
  const worker = resolve(workerFile);
  const viaWorker = existsSync(worker);
  console.log(viaWorker ? 'asked through the worker' : 'asked in this process: no bundled worker');
  const path = file(folder, 'ours.sqlite');
  const index = viaWorker ? startIndex(worker, path) : openIndex(path);
  const { documents } = await index.state();
  if (documents === 0) throw new Error('The index is of another version: delete it and run again.');
  const raw = openRaw(file(folder, 'raw.sqlite'));
  const engines: Readonly<Record<string, Ask>> = {
    raw: async (query) => raw.search(query.raw).length,
    typing: async ({ typed }) =>
      (await index.search({ query: typed, limit: 20, mode: 'typing' })).hits.length,
    settled: async ({ typed }) =>
      (await index.search({ query: typed, limit: 20, mode: 'settled' })).hits.length,
  };
  const best = await measure(queries, engines, rounds);
  report(queries, best);
  await index.close();
  raw.close();
  return new Map(Object.entries(best).map(([name, { ms }]) => [name, quantile(ms, 0.95)]));
}

type Best = Readonly<Record<string, { readonly ms: number[]; readonly answered: boolean[] }>>;

async function measure(
  queries: readonly MixedQuery[],
  engines: Readonly<Record<string, Ask>>,
  rounds: number,
): Promise<Best> {
  const best = Object.fromEntries(
    Object.keys(engines).map((name) => [name, { ms: [] as number[], answered: [] as boolean[] }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [i, query] of queries.entries()) {
      for (const [name, ask] of Object.entries(engines)) {
        const started = performance.now();
        const hits = await ask(query);
        const took = performance.now() - started;
        const one = best[name];
        if (one === undefined) continue;
        one.ms[i] = Math.min(one.ms[i] ?? Number.POSITIVE_INFINITY, took);
        one.answered[i] = hits > 0;
      }
    }
  }
  return best;
}

function report(queries: readonly MixedQuery[], best: Best): void {
  const naive = quantile(best.raw?.ms ?? [], 0.95);
  for (const [name, { ms, answered }] of Object.entries(best)) {
    const p95 = quantile(ms, 0.95);
    console.log(
      `${name}: answered ${answered.filter(Boolean).length} of ${queries.length}, p50 ${quantile(ms, 0.5).toFixed(1)}, p95 ${p95.toFixed(1)}, max ${Math.max(...ms).toFixed(1)} ms, p95 ratio ${(p95 / naive).toFixed(2)}`,
    );
  }
  for (const kind of new Set(queries.map((query) => query.kind))) {
    const own = queries.flatMap((query, i) => (query.kind === kind ? [i] : []));
    const parts = Object.entries(best).map(([name, { ms, answered }]) => {
      const times = own.map((i) => ms[i] ?? 0);
      const empty = own.filter((i) => !answered[i]).length;
      return `${name} ${quantile(times, 0.5).toFixed(1)}/${Math.max(...times).toFixed(1)}${empty > 0 ? ` (${empty} empty)` : ''}`;
    });
    console.log(`  ${kind}, p50/max ms: ${parts.join(', ')}`);
  }
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** Adds articles as a person does, with a pause after each, and then one right after the other. */
async function addOne(folder: string): Promise<void> {
  const index = openIndex(file(folder, 'ours.sqlite'));
  const [example] = await sampleArticles(folder);
  if (example === undefined) return;
  for (const pause of [500, 0]) {
    const times: number[] = [];
    for (let i = 0; i < ADDED; i++) {
      const id = `added${String(pause + i).padStart(10, '0')}`;
      const ref = { type: 'article', id } as const;
      const started = performance.now();
      await index.update([{ ref, data: { ...example, id } }]);
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, pause));
      await index.update([{ ref, data: null }]);
    }
    console.log(
      `adding one article, ${pause} ms between: p50 ${quantile(times, 0.5).toFixed(1)}, max ${Math.max(...times).toFixed(1)} ms`,
    );
  }
  await index.close();
}
