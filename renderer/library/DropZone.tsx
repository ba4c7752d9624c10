import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../app/words.ts';
import { filesOfDrop } from './dropped-files.ts';
import { saveDroppedFiles } from './save-files.ts';

/** Takes files dropped anywhere on the window. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const move = (change: number) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current += change;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    void filesOfDrop(event.dataTransfer.items).then(saveDroppedFiles);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; opening files is the same by keyboard.
    <div
      className="drop-zone"
      onDragEnter={move(1)}
      onDragLeave={move(-1)}
      onDragOver={move(0)}
      onDrop={drop}
    >
      {children}
      {isOver && <div className="drop-hint">{t('library.dropHere')}</div>}
    </div>
  );
}
