import { unwrap } from '../../shared/base/result.ts';
import { redo, undo } from '../../shared/notebook/undo.ts';
import { type Command, withNotebook } from './command.ts';

export const undoCommand: Command = {
  usage: 'undo [--redo]',
  summary: 'Takes back the last change of this machine, or does the last undone one again.',
  options: { '--redo': 'flag' },
  run: (words, surroundings) =>
    withNotebook(words, surroundings, async ({ session }) => {
      const isRedo = words.flag('--redo');
      const answer = unwrap(await (isRedo ? redo(session) : undo(session)));
      if (answer.label === null)
        return { answer, text: isRedo ? 'There is nothing to redo.' : 'There is nothing to undo.' };
      return { answer, text: `${isRedo ? 'Redone' : 'Undone'}: ${answer.label}` };
    }),
};
