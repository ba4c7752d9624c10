import { createCaseReader } from '../../shared/notebook/read-case.ts';
import { unlinkedClaims } from '../../shared/notebook/unlinked-claims.ts';
import { ofMap, viewLedger } from '../../shared/notebook/view-arguments.ts';
import { type Command, withNotebook } from './command.ts';
import { findMap } from './find-map.ts';

export const claimsCommand: Command = {
  usage: 'claims [NAME] [--unlinked]',
  summary: 'Lists each claim once, the most repeated first; --unlinked: those only marked so far.',
  options: { '--unlinked': 'flag' },
  async run(words, surroundings) {
    return withNotebook(words, surroundings, async ({ session }) => {
      if (words.flag('--unlinked')) {
        const found = await unlinkedClaims(session);
        const lines = found.claims.map((one) => `${one.annotationId}  ${one.quote}`);
        return { answer: found, text: lines.join('\n') };
      }
      const input = await createCaseReader(session).read();
      const claims = viewLedger(ofMap(input, findMap(input.maps, words.plain[0])));
      return { answer: claims, text: claims.map(({ id, text }) => `${id}  ${text}`).join('\n') };
    });
  },
};
