import { type RefObject, useEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { kindWord } from './kinds.ts';
import { toOffset } from './text-map.ts';
import type { Marks } from './use-marks.ts';

type Props = {
  readonly article: Article;
  readonly marks: Marks;
  readonly scroller: RefObject<HTMLDivElement | null>;
};

type Shown = { readonly left: number; readonly top: number; readonly annotations: Annotation[] };

/** So long the pointer rests before a preview comes, in milliseconds. */
const rest = 350;

/** What is said about the marks under a resting pointer: kind, speakers, and the note. */
export function HoverPreview({ article, marks, scroller }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: number | undefined;
    const hide = () => {
      window.clearTimeout(timer);
      setShown(null);
    };
    const follow = (event: MouseEvent) => {
      hide();
      if (event.buttons === 0)
        timer = window.setTimeout(() => setShown(previewAt(event, article, marks)), rest);
    };
    const stops = (['mouseleave', 'scroll', 'mousedown'] as const).map((name) => {
      box.addEventListener(name, hide, { passive: true });
      return () => box.removeEventListener(name, hide);
    });
    box.addEventListener('mousemove', follow, { passive: true });
    return () => {
      hide();
      box.removeEventListener('mousemove', follow);
      for (const stop of stops) stop();
    };
  }, [article, marks.index, scroller]);
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

function previewAt(event: MouseEvent, article: Article, { index }: Marks): Shown | null {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  const offset = caret ? toOffset(caret.offsetNode, caret.offset) : null;
  if (offset === null) return null;
  const annotations = index
    .at(offset)
    .slice(0, 4)
    .flatMap((id) => article.annotations[id] ?? []);
  if (annotations.length === 0) return null;
  const left = Math.min(event.clientX + 12, window.innerWidth - 320);
  return { left, top: Math.min(event.clientY + 18, window.innerHeight - 120), annotations };
}
