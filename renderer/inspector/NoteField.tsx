import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { tellProblem } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';

type Props = { readonly articleId: string; readonly annotation: Annotation };

/** The note of an annotation. It is saved when the field is left; what is not saved stays in it. */
export function NoteField({ articleId, annotation }: Props) {
  const [text, setText] = useState(annotation.note);
  const saved = useRef(annotation.note);
  useEffect(() => {
    if (annotation.note !== saved.current) {
      saved.current = annotation.note;
      setText(annotation.note);
    }
  }, [annotation.note]);
  const save = async () => {
    if (text === saved.current) return;
    const annotationId = annotation.id;
    const done = await ask('annotation:change', { articleId, annotationId, note: text });
    if (done.ok) saved.current = text;
    else tellProblem(done.problem);
  };
  return (
    <textarea
      className="note-field"
      aria-label={t('inspector.note')}
      placeholder={t('inspector.addNote')}
      rows={1}
      value={text}
      dir="auto"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))
          event.currentTarget.blur();
      }}
    />
  );
}
