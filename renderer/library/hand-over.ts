import type { MouseEvent } from 'react';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { usualLook } from '../export/export-choice.ts';

/** True for the drag that hands an article's PDF to another program. */
export const handsOver = (event: Pick<MouseEvent, 'ctrlKey' | 'metaKey'>): boolean =>
  event.ctrlKey || event.metaKey;

/**
 * Makes the annotated PDF of an article while it is dragged and lets the desktop drag it on. Where the
 * pointer was let go before, the PDF is there for the next time.
 */
export async function handOver(id: string): Promise<void> {
  let isPressed = true;
  const letGo = () => {
    isPressed = false;
  };
  window.addEventListener('pointerup', letGo, { once: true });
  const preferences = await ask('preferences:read', null);
  const paper = preferences.ok ? preferences.value.paper : 'A4';
  const question = { ids: [id], as: 'annotated' as const, title: '', paper, ...usualLook };
  const made = await doOrTell('export:pages', question);
  window.removeEventListener('pointerup', letGo);
  if (!made) return;
  if (isPressed) await doOrTell('export:drag', null);
  else tellNotice(t('preview.dragEarly'));
}
