import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createProgramPrinter } from '../../electron/cli/print-with-program.ts';
import { writeFileDurably } from '../../electron/disk/durable-file.ts';
import { unwrap } from '../../shared/base/result.ts';
import { exportMany } from '../../shared/notebook/export-many.ts';
import { change } from '../../shared/notebook/session.ts';
import { finishPdf } from '../../shared/pdf/finish-pdf.ts';
import { makeTemporaryNotebook } from '../fakes/open-session.ts';
import { readCorpusArticles } from './pdf-articles.ts';
import { annotate, benchId } from './pdf-seed.ts';

/** Exports so many articles into a folder as the command line does; tells speed and memory on the way. */
export async function main(args: string[]): Promise<void> {
  const count = Number(args[0] ?? 1000);
  process.env['PARLEY_CHECKOUT'] ??= resolve('.');
  const notebook = await makeTemporaryNotebook();
  const out = mkdtempSync(join(tmpdir(), 'parley-bench-batch-'));
  const { session, close } = await notebook.open();
  const some = await readCorpusArticles(60);
  const ids = Array.from({ length: count }, (_, at) => benchId('batch', at));
  for (const [at, id] of ids.entries()) {
    const base = some[at % some.length] ?? some[0];
    if (!base) return;
    const article = annotate({ ...base, id }, 20, at + 1);
    unwrap(await change(session, 'Make', [{ type: 'article', create: article }]));
  }
  const printer = createProgramPrinter({ program: null, dataFolder: out });
  const look = { paper: 'A4', notes: 'footnotes', appendix: true } as const;
  const memory: number[] = [];
  const start = performance.now();
  const outcome = await exportMany(session, ids, look, {
    press: { print: printer.print, finish: finishPdf },
    write: (name, bytes) => writeFileDurably(join(out, name), bytes),
    progress: (done) => {
      if (done % Math.ceil(count / 10) !== 0) return;
      memory.push(Math.round(process.memoryUsage().rss / 1e6));
      const perSecond = done / ((performance.now() - start) / 1000);
      console.log(`${done} done, ${perSecond.toFixed(1)} a second, ${memory.at(-1)} MB`);
    },
    isCancelled: () => false,
  });
  const seconds = (performance.now() - start) / 1000;
  await printer.close();
  await close();
  notebook.remove();
  rmSync(out, { recursive: true });
  console.log(
    `${outcome.files.length} of ${count} in ${seconds.toFixed(0)} s = ${(outcome.files.length / seconds).toFixed(1)} a second; memory ${memory.join(', ')} MB; ${outcome.failed.length} failed`,
  );
}
