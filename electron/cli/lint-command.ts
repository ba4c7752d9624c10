import { createCaseReader } from '../../shared/notebook/read-case.ts';
import { ofMap, viewChecks } from '../../shared/notebook/view-arguments.ts';
import { type Command, withNotebook } from './command.ts';
import { findMap } from './find-map.ts';

export const lintCommand: Command = {
  usage: 'lint [NAME]',
  summary: 'Lists what the arguments lack: evidence, sources, answers.',
  options: {},
  async run(words, surroundings) {
    const findings = await withNotebook(words, surroundings, async ({ session }) => {
      const input = await createCaseReader(session).read();
      return viewChecks(ofMap(input, findMap(input.maps, words.plain[0])));
    });
    return {
      answer: findings,
      text: findings
        .map(({ rule, sentence, rows, dismissed }) => {
          const aside = dismissed ? ` (put aside: ${dismissed.reason})` : '';
          return `${rule}: ${sentence}${aside}\n    ${rows[0]?.text ?? ''}`.trimEnd();
        })
        .join('\n'),
    };
  },
};
