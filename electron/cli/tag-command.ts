import { colorTag, listTags, removeTag, renameTag } from '../../shared/notebook/edit-tags.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { changedOutcome, doneOutcome } from './changed-outcome.ts';
import { type Command, neededWord, type Outcome, oneOf, withLists } from './command.ts';
import { UsageError, type Words } from './words.ts';

const tasks = ['list', 'rename', 'color', 'remove'] as const;

export const tagCommand: Command = {
  usage: 'tag [list | rename TAG NAME | color TAG #RRGGBB|none | remove TAG]',
  summary: 'Lists the tags, or renames, merges, colours or removes one across the whole library.',
  options: {},
  run: (words, surroundings) =>
    withLists(words, surroundings, async ({ session }) => {
      const task = oneOf(words.plain[0] ?? 'list', tasks, 'tag');
      if (task === 'list') return list(session);
      const path = neededWord(words, 1, 'The tag');
      if (task === 'color') return color(session, path, words);
      const done =
        task === 'remove'
          ? await removeTag(session, path)
          : await renameTag(session, path, neededWord(words, 2, 'The new name of the tag'));
      if (done.ok && done.value.changed + done.value.failed.length === 0)
        throw new UsageError(`Nothing has the tag "${path}". "parley tag" lists those there are.`);
      return changedOutcome(done);
    }),
};

async function list(session: Session): Promise<Outcome> {
  const answer = await listTags(session);
  return { answer, text: answer.map(({ path, count }) => `${count}  ${path}`).join('\n') };
}

async function color(session: Session, path: string, words: Words): Promise<Outcome> {
  const value = neededWord(words, 2, 'A colour such as #2f7fc1, or none,');
  if (value !== 'none' && !/^#[0-9a-f]{6}$/i.test(value))
    throw new UsageError(`"${value}" is no colour. Write it as #2f7fc1, or none.`);
  return doneOutcome(await colorTag(session, path, value === 'none' ? null : value), path);
}
