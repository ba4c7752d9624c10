import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { drawAll, feed, searchAll, watchWindow } from './hostile-window.ts';
import { answerSaveDialog, makePlace, root, start } from './launch.ts';
import { setLure } from './lure.ts';

/** What came of the strings; everything but the first five has to be empty or 0. */
export type HostileReport = {
  readonly strings: number;
  readonly saved: number;
  readonly drawn: number;
  readonly searched: number;
  readonly printed: number;
  /** Scripts that ran, by what they called. */
  readonly ran: readonly string[];
  /** Requests that something asked for, although they were refused. */
  readonly asked: readonly string[];
  /** What arrived at the proxy through which everything would have to leave. */
  readonly left: readonly string[];
  /** Fields whose text came back changed. */
  readonly changed: readonly string[];
  readonly refused: readonly string[];
  /** Files of the machine whose words stand in a printed document. */
  readonly stolen: readonly string[];
};

const file = join(root, '..', 'shared', 'corpus', 'hostile', 'strings.json');
const secret = 'the-words-of-a-private-file';

/** The attack strings, or null where the corpus is absent. */
export function readAttackStrings(): string[] | null {
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[]).map((x) => x.payload);
}

/** Every n-th string, so that a sample holds each source and kind. */
export const sample = <T>(all: readonly T[], count: number): T[] =>
  all.filter(
    (_, at) =>
      Math.floor((at * count) / all.length) !== Math.floor(((at - 1) * count) / all.length),
  );

/**
 * Sends strings through the packaged program as page, title, byline, outlet, address, note, tag,
 * event and file name: imported, drawn, searched and printed.
 */
export async function runHostile(
  strings: readonly string[],
  { prints, tell }: { prints: number; tell: (words: string) => void },
): Promise<HostileReport> {
  const place = makePlace();
  const proxy = await setLure();
  const notebook = makeNotebook(place.folder);
  const { program, page } = await start(place.folder, {
    words: [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
    notebook,
  });
  const asked: string[] = [];
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(app|data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.evaluate(watchWindow);
  const attacks = [...strings, ...ownAttacks(place.folder)];
  const totals = { saved: 0, drawn: 0, searched: 0 };
  const changed: string[] = [];
  const refused: string[] = [];
  const ids: string[] = [];
  for (let at = 0; at < attacks.length; at += 50) {
    const fed = await page.evaluate(feed, attacks.slice(at, at + 50));
    totals.saved += fed.ids.length;
    ids.push(...fed.ids);
    changed.push(...fed.changed);
    refused.push(...fed.refused);
    if (at % 500 === 0) tell(`${at} saved`);
  }
  totals.drawn = await page.evaluate(drawAll, ids.length);
  tell(`${totals.drawn} drawn`);
  totals.searched = await page.evaluate(searchAll, attacks);
  tell(`${totals.searched} searched`);
  const printing = toPrint(ids, prints);
  const stolen = await printAll(program, page, printing, place.folder);
  tell('printed');
  ran.push(...(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)));
  await program.close();
  const left = [...proxy.heard()];
  await proxy.close();
  place.remove();
  const printed = printing.length;
  return {
    strings: attacks.length,
    ...totals,
    printed,
    ran,
    asked,
    left,
    changed,
    refused,
    stolen,
  };
}

/** Our own attacks come last and are always printed. */
const toPrint = (ids: readonly string[], count: number): string[] => [
  ...sample(ids.slice(0, -7), count),
  ...ids.slice(-7),
];

/** Strings of ours that try to read a file of this machine, which then has to stay out of the PDF. */
function ownAttacks(folder: string): string[] {
  const path = join(folder, 'private.txt');
  writeFileSync(path, secret);
  const url = `file://${path}`;
  return [
    `<iframe src="${url}"></iframe>`,
    `<object data="${url}"></object><embed src="${url}">`,
    `<img src="${url}"><link rel="stylesheet" href="${url}">`,
    `<svg><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${url}"/></foreignObject></svg>`,
    `<!DOCTYPE x [<!ENTITY e SYSTEM "${url}">]><p>&e;</p>`,
    `<meta http-equiv="refresh" content="0;url=${url}">`,
    `<base href="${url}"><a href="">here</a>`,
  ];
}

function makeNotebook(folder: string): string {
  const notebook = join(folder, 'notebook');
  mkdirSync(notebook);
  const cli = ['build/cli.mjs', 'init', notebook, '--title', 'Hostile'];
  execFileSync(process.execPath, cli, { cwd: root, stdio: 'ignore' });
  return notebook;
}

/** Exports articles one by one as a person would; answers the PDFs that hold the secret. */
async function printAll(
  program: ElectronApplication,
  page: Page,
  ids: readonly string[],
  folder: string,
): Promise<string[]> {
  const stolen: string[] = [];
  for (const id of ids) {
    const pdf = join(folder, `${id}.pdf`);
    await answerSaveDialog(program, pdf);
    const answer = await page.evaluate(
      (one) =>
        (
          window as unknown as { parley: { ask(c: string, p: unknown): Promise<{ ok: boolean }> } }
        ).parley.ask('export:pdf', { ids: [one], paper: 'A4', notes: 'footnotes', appendix: true }),
      id,
    );
    if (!answer.ok) throw new Error(`printing failed: ${JSON.stringify(answer)}`);
    const read = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
    if (read.replace(/\s/g, '').includes(secret)) stolen.push(id);
  }
  return stolen;
}
