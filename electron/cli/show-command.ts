import { unwrap } from '../../shared/base/result.ts';
import { living } from '../../shared/model/entity.ts';
import { viewArticle } from '../../shared/notebook/view-article.ts';
import { type Command, neededWord, withLists } from './command.ts';

export const showCommand: Command = {
  usage: 'show ID',
  summary: 'Shows one article: metadata, text, blocks, annotations, events.',
  options: {},
  async run(words, surroundings) {
    const id = neededWord(words, 0, 'The id of an article');
    const { article, relations, events } = await withLists(words, surroundings, async (open) =>
      unwrap(await viewArticle(open.session, id)),
    );
    const { metadata, version, captures, tags, status, warnings } = article;
    const answer = {
      id,
      metadata,
      captures: living(captures as never),
      tags,
      status,
      warnings,
      text: version.text,
      textSha256: version.sha256,
      blocks: version.blocks,
      omitted: version.omitted,
      annotations: living(article.annotations),
      relations,
      events,
    };
    return { answer, text: `${metadata.title.value}\n\n${version.text}` };
  },
};
