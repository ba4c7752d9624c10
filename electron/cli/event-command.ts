import { unwrap } from '../../shared/base/result.ts';
import { addEvent } from '../../shared/notebook/edit-timeline.ts';
import { type Command, neededWord, wholeNumber, withNotebook } from './command.ts';
import { UsageError, type Words } from './words.ts';

export const eventCommand: Command = {
  usage: 'event add --timeline NAME --title T [--when EDTF] [--article ID --quote TEXT]',
  summary: 'Puts an event on a timeline, with the passage that reports it.',
  options: {
    '--timeline': 'value',
    '--title': 'value',
    '--when': 'value',
    '--article': 'value',
    '--quote': 'value',
    '--nth': 'value',
  },
  async run(words, surroundings) {
    if (neededWord(words, 0, 'What to do with the event ("add")') !== 'add')
      throw new UsageError('The event command knows "event add" only.');
    const when = words.value('--when');
    const passage = readPassage(words);
    const added = await withNotebook(words, surroundings, async ({ session }) =>
      unwrap(
        await addEvent(session, {
          timeline: words.needed('--timeline'),
          title: words.needed('--title'),
          ...(when === undefined ? {} : { when }),
          ...(passage ? { passage } : {}),
        }),
      ),
    );
    return { answer: { timelineId: added.timelineId, ...added.event }, text: added.event.id };
  },
};

function readPassage(words: Words) {
  const articleId = words.value('--article');
  const quote = words.value('--quote');
  if ((articleId === undefined) !== (quote === undefined))
    throw new UsageError('--article and --quote go together: they name the passage.');
  if (articleId === undefined || quote === undefined) return null;
  const nth = wholeNumber(words, '--nth');
  return { articleId, passage: { quote, ...(nth === undefined ? {} : { nth }) } };
}
