import { readFileSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import { createPrinter } from '../../electron/shell/print-page.ts';

/** One HTML file to be printed; `times` receives the milliseconds it took. */
type Job = { readonly html: string; readonly pdf: string; readonly plain?: boolean };

app.on('window-all-closed', () => undefined);

// The printing half of the benchmark runs inside Electron: it prints every job of a list. Electron is
// ready only after this module is loaded, so the module must not wait for it.
void app.whenReady().then(printAll);

async function printAll(): Promise<void> {
  const [listFile = '', fontsFolder = ''] = process.argv.slice(-2);
  const jobs = JSON.parse(readFileSync(listFile, 'utf8')) as Job[];
  const printer = createPrinter({ fontsFolder });
  const times: number[] = [];
  let memory = 0;
  for (const job of jobs) {
    const html = readFileSync(job.html, 'utf8');
    const start = performance.now();
    const bytes = await printer.print(html, job.plain ? { plain: true } : {});
    times.push(performance.now() - start);
    const processes = app.getAppMetrics().filter((one) => one.type === 'Tab');
    memory = Math.max(memory, ...processes.map((one) => one.memory.workingSetSize));
    writeFileSync(job.pdf, bytes);
  }
  printer.close();
  writeFileSync(`${listFile}.times`, JSON.stringify({ times, memory: memory / 1024 }));
  app.exit(0);
}
