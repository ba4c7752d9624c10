import { resolve } from 'node:path';
import { unwrap } from '../../shared/base/result.ts';
import { holdsArchivedNotebook } from '../disk/archive-reader.ts';
import { importNotebook } from '../disk/notebook-archive.ts';
import { type Outcome, untilInterrupted } from './command.ts';
import { UsageError, type Words } from './words.ts';

/**
 * Unpacks an exported notebook where `import` names one; null where it names anything else. What
 * the file is, its content says, not its name.
 */
export async function importArchive(words: Words): Promise<Outcome | null> {
  const [file, another] = words.plain;
  if (file === undefined || file === '-' || another !== undefined) return null;
  if (!(await holdsArchivedNotebook(file))) return null;
  const folder = words.value('--notebook');
  if (folder === undefined)
    throw new UsageError('This is a whole notebook. Name an empty or new folder with --notebook.');
  const report = unwrap(
    await untilInterrupted((how) => importNotebook(resolve(file), resolve(folder), how)),
  );
  return {
    answer: { notebook: report },
    text: `${report.documents} documents and ${report.originals} originals restored.`,
  };
}
