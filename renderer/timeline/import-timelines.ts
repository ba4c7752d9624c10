import { doOrTell } from '../app/do.ts';
import { tellNotice, tellProblem } from '../app/notices.ts';
import { viewState } from '../app/view-state.ts';
import { problemInWords, t } from '../app/words.ts';

/** Asks for timeline files and tells what became of each. */
export async function importTimelineFiles(): Promise<void> {
  const done = await doOrTell('timeline:import-files', null);
  if (!done) return;
  for (const { title, events, problems } of done.timelines) {
    const [first] = problems;
    tellNotice(
      first === undefined
        ? t('timeline.imported', { title, events })
        : t('timeline.importedProblems', { title, count: problems.length, first }),
    );
  }
  for (const { name, problem } of done.failed)
    tellProblem({
      code: 'unreadable',
      message: t('timeline.importFailed', { name, why: problemInWords(problem).message }),
    });
  const last = done.timelines.at(-1);
  if (last) viewState.set({ room: 'timelines', timelineId: last.id });
}
