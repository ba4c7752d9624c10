import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { decideRival, findRivals, type OpenRival } from '../../shared/notebook/rivals.ts';
import type { OpenSession } from '../session/open-session.ts';
import { type Command, type Outcome, withNotebook } from './command.ts';

export const rivalsCommand: Command = {
  usage: 'rivals [ID…] [--take KEY | --keep KEY]',
  summary:
    'Lists what was written at the same time on two machines; takes the other text, or keeps the shown one.',
  options: { '--take': 'value', '--keep': 'value' },
  async run(words, surroundings) {
    const choice = words.value('--take') === undefined ? 'keep' : 'take';
    const key = words.value('--take') ?? words.value('--keep');
    return withNotebook(words, surroundings, async (open): Promise<Outcome> => {
      const found = await findAll(open, words.plain);
      if (key === undefined) return { answer: found, text: listOf(found) };
      const rival = found.find((one) => one.key === key);
      if (rival === undefined)
        throw new ProblemError({ code: 'not-found', message: `There is no rival text ${key}.` });
      unwrap(await decideRival(open.session, rival.ref, key, choice));
      const kept = choice === 'take' ? rival.other : rival.shown;
      return { answer: { key, choice, text: kept }, text: kept };
    });
  },
};

async function findAll({ folder }: OpenSession, ids: readonly string[]): Promise<OpenRival[]> {
  const found: OpenRival[] = [];
  for (const type of ['notebook', 'article', 'argument', 'timeline'] as const)
    found.push(...(await findRivals(folder, type, ids)));
  return found;
}

const listOf = (found: readonly OpenRival[]): string =>
  found
    .map(
      ({ key, ref, entityId, about, field, shown, other, device, at }) =>
        `${key}  ${ref.type} ${ref.id}${entityId === null ? '' : ` ${entityId} (${about})`} ${field}\n` +
        `  shown: ${shown}\n  on ${device}, ${at}: ${other}`,
    )
    .join('\n') || 'Nothing was written at the same time on two machines.';
