import { type ArticlesChange, changeArticles } from '../../shared/notebook/change-articles.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { tidyTag } from '../../shared/notebook/tag-path.ts';
import { changedOutcome } from './changed-outcome.ts';
import { chosenIds, neededCollection, statusOf } from './choose-articles.ts';
import { type Command, withLists } from './command.ts';
import { UsageError, type Words } from './words.ts';

export const editCommand: Command = {
  usage:
    'edit ID…|--query Q [--add-tag T]… [--remove-tag T]… [--status S] [--outlet O] [--language L] [--add-to C] [--take-from C]',
  summary: 'Changes several articles at once, as one step that undo takes back.',
  options: {
    '--query': 'value',
    '--add-tag': 'list',
    '--remove-tag': 'list',
    '--status': 'value',
    '--outlet': 'value',
    '--language': 'value',
    '--add-to': 'value',
    '--take-from': 'value',
  },
  run: (words, surroundings) =>
    withLists(words, surroundings, async ({ session }) => {
      const changes = await readChanges(session, words);
      if (Object.keys(changes).length === 0)
        throw new UsageError('Say what is to be changed, for example --add-tag or --status.');
      const ids = await chosenIds(session, words.plain, words);
      return changedOutcome(await changeArticles(session, ids, changes));
    }),
};

async function readChanges(session: Session, words: Words): Promise<ArticlesChange> {
  const addTags = words.list('--add-tag').map(tidyTag);
  const removeTags = words.list('--remove-tag').map(tidyTag);
  const status = words.value('--status');
  const outlet = words.value('--outlet');
  const language = words.value('--language');
  const addTo = words.value('--add-to');
  const takeFrom = words.value('--take-from');
  return {
    ...(addTags.length > 0 ? { addTags } : {}),
    ...(removeTags.length > 0 ? { removeTags } : {}),
    ...(status === undefined ? {} : { status: statusOf(status) }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
    ...(addTo === undefined ? {} : { addCollection: (await neededCollection(session, addTo)).id }),
    ...(takeFrom === undefined
      ? {}
      : { removeCollection: (await neededCollection(session, takeFrom)).id }),
  };
}
