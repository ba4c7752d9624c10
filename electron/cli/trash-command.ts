import { unwrap } from '../../shared/base/result.ts';
import {
  deleteForGood,
  idsInTrash,
  restoreArticles,
  trashArticles,
} from '../../shared/notebook/change-articles.ts';
import { unwatched } from '../../shared/notebook/long-task.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { changedOutcome } from './changed-outcome.ts';
import { chosenIds } from './choose-articles.ts';
import { type Command, type Outcome, oneOf, withNotebook } from './command.ts';
import { UsageError, type Words } from './words.ts';

const tasks = ['list', 'add', 'restore', 'delete', 'empty'] as const;

export const trashCommand: Command = {
  usage:
    'trash [list | add ID…|--query Q | restore ID… | delete ID… --for-ever | empty --for-ever]',
  summary: 'Lists the trash, moves articles there and back, or deletes them for ever.',
  options: { '--query': 'value', '--for-ever': 'flag' },
  run: (words, surroundings) =>
    withNotebook(words, surroundings, async ({ session }) => {
      const task = oneOf(words.plain[0] ?? 'list', tasks, 'trash');
      if (task === 'list') return list(session);
      if (task === 'empty') return remove(session, await idsInTrash(session), words);
      const ids = await chosenIds(session, words.plain.slice(1), words);
      if (task === 'delete') return remove(session, ids, words);
      return changedOutcome(
        task === 'add' ? await trashArticles(session, ids) : await restoreArticles(session, ids),
      );
    }),
};

/** Nobody deletes for ever by a slip: the words have to say so. */
async function remove(session: Session, ids: readonly string[], words: Words): Promise<Outcome> {
  if (!words.flag('--for-ever'))
    throw new UsageError(
      `This deletes ${ids.length} articles with their originals and cannot be undone. Say --for-ever if that is meant.`,
    );
  const { deleted } = unwrap(await deleteForGood(session, ids, unwatched));
  return { answer: { deleted }, text: `${deleted} deleted for ever` };
}

async function list(session: Session): Promise<Outcome> {
  const { rows } = await session.index.rows({
    ...{ sort: 'saved', descending: false, offset: 0, limit: 1_000_000 },
    deleted: true,
  });
  const answer = rows.map(({ id, title }) => ({ id, title }));
  return { answer, text: answer.map(({ id, title }) => `${id}  ${title}`).join('\n') };
}
