import { readLiving } from '../../shared/notebook/session.ts';
import { suggestDates } from '../../shared/timeline/suggest-dates.ts';
import { type Command, neededWord, withLists } from './command.ts';

export const datesCommand: Command = {
  usage: 'dates ID',
  summary: 'Lists the dates that the text of an article gives; none is taken by itself.',
  options: {},
  async run(words, surroundings) {
    const id = neededWord(words, 0, 'The id of an article');
    const { version, metadata } = await withLists(words, surroundings, ({ session }) =>
      readLiving(session, 'article', id),
    );
    const dates = suggestDates(version.text, {
      published: metadata.published?.value,
      language: metadata.language?.value,
    });
    return {
      answer: dates,
      text: dates
        .map(({ start, text, edtf, relativeTo, rule }) => {
          const relative = relativeTo
            ? `${relativeTo.offset} ${relativeTo.unit} from ${relativeTo.phrase || 'another event'}`
            : 'date unknown';
          return `${start}\t${text}\t${edtf ?? relative}\t${rule}`;
        })
        .join('\n'),
    };
  },
};
