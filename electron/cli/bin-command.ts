import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { restoreFromBin } from '../../shared/notebook/restore-documents.ts';
import { emptyBin, listBin } from '../session/bin.ts';
import { type Command, type Outcome, oneOf, withNotebook } from './command.ts';
import { UsageError } from './words.ts';

export const binCommand: Command = {
  usage: 'bin [list | restore ID… | empty]',
  summary:
    'Lists what was deleted, takes it out of the bin, or removes what has been in it for 30 days.',
  options: {},
  async run(words, surroundings) {
    const [what = 'list', ...ids] = words.plain;
    const task = oneOf(what, ['list', 'restore', 'empty'] as const, 'bin');
    return withNotebook(words, surroundings, async (open): Promise<Outcome> => {
      if (task === 'empty') {
        const removed = unwrap(await emptyBin(open));
        return { answer: { removed }, text: `${removed.length} documents removed for good.` };
      }
      const entries = await listBin(open);
      if (task === 'list') {
        const lines = entries.map(({ ref, title, deleted }) => `${ref.id}  ${deleted}  ${title}`);
        return { answer: entries, text: lines.join('\n') || 'The bin is empty.' };
      }
      if (ids.length === 0) throw new UsageError('Name what to take out, as "bin list" does.');
      const refs = ids.map((id) => {
        const entry = entries.find(({ ref }) => ref.id === id);
        if (entry) return entry.ref;
        throw new ProblemError({ code: 'not-found', message: `${id} is not in the bin.` });
      });
      unwrap(await restoreFromBin(open.session, refs));
      return { answer: { restored: refs }, text: `Taken out of the bin: ${refs.length}.` };
    });
  },
};
