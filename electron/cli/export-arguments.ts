import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { argumentFormats, lossReport } from '../../shared/exchange/arguments/loss-report.ts';
import { writeArguments } from '../../shared/notebook/exchange-arguments.ts';
import { createCaseReader } from '../../shared/notebook/read-case.ts';
import { ofMap } from '../../shared/notebook/view-arguments.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import { type CliSurroundings, fileToWrite, type Outcome, oneOf, withNotebook } from './command.ts';
import { findMap } from './find-map.ts';
import type { Words } from './words.ts';

/** Writes one map, or all of them, in a format of other programs, and tells what it does not hold. */
export async function exportArguments(
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const format = oneOf(words.needed('--format'), argumentFormats, '--format');
  const file = fileToWrite(words);
  return withNotebook(words, surroundings, async ({ session }) => {
    const all = await createCaseReader(session).readWithSilent();
    const input = ofMap(all, findMap(all.maps, words.plain[1]));
    const text = unwrap(await writeArguments(session, input, format, words.value('--claim')));
    const bytes = new TextEncoder().encode(text);
    const written = await writeFileDurably(file, bytes);
    if (!written.ok) throw new ProblemError(written.problem);
    const { items } = lossReport(input.maps, format);
    return {
      answer: { exported: [{ file, format, bytes: bytes.length }], losses: items },
      text: file,
      messages: items.map(({ what, count, fate }) =>
        fate === 'carried'
          ? `${what} (${count}): kept in a block of Parley's own, which other programs pass over`
          : `${what} (${count}): not in this file`,
      ),
    };
  });
}
