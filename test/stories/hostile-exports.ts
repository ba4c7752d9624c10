import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { annotationFormats } from '../../shared/bridge/annotation-channels.ts';
import { timelineFormats } from '../../shared/exchange/timeline/format-names.ts';
import { type HostileProgram, secret } from './hostile-program.ts';
import { askInside } from './hostile-window.ts';
import { deedsOf, wordsOf } from './hostile-written.ts';
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
  for (const [at, articleId] of printed.slice(-4).entries())
    for (const format of annotationFormats)
      await save(`notes-${at}.${format}`, 'annotation:export', { articleId, format });
  if (printed.length > 0) await exportPdfs(hostile, printed, out);
  const written = readdirSync(out);
  for (const name of written) {
    const path = join(out, name);
    if (wordsOf(path).replace(/\s/g, '').includes(secret)) faults.outside.push(`export ${name}`);
    const { ran, asked } = await deedsOf(program, path);
    faults.ran.push(...ran.map((what) => `exported ${name}: ${what}`));
    faults.asked.push(...asked.map((what) => `exported ${name}: ${what}`));
  }
  return written.length;
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
