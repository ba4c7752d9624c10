import { type Command, wholeNumber, withNotebook } from './command.ts';
import { UsageError } from './words.ts';

export const searchCommand: Command = {
  usage: 'search QUERY [--limit N]',
  summary: 'Searches titles, texts, annotations, notes and events.',
  options: { '--limit': 'value' },
  async run(words, surroundings) {
    if (words.plain.length === 0) throw new UsageError('A query is needed. See "parley help".');
    const limit = wholeNumber(words, '--limit') ?? 20;
    const answer = await withNotebook(words, surroundings, ({ session }) =>
      session.index.search({
        query: words.plain.join(' '),
        limit: Math.max(1, limit),
        mode: 'settled',
      }),
    );
    const lines = answer.hits.map((hit) => `${hit.articleId ?? '-'}  ${hit.title}: ${hit.snippet}`);
    return {
      answer,
      text: lines.join('\n'),
      messages: [`${answer.total} found in ${answer.ms.toFixed(1)} ms`],
    };
  },
};
