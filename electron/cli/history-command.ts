import { ProblemError, unwrap } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import type { OpenSession } from '../session/open-session.ts';
import { restoreVersion } from '../session/restore-backup.ts';
import { type Command, neededWord, withLists } from './command.ts';

export const historyCommand: Command = {
  usage: 'history ID [--restore KEY]',
  summary: 'Lists the kept versions of a document, newest first, or makes one the present one.',
  options: { '--restore': 'value' },
  async run(words, surroundings) {
    const id = neededWord(words, 0, 'The id of a document');
    const key = words.value('--restore');
    const versions = await withLists(words, surroundings, async (open) => {
      const ref = await findDocument(open, id);
      if (key !== undefined) {
        unwrap(await restoreVersion(open, ref, key));
      }
      return unwrap(await open.folder.history(id));
    });
    const lines = versions.map(
      ({ key, at, label, device }) => `${key}  ${at}  before "${label}" on ${device}`,
    );
    return { answer: versions, text: lines.join('\n') || 'Nothing was changed since it was made.' };
  },
};

async function findDocument({ folder }: OpenSession, id: string): Promise<DocumentRef> {
  for (const type of ['article', 'argument', 'timeline'] as const) {
    const found = await folder.stamp({ type, id });
    if (found !== null) return { type, id };
  }
  throw new ProblemError({ code: 'not-found', message: `There is no document ${id}.` });
}
