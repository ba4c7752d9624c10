import { unwrap } from '../../shared/base/result.ts';
import type { Article, Evidenced } from '../../shared/model/article.ts';
import { type DetailName, detailNames } from '../../shared/notebook/detail-names.ts';
import { changeMetadata, type MetadataChange } from '../../shared/notebook/edit-article.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { type Command, neededWord, oneOf, withLists } from './command.ts';
import { UsageError, type Words } from './words.ts';

export const detailsCommand: Command = {
  usage: 'details ID [--set NAME=VALUE…] [--accept NAME…]',
  summary:
    'Shows what is known of an article, where it was found, and its rivals; sets or accepts values.',
  options: { '--set': 'list', '--accept': 'list' },
  async run(words, surroundings) {
    const id = neededWord(words, 0, 'The id of an article');
    const answer = await withLists(words, surroundings, async ({ session }) => {
      const changes = changesOf(words, await readLiving(session, 'article', id));
      if (Object.keys(changes).length > 0) unwrap(await changeMetadata(session, id, changes));
      const { metadata } = await readLiving(session, 'article', id);
      return {
        id,
        ...Object.fromEntries(detailNames.map((name) => [name, metadata[name] ?? null])),
      };
    });
    const lines = detailNames.flatMap((name) =>
      linesOf(name, (answer as Record<string, unknown>)[name] as Evidenced<unknown> | null),
    );
    return { answer, text: lines.join('\n') };
  },
};

/** Bylines are parted by ";"; an empty value makes a detail unknown. */
function changesOf(words: Words, { metadata }: Article): MetadataChange {
  const changes: Record<string, unknown> = {};
  for (const one of words.list('--accept')) {
    const name = oneOf(one, detailNames, '--accept');
    const found = metadata[name];
    if (!found) throw new UsageError(`The article has no ${name} that could be accepted.`);
    changes[name] = found.value;
  }
  for (const one of words.list('--set')) {
    const at = one.indexOf('=');
    if (at < 0) throw new UsageError(`--set takes NAME=VALUE, not "${one}".`);
    const name = oneOf(one.slice(0, at), detailNames, '--set');
    const value = one.slice(at + 1).trim();
    changes[name] = name === 'bylines' ? value.split(/\s*;\s*/).filter(Boolean) : value;
  }
  return changes;
}

function linesOf(name: DetailName, one: Evidenced<unknown> | null): string[] {
  if (!one) return [`${name}: unknown`];
  const say = (value: unknown) => [value].flat().join('; ');
  return [
    `${name}: ${say(one.value)}  (${one.from}${one.accepted ? ', accepted' : ''})`,
    ...one.rivals.map(({ value, from }) => `  also ${say(value)}  (${from})`),
  ];
}
