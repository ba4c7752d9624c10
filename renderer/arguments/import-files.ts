import { doOrTell } from '../app/do.ts';
import { tellNotice, tellProblem } from '../app/notices.ts';
import { viewState } from '../app/view-state.ts';
import { problemInWords, t } from '../app/words.ts';

/** Asks for AIF or Argdown files and tells what became of each. */
export async function importArgumentFiles(): Promise<void> {
  const done = await doOrTell('argument:import-files', null);
  if (!done) return;
  for (const { title, statements, relations } of done.maps)
    tellNotice(t('arguments.imported', { title, statements, relations }));
  for (const { name, problem } of done.failed)
    tellProblem({
      code: 'unreadable',
      message: t('arguments.importFailed', { name, why: problemInWords(problem).message }),
    });
  const last = done.maps.at(-1);
  if (last) viewState.set({ mapId: last.mapId });
}
