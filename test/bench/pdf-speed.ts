import { existsSync, readFileSync } from 'node:fs';
import { finishPdf } from '../../shared/pdf/finish-pdf.ts';
import type { PrintInput } from '../../shared/pdf/print-document.ts';
import { printDocument } from '../../shared/pdf/print-document.ts';
import { annotate, benchId, makeArticle } from './pdf-seed.ts';
import { printInWindow } from './pdf-window-run.ts';

const seed = '../shared/seed/us-must-embrace-mutual-respect.txt';

/**
 * Times one article against Chromium's plain printing, and a long one with 1,000 highlights: medians of
 * several rounds in one window, and the first round of the finishing, before its code is warm.
 */
export async function main(): Promise<void> {
  if (!existsSync(seed)) return console.log('The seed article is absent: nothing is measured.');
  const [title = '', ...lines] = readFileSync(seed, 'utf8').trim().split(/\n+/);
  const make = (copies: number, highlights: number): PrintInput => {
    const text = Array.from({ length: copies }, () => lines.join('\n')).join('\n');
    const article = makeArticle({ id: benchId('seed', copies), title, text, language: 'en' });
    return {
      article: annotate(article, highlights, 7),
      options: {
        paper: 'A4',
        notes: highlights > 0 ? 'footnotes' : 'none',
        appendix: highlights > 0,
      },
      generatedAt: '2025-07-02T00:00:00.000Z',
      locale: 'en',
    };
  };
  await compare('one article, 40 highlights', make(1, 0), make(1, 40), 9);
  await compare('long article, 1,000 highlights', make(48, 0), make(48, 1000), 3);
}

async function compare(
  name: string,
  plain: PrintInput,
  full: PrintInput,
  rounds: number,
): Promise<void> {
  const plainJob = { html: await printDocument(plain), plain: true };
  const fullJob = { html: await printDocument(full) };
  const run = await printInWindow([
    ...Array.from({ length: rounds }, () => plainJob),
    ...Array.from({ length: rounds }, () => fullJob),
  ]);
  const finishing: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const finished = await finishPdf(run.pdfs.at(-1) ?? new Uint8Array(), full);
    finishing.push(performance.now() - start);
    bytes = finished.ok ? finished.value.length : 0;
  }
  const plainMs = median(run.times.slice(0, rounds));
  const printMs = median(run.times.slice(rounds));
  const finishMs = median(finishing);
  const plainBytes = run.pdfs[0]?.length ?? 1;
  console.log(
    `${name}: plain ${plainMs.toFixed(0)} ms, print ${printMs.toFixed(0)} + finish ${finishMs.toFixed(0)} (the first ${(finishing[0] ?? 0).toFixed(0)}) ms = ${((printMs + finishMs) / plainMs).toFixed(1)} x; ${Math.round(bytes / 1024)} KB = ${(bytes / plainBytes).toFixed(1)} x; window ${run.memory.toFixed(0)} MB, node ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
