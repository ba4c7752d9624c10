import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { citationFormats } from '../../shared/notebook/citation-formats.ts';
import { writeCitations } from '../../shared/notebook/export-citations.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import { type CliSurroundings, fileToWrite, type Outcome, oneOf, withNotebook } from './command.ts';
import { chosenArticles, languageOf } from './export-pdfs.ts';
import type { Words } from './words.ts';

/** Writes citations of articles to a file, or on standard output where none is named. */
export async function exportCitations(
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const format = oneOf(words.value('--format') ?? 'plain', citationFormats, '--format');
  const file = words.value('--out') === undefined ? null : fileToWrite(words);
  return withNotebook(words, surroundings, async ({ session }) => {
    const ids = await chosenArticles(session, words);
    const text = unwrap(await writeCitations(session, ids, format, languageOf(words)));
    if (file === null) return { answer: { format, ids, text }, text: text.trimEnd() };
    const written = await writeFileDurably(file, text);
    if (!written.ok) throw new ProblemError(written.problem);
    return { answer: { exported: [{ file, format, ids }] }, text: file };
  });
}
