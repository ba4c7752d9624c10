import { unwrap } from '../../shared/base/result.ts';
import { changeArticles } from '../../shared/notebook/change-articles.ts';
import {
  addCollection,
  type CollectionView,
  listCollections,
  moveCollection,
  removeCollection,
  renameCollection,
} from '../../shared/notebook/edit-collections.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { changedOutcome, doneOutcome } from './changed-outcome.ts';
import { chosenIds, neededCollection, pathOf } from './choose-articles.ts';
import { type Command, neededWord, type Outcome, oneOf, withLists } from './command.ts';
import type { Words } from './words.ts';

const tasks = ['list', 'new', 'rename', 'move', 'remove', 'add', 'take'] as const;

export const collectionCommand: Command = {
  usage:
    'collection [list | new NAME [--inside C] | rename C NAME [--description TEXT] | move C [--inside C] | remove C | add C ID…|--query Q | take C ID…|--query Q]',
  summary: 'Lists collections, orders them, and puts articles into one or takes them out.',
  options: { '--inside': 'value', '--query': 'value', '--description': 'value' },
  run: (words, surroundings) =>
    withLists(words, surroundings, async ({ session }) => {
      const task = oneOf(words.plain[0] ?? 'list', tasks, 'collection');
      if (task === 'list') return list(session);
      const name = neededWord(words, 1, 'The name of a collection');
      const inside = words.value('--inside');
      const parent = inside === undefined ? null : (await neededCollection(session, inside)).id;
      if (task === 'new') {
        const answer = unwrap(await addCollection(session, name, parent));
        return { answer, text: answer.id };
      }
      const { id } = await neededCollection(session, name);
      return changeOne(session, words, { task, id, parent });
    }),
};

type Asked = {
  readonly task: Exclude<(typeof tasks)[number], 'list' | 'new'>;
  readonly id: string;
  readonly parent: string | null;
};

async function changeOne(session: Session, words: Words, asked: Asked): Promise<Outcome> {
  const { task, id, parent } = asked;
  switch (task) {
    case 'rename': {
      const name = neededWord(words, 2, 'The new name of the collection');
      const description = words.value('--description');
      return doneOutcome(await renameCollection(session, id, name, description), name);
    }
    case 'move':
      return doneOutcome(await moveCollection(session, id, parent), id);
    case 'remove':
      return doneOutcome(await removeCollection(session, id), id);
    case 'add':
    case 'take': {
      const ids = await chosenIds(session, words.plain.slice(2), words);
      const change = task === 'add' ? { addCollection: id } : { removeCollection: id };
      return changedOutcome(await changeArticles(session, ids, change));
    }
  }
}

async function list(session: Session): Promise<Outcome> {
  const all = await listCollections(session);
  const answer = all.map((one) => ({ ...one, path: pathOf(all, one) }));
  return { answer, text: answer.map(lineOf).join('\n') };
}

const lineOf = ({ count, path, description }: CollectionView & { readonly path: string }): string =>
  `${count}  ${path}${description ? ` (${description.replace(/\s+/g, ' ')})` : ''}`;
