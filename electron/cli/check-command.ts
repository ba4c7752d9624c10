import { unwrap } from '../../shared/base/result.ts';
import { checkNotebook } from '../disk/check-notebook.ts';
import { checkReadOnly } from '../session/safety-tasks.ts';
import { type Command, notebookFolderOf, untilInterrupted, withNotebook } from './command.ts';

export const checkCommand: Command = {
  usage: 'check [--repair]',
  summary:
    'Verifies every document, hash, anchor and reference; --repair mends what can be mended.',
  options: { '--repair': 'flag' },
  async run(words, surroundings) {
    const report = words.flag('--repair')
      ? await withNotebook(words, surroundings, async ({ folder }) =>
          unwrap(await untilInterrupted((how) => checkNotebook(folder, { repair: true, ...how }))),
        )
      : unwrap(await untilInterrupted((how) => checkReadOnly(notebookFolderOf(words), how)));
    const { problems, repaired } = report;
    const lines = problems.map(({ message }) => message);
    return {
      answer: report,
      text: lines.join('\n') || 'Everything is in order.',
      messages: repaired.map(({ message }) => `Repaired: ${message}`),
      failed: problems.length > 0,
    };
  },
};
