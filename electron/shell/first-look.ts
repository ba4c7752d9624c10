import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FirstLook } from '../../shared/bridge/first-look.ts';
import { firstListView, listQuestion, rowsPage } from '../../shared/notebook/list-question.ts';
import { derivedFolder } from '../session/application-data.ts';
import { choiceOf, shownFor } from './chosen-language.ts';
import type { Program } from './program-parts.ts';
import { viewKey } from './windows.ts';

/**
 * What a window draws first: main reads it from what it remembers and from the index as the last run
 * left it, without opening the notebook. Nothing of it is taken for granted: where something is
 * missing or of another shape, the window asks as soon as the notebook is open.
 */
export async function firstLook(program: Program, slot: number): Promise<FirstLook> {
  const choice = choiceOf(program.memory.value().language);
  const language = { choice, shown: shownFor(choice) };
  const notebook = await lookAt(program.open?.folder.dir ?? program.wanted);
  if (!notebook) return { language, view: null, title: '', list: null };
  if (!program.open) program.lookedAt = notebook.id;
  const view = program.memory.value().views[viewKey(notebook.id, slot)] ?? {};
  return { language, view, title: notebook.title, list: await firstList(program, notebook, view) };
}

/** A notebook that is not open: what its own file says. */
type Looked = { readonly id: string; readonly title: string };

async function lookAt(folder: string | null): Promise<Looked | null> {
  if (folder === null) return null;
  try {
    const { data } = JSON.parse(await readFile(join(folder, 'notebook.json'), 'utf8'));
    const { id, title } = data as Record<string, unknown>;
    return typeof id === 'string' && typeof title === 'string' ? { id, title } : null;
  } catch {
    // Opening it says what is wrong.
    return null;
  }
}

async function firstList({ dataFolder }: Program, { id }: Looked, view: Record<string, unknown>) {
  try {
    const question = listQuestion({ ...firstListView, ...view });
    const { readFirstRows } = await import('../index/first-rows.ts');
    const file = join(derivedFolder(dataFolder, id), 'index.sqlite');
    const rows = readFirstRows(file, { ...question, offset: 0, limit: rowsPage });
    return rows && { question, rows };
  } catch {
    // A view of another version.
    return null;
  }
}
