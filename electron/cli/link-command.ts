import { unwrap } from '../../shared/base/result.ts';
import { findAnnotation } from '../../shared/notebook/find-annotation.ts';
import { linkTwoAnnotations } from '../../shared/notebook/link-annotations.ts';
import { type Command, neededWord, oneOf, withNotebook } from './command.ts';

export const linkCommand: Command = {
  usage: 'link FROM TO --relation supports|attacks|undercuts',
  summary: 'Draws an arrow from one annotation to another.',
  options: { '--relation': 'value' },
  async run(words, surroundings) {
    const from = neededWord(words, 0, 'The id of the annotation from which the arrow starts');
    const to = neededWord(words, 1, 'The id of the annotation to which the arrow points');
    const relation = oneOf(
      words.needed('--relation'),
      ['supports', 'attacks', 'undercuts'] as const,
      '--relation',
    );
    const answer = await withNotebook(words, surroundings, async ({ session }) => {
      const start = await findAnnotation(session, from);
      const end = await findAnnotation(session, to);
      const linked = await linkTwoAnnotations(session, {
        from: { articleId: start.article.id, annotationId: from },
        to: { articleId: end.article.id, annotationId: to },
        relation,
      });
      return { id: unwrap(linked).relationId, from, to, relation, map: unwrap(linked).mapId };
    });
    return { answer, text: answer.id };
  },
};
