import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { annotationFormats } from '../../shared/bridge/annotation-channels.ts';
import { countLosses, writeAnnotations } from '../../shared/notebook/exchange-annotations.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import {
  type CliSurroundings,
  fileToWrite,
  neededWord,
  type Outcome,
  oneOf,
  withNotebook,
} from './command.ts';
import type { Words } from './words.ts';

/** Writes the annotations of one article in a format of other programs, and tells what is lost. */
export async function exportAnnotations(
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const id = neededWord(words, 1, 'The id of an article');
  const format = oneOf(words.needed('--format'), annotationFormats, '--format');
  const file = fileToWrite(words);
  return withNotebook(words, surroundings, async ({ session }) => {
    const written = unwrap(await writeAnnotations(session, id, format));
    const bytes = new TextEncoder().encode(written.text);
    const saved = await writeFileDurably(file, bytes);
    if (!saved.ok) throw new ProblemError(saved.problem);
    const losses = countLosses(written);
    return {
      answer: { exported: [{ id, file, format, bytes: bytes.length }], losses },
      text: file,
      messages: losses.map(({ message, count }) => `${message} (${count})`),
    };
  });
}
