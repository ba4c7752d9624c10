import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Listening } from './foreign-document.ts';
import { kindWord } from './kinds.ts';

type Props = {
  /** Where the pointer is followed: the column, or the page inside a frame. */
  readonly over: Listening | null;
  /** The frame around that page: its places count from the frame's corner. */
  readonly frame?: HTMLElement | null;
  /** The marks at a place, the most telling first. */
  readonly find: (x: number, y: number) => readonly Annotation[];
};

type Shown = {
  readonly left: number;
  readonly top: number;
  readonly annotations: readonly Annotation[];
};

/** So long the pointer rests before a preview comes, in milliseconds. */
const rest = 350;

/** What is said about the marks under a resting pointer: kind, speakers, and the note. */
export function HoverPreview({ over, frame, find }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const finder = useRef(find);
  finder.current = find;
  useEffect(() => {
    if (!over) return;
    let timer: number | undefined;
    const hide = () => {
      window.clearTimeout(timer);
      setShown(null);
    };
    const look = (x: number, y: number) => {
      const annotations = finder.current(x, y).slice(0, 4);
      if (annotations.length === 0) return;
      const corner = frame?.getBoundingClientRect();
      setShown({ ...placeFor(x + (corner?.left ?? 0), y + (corner?.top ?? 0)), annotations });
    };
    const follow = (event: Event) => {
      hide();
      const { buttons, clientX, clientY } = event as MouseEvent;
      if (buttons === 0) timer = window.setTimeout(() => look(clientX, clientY), rest);
    };
    const stops = (['mouseleave', 'scroll', 'mousedown'] as const).map((name) => {
      over.addEventListener(name, hide, { passive: true });
      return () => over.removeEventListener(name, hide);
    });
    over.addEventListener('mousemove', follow, { passive: true });
    return () => {
      hide();
      over.removeEventListener('mousemove', follow);
      for (const stop of stops) stop();
    };
  }, [over, frame]);
  if (!shown) return null;
  return (
    <div className="hover-preview" role="tooltip" style={{ left: shown.left, top: shown.top }}>
      {shown.annotations.map(({ id, kind, note, speakers }) => (
        <p key={id} data-kind={kind} dir="auto">
          <span className="kind-sample">{kindWord(kind)}</span>
          {speakers.length > 0 && ` · ${speakers.map(({ name }) => name).join(' ← ')}`}
          {note && ` · ${note.length > 240 ? `${note.slice(0, 240)}…` : note}`}
        </p>
      ))}
    </div>
  );
}

const placeFor = (x: number, y: number) => ({
  left: Math.min(x + 12, window.innerWidth - 320),
  top: Math.min(y + 18, window.innerHeight - 120),
});
