import { sep } from 'node:path';
import { unwrap } from '../../shared/base/result.ts';
import { exportNotebook } from '../disk/notebook-archive.ts';
import { fileToWrite, notebookFolderOf, type Outcome, untilInterrupted } from './command.ts';
import { UsageError, type Words } from './words.ts';

/** Writes the whole notebook into one zip file. Only reads, so an open window is no hindrance. */
export async function exportNotebookFile(words: Words): Promise<Outcome> {
  const file = fileToWrite(words);
  const folder = notebookFolderOf(words);
  // It would be synchronised and lost together with the notebook that it is a copy of.
  if (file.startsWith(folder + sep))
    throw new UsageError(`"${file}" lies in the notebook itself. Name a place outside of it.`);
  const report = unwrap(await untilInterrupted((how) => exportNotebook(folder, file, how)));
  return { answer: { file, ...report }, text: file };
}
