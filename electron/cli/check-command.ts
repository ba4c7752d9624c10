import { unwrap } from '../../shared/base/result.ts';
import { checkNotebook } from '../disk/check-notebook.ts';
import { type Command, withNotebook } from './command.ts';

export const checkCommand: Command = {
  usage: 'check',
  summary: 'Verifies every document, hash, anchor and reference.',
  options: { '--repair': 'flag' },
  async run(words, surroundings) {
    const report = await withNotebook(words, surroundings, async ({ folder }) =>
      unwrap(await checkNotebook(folder, { repair: words.flag('--repair') })),
    );
    return {
      answer: report,
      text: report.problems.map(({ message }) => message).join('\n') || 'Everything is in order.',
      failed: report.problems.length > 0,
    };
  },
};
