import {
  addToQueue,
  finishReading,
  moveInQueue,
  removeFromQueue,
} from '../../shared/notebook/edit-queue.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { changedOutcome, doneOutcome } from './changed-outcome.ts';
import { chosenIds } from './choose-articles.ts';
import { type Command, neededWord, type Outcome, oneOf, withLists } from './command.ts';
import type { Words } from './words.ts';

const tasks = ['list', 'add', 'remove', 'done', 'move'] as const;

export const queueCommand: Command = {
  usage:
    'queue [list | add ID…|--query Q [--next] | remove ID… | done ID… | move ID [--before ID]]',
  summary: 'Lists what is to be read next, in order, and changes it.',
  options: { '--next': 'flag', '--before': 'value', '--query': 'value' },
  run: (words, surroundings) =>
    withLists(words, surroundings, async ({ session }) => {
      const task = oneOf(words.plain[0] ?? 'list', tasks, 'queue');
      return task === 'list' ? list(session) : change(session, task, words);
    }),
};

async function change(
  session: Session,
  task: Exclude<(typeof tasks)[number], 'list'>,
  words: Words,
): Promise<Outcome> {
  if (task === 'move') {
    const id = neededWord(words, 1, 'The id of an article');
    return doneOutcome(await moveInQueue(session, id, words.value('--before') ?? null), id);
  }
  const ids = await chosenIds(session, words.plain.slice(1), words);
  if (task === 'add')
    return changedOutcome(await addToQueue(session, ids, words.flag('--next') ? 'next' : 'last'));
  return changedOutcome(
    task === 'done' ? await finishReading(session, ids) : await removeFromQueue(session, ids),
  );
}

async function list(session: Session): Promise<Outcome> {
  const { rows } = await session.index.rows({
    ...{ sort: 'queue', descending: false, offset: 0, limit: 1_000_000 },
    queued: true,
  });
  const answer = rows.map(({ id, title, outlet, published, words, status }) => ({
    ...{ id, title, outlet, published, words, status },
  }));
  return { answer, text: answer.map(({ id, title }) => `${id}  ${title}`).join('\n') };
}
