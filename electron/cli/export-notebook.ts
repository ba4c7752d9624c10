import { resolve } from 'node:path';
import { unwrap } from '../../shared/base/result.ts';
import { exportNotebook } from '../disk/notebook-archive.ts';
import { notebookFolderOf, type Outcome } from './command.ts';
import type { Words } from './words.ts';

/** Writes the whole notebook into one zip file. Only reads, so an open window is no hindrance. */
export async function exportNotebookFile(words: Words): Promise<Outcome> {
  const file = resolve(words.needed('--out'));
  const report = unwrap(await exportNotebook(notebookFolderOf(words), file));
  return { answer: { file, ...report }, text: file };
}
