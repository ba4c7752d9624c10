import { ProblemError, unwrap } from '../../shared/base/result.ts';
import type { DocumentRef } from '../../shared/model/document.ts';
import { compareVersion } from '../session/compare-version.ts';
import type { OpenSession } from '../session/open-session.ts';
import { restoreVersion } from '../session/restore-backup.ts';
import { type Command, neededWord, type Outcome, withLists } from './command.ts';
import { linesOfDifference } from './say-difference.ts';
import { UsageError, type Words } from './words.ts';

export const historyCommand: Command = {
  usage: 'history ID [--changes KEY | --differs KEY | --restore KEY]',
  summary:
    'Lists the kept versions of a document, newest first; tells what a change did, or all that differs from now; or makes a version the present one.',
  options: { '--changes': 'value', '--differs': 'value', '--restore': 'value' },
  run: (words, surroundings) =>
    withLists(words, surroundings, async (open) => {
      const ref = await findDocument(open, neededWord(words, 0, 'The id of a document'));
      const compared = keyToCompare(words);
      if (compared) return tellDifference(open, ref, compared);
      const key = words.value('--restore');
      if (key !== undefined) unwrap(await restoreVersion(open, ref, key));
      const versions = unwrap(await open.folder.history(ref.id));
      const lines = versions.map(
        ({ key, at, label, device }) => `${key}  ${at}  before "${label}" on ${device}`,
      );
      const text = lines.join('\n') || 'Nothing was changed since it was made.';
      return { answer: versions, text };
    }),
};

type Compared = { readonly key: string; readonly against: 'next' | 'now' };

function keyToCompare(words: Words): Compared | null {
  const given = ['--changes', '--differs', '--restore'].filter((name) => words.value(name));
  if (given.length > 1) throw new UsageError(`Either ${given.join(' or ')}.`);
  const [changes, differs] = [words.value('--changes'), words.value('--differs')];
  if (changes !== undefined) return { key: changes, against: 'next' };
  return differs === undefined ? null : { key: differs, against: 'now' };
}

async function tellDifference(
  open: OpenSession,
  ref: DocumentRef,
  { key, against }: Compared,
): Promise<Outcome> {
  const answer = unwrap(await compareVersion(open, ref, key, against));
  return { answer, text: linesOfDifference(answer).join('\n') || 'Nothing that can be seen.' };
}

async function findDocument({ folder }: OpenSession, id: string): Promise<DocumentRef> {
  if (id === folder.id) return { type: 'notebook', id };
  for (const type of ['article', 'argument', 'timeline'] as const) {
    const found = await folder.stamp({ type, id });
    if (found !== null) return { type, id };
  }
  throw new ProblemError({ code: 'not-found', message: `There is no document ${id}.` });
}
