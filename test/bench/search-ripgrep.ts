import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DerivedIndex } from '../../electron/index/open-index.ts';
import type { Article } from '../../shared/model/article.ts';
import type { MixedQuery } from './search-queries.ts';

const PER_FOLDER = 1_000;
const ASKED = 12;

/**
 * Times ripgrep over one JSON file per article (a list of files, no ranking) against the index, each
 * asked a second time, on queries of one word or piece, which is all that it can answer in one pass.
 */
export async function compareWithRipgrep(
  folder: string,
  articles: AsyncIterable<Article>,
  queries: readonly MixedQuery[],
  index: DerivedIndex,
): Promise<void> {
  const program = findRipgrep();
  if (program === null) {
    console.log('ripgrep is not here: run npm install');
    return;
  }
  const files = join(folder, 'files');
  if (!existsSync(files)) await writeFiles(files, articles);
  const plain = queries.filter(({ kind }) => kind === 'rare' || kind.startsWith('chinese'));
  const every = Math.max(1, Math.floor(plain.length / ASKED));
  const theirs: number[] = [];
  const ours: number[] = [];
  for (const [at, { typed }] of plain.entries()) {
    if (at % every !== 0) continue;
    const words = ['--files-with-matches', '--ignore-case', '--fixed-strings', '--', typed, files];
    spawnSync(program, words);
    theirs.push(timed(() => spawnSync(program, words, { maxBuffer: 1 << 28 })));
    const search = { query: typed, limit: 20, mode: 'settled' } as const;
    await index.search(search);
    const started = performance.now();
    await index.search(search);
    ours.push(performance.now() - started);
  }
  const [slow, fast] = [median(theirs), median(ours)];
  console.log(
    `ripgrep over the same articles as files: median ${slow.toFixed(0)} ms, the index ${fast.toFixed(2)} ms: ${(slow / fast).toFixed(0)} times as fast (${theirs.length} queries)`,
  );
}

/** The binary that comes with the package of this system. */
function findRipgrep(): string | null {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}/package.json`;
  try {
    const found = createRequire(join(process.cwd(), 'package.json')).resolve(name);
    return join(found, '..', 'bin', process.platform === 'win32' ? 'rg.exe' : 'rg');
  } catch {
    return null;
  }
}

async function writeFiles(files: string, articles: AsyncIterable<Article>): Promise<void> {
  let count = 0;
  for await (const article of articles) {
    const place = join(files, String(Math.floor(count++ / PER_FOLDER)));
    if (count % PER_FOLDER === 1) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${article.id}.json`), JSON.stringify(article));
  }
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
