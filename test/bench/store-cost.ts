import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeDocument } from '../../electron/disk/envelope.ts';
import { visitStamps } from '../../electron/disk/listing.ts';
import type { NotebookFolder } from '../../electron/disk/notebook-folder.ts';
import { createNotebook, openNotebook } from '../../electron/disk/open-notebook.ts';
import { documentPath } from '../../electron/disk/paths.ts';
import { unwrap } from '../../shared/base/result.ts';
import type { Article } from '../../shared/model/article.ts';
import { makeAnnotation, makeArticle } from '../electron/disk/sample-documents.ts';

const SAVES = 200;
const body = `${'Words of an article that says something about trade and rare earths. '.repeat(9)}\n`;
const text = body.repeat(7).trimEnd();

/**
 * What saving one annotation costs beside one bare write + fsync + rename + folder fsync of the
 * same bytes, in libraries of 1,000, 10,000 and 100,000 articles (or the sizes given); also
 * listing, stamps and reading. Articles are 5 kB of text.
 */
export async function main(args: string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [1000, 10_000, 100_000];
  const top = mkdtempSync(join(tmpdir(), 'parley-cost-'));
  try {
    for (const size of sizes) await measure(join(top, String(size)), size);
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

async function measure(dir: string, size: number): Promise<void> {
  await unwrap(await createNotebook(dir, 'Bench', { deviceId: 'bench' })).close();
  const ids = fill(dir, size);
  const notebook = unwrap(await openNotebook(dir, { deviceId: 'bench' }));
  const listed = await timed(() => notebook.ids('article'));
  const stamped = await timed(() => visitStamps(dir, 'article', () => undefined));
  const sample = ids.slice(0, 2000);
  const read = await timed(async () => {
    for (const id of sample) unwrap(await notebook.read('article', id));
  });
  const bareRead = await timed(async () => {
    for (const id of sample) JSON.parse(readFileSync(pathIn(dir, id), 'utf8'));
  });
  // Turn by turn, so that a slow moment of the disk falls on both.
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let n = 0; n < SAVES; n++) {
    const id = ids[(n * 7919) % ids.length] ?? '';
    const article = unwrap(await notebook.read('article', id));
    if (article === null) throw new Error('the article is missing');
    ours.push(await timed(() => annotate(notebook, article)));
    const bytes = readFileSync(pathIn(dir, id));
    bare.push(await timed(() => writeBare(join(dir, 'bare', `${n % 10}.json`), bytes)));
  }
  await notebook.close();
  const ratio = median(ours) / median(bare);
  console.log(
    `${size} articles: save ${show(ours)}, bare ${show(bare)}, ratio ${ratio.toFixed(2)}; ` +
      `list ${listed.toFixed(0)} ms, list and stat ${stamped.toFixed(0)} ms, ` +
      `read ${((read / sample.length) * 1000).toFixed(0)} µs each ` +
      `(bare sync ${((bareRead / sample.length) * 1000).toFixed(0)} µs)`,
  );
}

/** Writes the library without fsync: only what stands counts here, not how it came. */
function fill(dir: string, size: number): string[] {
  mkdirSync(join(dir, 'bare'), { recursive: true });
  const made = new Set<string>();
  return Array.from({ length: size }, (_, n) => {
    const article = makeArticle(`Article ${n}`, text);
    const file = pathIn(dir, article.id);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, unwrap(encodeDocument('article', article)));
    return article.id;
  });
}

async function annotate(notebook: NotebookFolder, article: Article): Promise<void> {
  const note = makeAnnotation(article, 'This is what the ministry said a year ago.', 40);
  const annotations = { ...article.annotations, [note.id]: note };
  unwrap(
    await notebook.write([{ type: 'article', data: { ...article, annotations } }], 'Annotated'),
  );
}

async function writeBare(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(`${file}.tmp`, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(`${file}.tmp`, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync();
  await folder.close();
}

const pathIn = (dir: string, id: string): string =>
  join(dir, documentPath({ type: 'article', id }));

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[values.length >> 1] ?? 0;
const show = (values: readonly number[]): string =>
  `${median(values).toFixed(2)} ms (p95 ${(sorted(values)[Math.floor(values.length * 0.95)] ?? 0).toFixed(2)})`;
