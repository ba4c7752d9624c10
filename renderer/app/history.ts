import type { Stepped } from '../../shared/notebook/undo.ts';
import { isTyping } from './commands.ts';
import { doOrTell } from './do.ts';
import { tellNotice } from './notices.ts';
import { deedName, t } from './words.ts';

/** Undoes or redoes: the typing in a text field where one is active, else the last change. */
export async function stepThroughHistory(way: 'undo' | 'redo'): Promise<void> {
  if (isTyping(document.activeElement)) {
    document.execCommand(way);
    return;
  }
  const stepped = await doOrTell(way === 'undo' ? 'history:undo' : 'history:redo', null);
  if (stepped) tellNotice(words[way](stepped));
}

const words: Readonly<Record<'undo' | 'redo', (stepped: Stepped) => string>> = {
  undo: ({ label, done, total }) => {
    if (label === null) return t('app.nothingToUndo');
    return done < total
      ? t('app.undoStopped', { done, total })
      : t('app.undone', { label: deedName(label) });
  },
  redo: ({ label, done, total }) => {
    if (label === null) return t('app.nothingToRedo');
    return done < total
      ? t('app.redoStopped', { done, total })
      : t('app.redone', { label: deedName(label) });
  },
};
