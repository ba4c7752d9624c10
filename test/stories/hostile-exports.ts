import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { timelineFormats } from '../../shared/exchange/timeline/format-names.ts';
import { type HostileProgram, secret } from './hostile-program.ts';
import { askInside } from './hostile-window.ts';
import { answerOpenDialog, answerSaveDialog } from './launch.ts';

const look = { paper: 'A4', notes: 'footnotes', appendix: true };

/**
 * Exports articles in every form, as a person would, and looks into what was written: nothing of it
 * may run, ask for something, or hold the words of a private file. Answers how many files were made.
 */
export async function exportAll(
  hostile: HostileProgram,
  ids: readonly string[],
  printed: readonly string[],
): Promise<number> {
  const { program, page, folder, faults } = hostile;
  const out = join(folder, 'exports');
  mkdirSync(out, { recursive: true });
  const save = async (name: string, channel: string, payload: object) => {
    const path = join(out, name);
    await answerSaveDialog(program, path);
    const answer = await page.evaluate(askInside, [channel, payload] as const);
    if (!answer.ok) faults.refused.push(`${channel} ${name}: ${answer.problem?.message}`);
  };
  for (const format of ['html', 'md', 'docx', 'pdf'])
    await save(`report.${format}`, 'export:report', { ids, format, paper: 'A4', title: '' });
  for (const format of ['csl', 'bibtex', 'ris', 'apa'])
    await save(`citations.${format}`, 'citation:save', { ids, format });
  const [timeline] = (await ask(hostile, 'timeline:list', null)) as { id: string }[];
  const drawn = { lanes: 'none', besideId: null, axis: 'calendar' };
  for (const format of [...timelineFormats, 'svg', 'pdf'])
    if (timeline)
      await save(`timeline.${format}`, 'timeline:export', { id: timeline.id, format, look: drawn });
  const [map] = (await ask(hostile, 'argument:list', null)) as { id: string }[];
  for (const format of ['aif', 'argdown', 'md', 'csv', 'jsonld'])
    if (map) await save(`map.${format}`, 'argument:export', { mapId: map.id, format });
  if (printed.length > 0) await exportPdfs(hostile, printed, out);
  for (const name of readdirSync(out)) {
    const path = join(out, name);
    if (wordsOf(path).replace(/\s/g, '').includes(secret)) faults.outside.push(`export ${name}`);
    if (/\.(html|svg)$/.test(name)) addSeen(hostile, name, await openInBrowser(program, path));
    if (name.endsWith('.docx')) faults.asked.push(...outsideParts(path));
  }
  return readdirSync(out).length;
}

/** The annotated PDF of each article, in one folder; answers how many were refused with a reason. */
export async function exportPdfs(
  { program, page, faults }: HostileProgram,
  ids: readonly string[],
  folder: string,
): Promise<number> {
  await answerOpenDialog(program, [folder]);
  const answer = await page.evaluate(askInside, ['export:pdfs', { ids, ...look }] as const);
  type Failed = { failed?: { problem: { code: string } }[] };
  const { failed = [] } = (answer.ok ? answer.value : {}) as Failed;
  if (!answer.ok) faults.refused.push(`export:pdfs: ${answer.problem?.message}`);
  // A damaged original can be read, but no longer be written into.
  const told = failed.filter(({ problem }) => ['damaged', 'unsupported'].includes(problem.code));
  for (const one of failed)
    if (!told.includes(one)) faults.refused.push(`export:pdfs: ${JSON.stringify(one)}`);
  return told.length;
}

async function ask({ page, faults }: HostileProgram, channel: string, payload: unknown) {
  const answer = await page.evaluate(askInside, [channel, payload] as const);
  if (!answer.ok) faults.refused.push(`${channel}: ${answer.problem?.message}`);
  return answer.ok ? (answer.value as unknown[]) : [];
}

/** What a file says: a PDF by its text, a Word document by its parts, all others as they are. */
function wordsOf(path: string): string {
  if (path.endsWith('.pdf'))
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  if (!path.endsWith('.docx')) return readFileSync(path, 'utf8');
  return Object.values(unzipSync(readFileSync(path)))
    .map((bytes) => strFromU8(bytes))
    .join();
}

/** What Word would fetch by itself on opening a document: everything outside but links. */
function outsideParts(path: string): string[] {
  return Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, bytes]) => strFromU8(bytes).match(/<Relationship [^>]*>/g) ?? [])
    .filter((one) => one.includes('TargetMode="External"') && !/\/hyperlink"/.test(one));
}

/** What an exported page did in a browser that allows everything. */
export type Seen = { ran: string[]; asked: string[]; links: string[] };

/** Opens a file in a window without any of our locks; links that run script count as scripts. */
export const openInBrowser = (program: ElectronApplication, path: string): Promise<Seen> =>
  program.evaluate(async ({ BrowserWindow, session }, file) => {
    const seen: Seen = { ran: [], asked: [], links: [] };
    const bare = session.fromPartition('bare', { cache: false });
    bare.webRequest.onBeforeRequest(({ url }, decide) => {
      const isItself = decodeURI(url) === `file://${file}`;
      if (!isItself && !/^(data|devtools):/.test(url)) seen.asked.push(url.slice(0, 200));
      decide({ cancel: !isItself && !url.startsWith('data:') });
    });
    const window = new BrowserWindow({ show: false, webPreferences: { session: bare } });
    // Before its first page a window has no process that an inspector could ask.
    await window.loadURL('about:blank');
    const { debugger: inspector } = window.webContents;
    inspector.attach('1.3');
    inspector.on('message', (_event, method, words) => {
      if (method !== 'Page.javascriptDialogOpening') return;
      seen.ran.push(`dialog: ${words.message}`);
      void inspector.sendCommand('Page.handleJavaScriptDialog', { accept: false });
    });
    await inspector.sendCommand('Page.enable');
    await window.loadFile(file);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const expression = `[...document.querySelectorAll('a, area')].map((a) => a.href?.baseVal ?? a.href).filter((href) => href && !/^(https?|mailto|file):/.test(href)).slice(0, 5)`;
    seen.links = await window.webContents.executeJavaScript(expression);
    window.destroy();
    return seen;
  }, path);

function addSeen({ faults }: HostileProgram, name: string, { ran, asked, links }: Seen): void {
  faults.ran.push(...[...ran, ...links].map((what) => `exported ${name}: ${what}`));
  faults.asked.push(...asked.map((what) => `exported ${name}: ${what}`));
}
