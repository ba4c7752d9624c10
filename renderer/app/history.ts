import { isTyping } from './commands.ts';
import { doOrTell } from './do.ts';
import { tellNotice } from './notices.ts';
import { t } from './words.ts';

/** Undoes or redoes: the typing in a text field where one is active, else the last change. */
export async function stepThroughHistory(way: 'undo' | 'redo'): Promise<void> {
  if (isTyping(document.activeElement)) {
    document.execCommand(way);
    return;
  }
  const done = await doOrTell(way === 'undo' ? 'history:undo' : 'history:redo', null);
  if (!done) return;
  if (done.label === null)
    tellNotice(t(way === 'undo' ? 'app.nothingToUndo' : 'app.nothingToRedo'));
  else tellNotice(t(way === 'undo' ? 'app.undone' : 'app.redone', { label: done.label }));
}
