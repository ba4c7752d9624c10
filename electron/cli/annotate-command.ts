import { unwrap } from '../../shared/base/result.ts';
import { addAnnotation } from '../../shared/notebook/annotate.ts';
import { type Command, neededWord, wholeNumber, withNotebook } from './command.ts';

export const annotateCommand: Command = {
  usage: 'annotate ID --quote TEXT --kind KIND',
  summary: 'Marks a passage of an article.',
  options: {
    '--quote': 'value',
    '--nth': 'value',
    '--kind': 'value',
    '--note': 'value',
    '--speaker': 'list',
    '--tag': 'list',
  },
  async run(words, surroundings) {
    const articleId = neededWord(words, 0, 'The id of an article');
    const nth = wholeNumber(words, '--nth');
    const note = words.value('--note');
    const annotation = await withNotebook(words, surroundings, async ({ session }) =>
      unwrap(
        await addAnnotation(session, {
          articleId,
          passage: { quote: words.needed('--quote'), ...(nth === undefined ? {} : { nth }) },
          kind: words.needed('--kind'),
          tags: words.list('--tag'),
          speakers: words.list('--speaker').map((name) => ({ name, named: true })),
          ...(note === undefined ? {} : { note }),
        }),
      ),
    );
    return { answer: annotation, text: annotation.id };
  },
};
