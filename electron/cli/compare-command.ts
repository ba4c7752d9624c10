import type { ComparedRow } from '../../shared/article/compare.ts';
import { ProblemError, unwrap } from '../../shared/base/result.ts';
import type { Article, Capture } from '../../shared/model/article.ts';
import { compareTwoCaptures } from '../../shared/notebook/compare-captures.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { type Command, neededWord, withNotebook } from './command.ts';

export const compareCommand: Command = {
  usage: 'compare ID [BEFORE AFTER]',
  summary:
    'Compares two captures of an article sentence by sentence, else its text with the capture before.',
  options: {},
  async run(words, surroundings) {
    const id = neededWord(words, 0, 'The id of an article');
    const answer = await withNotebook(words, surroundings, async (open) => {
      const newest = toCompare(await readLiving(open.session, 'article', id));
      if (newest.length < 2)
        throw new ProblemError({
          code: 'invalid-input',
          message: `The article ${id} has only one capture: there is nothing to compare it with.`,
        });
      const before = words.plain[1] ?? newest[0]?.id ?? '';
      const after = words.plain[2] ?? newest[1]?.id ?? '';
      const compared = unwrap(await compareTwoCaptures(open.session, id, before, after));
      return { id, before, after, ...compared };
    });
    return {
      answer,
      text: answer.changes.map(lineOf).join('\n\n') || 'Title and sentences are the same in both.',
    };
  },
};

/**
 * The capture that gives an article its text and the one before, or after, it: those that were set aside, as
 * error pages are, only where there is no other.
 */
function toCompare({ captures, version }: Article): readonly Capture[] {
  const all = Object.values(captures).sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
  const sound = all.filter((one) => one.setAside === undefined || one.id === version.captureId);
  const chosen = sound.length < 2 ? all : sound;
  const shown = chosen.findIndex(({ id }) => id === version.captureId);
  return shown > 0 ? chosen.slice(shown - 1, shown + 1) : chosen.slice(0, 2);
}

/** What changed of one sentence. */
export const lineOf = ({ kind, touches, before, after }: ComparedRow): string =>
  [
    [kind, ...touches].join(', '),
    ...(before ? [`- ${before.text}`] : []),
    ...(after ? [`+ ${after.text}`] : []),
  ].join('\n');
