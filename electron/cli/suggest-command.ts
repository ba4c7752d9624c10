import { readLiving } from '../../shared/notebook/session.ts';
import { suggestPassages } from '../../shared/suggest/suggest-passages.ts';
import { readRuleFiles } from '../disk/rule-files.ts';
import { type Command, neededWord, withNotebook } from './command.ts';

export const suggestCommand: Command = {
  usage: 'suggest ID',
  summary: 'Lists the passages that the rules point at, with the rule; none is marked by itself.',
  options: {},
  async run(words, surroundings) {
    const id = neededWord(words, 0, 'The id of an article');
    const { article, rules } = await withNotebook(words, surroundings, async (open) => ({
      article: await readLiving(open.session, 'article', id),
      rules: await readRuleFiles(open.folder.dir),
    }));
    const { version, metadata } = article;
    const language = metadata.language?.value ?? 'en';
    const found = suggestPassages(version.text, { language, rules: rules.sets }).map((one) => ({
      ...one,
      text: version.text.slice(one.start, one.end),
    }));
    const lines = found.map(
      ({ start, rule, kind, text, why }) => `${start}\t${rule}\t${kind}\t${text}\t${why}`,
    );
    return {
      answer: { suggestions: found, problems: rules.problems },
      text: lines.join('\n'),
      ...(rules.problems.length > 0 ? { messages: rules.problems } : {}),
    };
  },
};
