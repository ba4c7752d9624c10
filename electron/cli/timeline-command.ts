import { ProblemError, unwrap } from '../../shared/base/result.ts';
import { findTimeline } from '../../shared/notebook/edit-timeline.ts';
import { viewTimeline } from '../../shared/notebook/view-timeline.ts';
import { type Command, neededWord, withNotebook } from './command.ts';

export const timelineCommand: Command = {
  usage: 'timeline NAME',
  summary: 'Lists the events of a timeline in order.',
  options: {},
  async run(words, surroundings) {
    const name = neededWord(words, 0, 'The name of a timeline');
    const view = await withNotebook(words, surroundings, async ({ session }) => {
      const timeline = await findTimeline(session, name);
      if (!timeline)
        throw new ProblemError({
          code: 'not-found',
          message: `There is no timeline "${name}" in this notebook.`,
        });
      return unwrap(await viewTimeline(session, timeline.id));
    });
    const events = view.events.map(({ event, whenWords, known, passages }) => ({
      ...event,
      when: event.when ?? null,
      whenWords,
      known,
      passages,
    }));
    return {
      answer: events,
      text: events.map((event) => `${event.whenWords}  ${event.title}`).join('\n'),
    };
  },
};
