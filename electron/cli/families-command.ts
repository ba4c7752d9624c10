import { unwrap } from '../../shared/base/result.ts';
import type { ComparedTelling, Family } from '../../shared/notebook/families.ts';
import { compareFamily, listFamilies, partFromFamily } from '../../shared/notebook/families.ts';
import { mergeArticles } from '../../shared/notebook/merge-articles.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { type Command, type Outcome, withNotebook } from './command.ts';
import { UsageError, type Words } from './words.ts';

export const familiesCommand: Command = {
  usage: 'families [--compare|--merge|--part ID OTHER…]',
  summary:
    'Lists copies of one story; compares, merges into the first, or calls the first no copy of the others.',
  options: { '--compare': 'flag', '--merge': 'flag', '--part': 'flag' },
  run: (words, surroundings) =>
    withNotebook(words, surroundings, ({ session }) => answer(words, session)),
};

async function answer(words: Words, session: Session): Promise<Outcome> {
  const [first, ...others] = words.plain;
  const deeds = ['--compare', '--merge', '--part'].filter((name) => words.flag(name));
  if (deeds.length > 1) throw new UsageError(`${deeds.join(' and ')} cannot go together.`);
  if (deeds.length === 0) {
    const families = unwrap(await listFamilies(session));
    return { answer: families, text: families.map(familyLines).join('\n\n') };
  }
  if (first === undefined || others.length === 0)
    throw new UsageError(`${deeds[0]} takes the ids of two or more articles.`);
  if (words.flag('--merge')) {
    const merged = unwrap(await mergeArticles(session, first, others));
    const { captures, annotations, toReview } = merged;
    const text = `${first} holds ${captures} captures and ${annotations} annotations now; ${toReview} are to be looked at.`;
    return { answer: { id: first, ...merged }, text };
  }
  if (words.flag('--part')) {
    unwrap(await partFromFamily(session, first, others));
    return {
      answer: { id: first, from: others },
      text: `${first} is no copy of ${others.join(', ')}.`,
    };
  }
  const told = unwrap(await compareFamily(session, first, others));
  return { answer: told, text: told.map(tellingLines).join('\n\n') };
}

const familyLines = ({ members, pairs }: Family): string =>
  [
    ...members.map(({ id, outlet, published, words, title }) =>
      [id, outlet ?? 'outlet unknown', published ?? 'date unknown', `${words} words`, title].join(
        '  ',
      ),
    ),
    ...pairs.map(({ a, b, why, shared }) => `  ${a} ${b}: ${why}, ${Math.round(shared * 100)} %`),
  ].join('\n');

const tellingLines = ({ id, title, kept, reworded, cut, added, rows }: ComparedTelling): string =>
  [
    `${id}  ${title}`,
    `kept ${kept}, reworded ${reworded}, cut ${cut}, added ${added}`,
    ...rows.flatMap(({ kind, before, after }) => [
      ...(kind !== 'same' && kind !== 'moved' && before ? [`- ${before.text}`] : []),
      ...(kind !== 'same' && kind !== 'moved' && after ? [`+ ${after.text}`] : []),
    ]),
  ].join('\n');
