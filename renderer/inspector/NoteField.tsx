import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { tellProblem } from '../app/notices.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { focusText } from '../reader/reading-panes.ts';
import { readingState } from '../reader/reading-state.ts';
import { FormattedNote } from './FormattedNote.tsx';

type Props = { readonly articleId: string; readonly annotation: Annotation };

/**
 * The note of an annotation, formatted until it is clicked on. It is saved when the field is left;
 * what is not saved stays in it.
 */
export function NoteField({ articleId, annotation }: Props) {
  const [text, setText] = useState(annotation.note);
  const [isEditing, setEditing] = useState(annotation.note === '');
  const saved = useRef(annotation.note);
  const field = useRef<HTMLTextAreaElement>(null);
  const isAsked = useStore(readingState, (state) => state.noteAsked === annotation.id);
  useEffect(() => {
    if (annotation.note !== saved.current) {
      saved.current = annotation.note;
      setText(annotation.note);
    }
  }, [annotation.note]);
  useEffect(() => {
    if (!isAsked) return;
    setEditing(true);
    field.current?.focus();
    readingState.set({ noteAsked: null });
  }, [isAsked]);
  const save = async () => {
    if (text !== saved.current) {
      const annotationId = annotation.id;
      const done = await ask('annotation:change', { articleId, annotationId, note: text });
      if (!done.ok) {
        // The text stays in the field; trying again saves what stands there then.
        const again = {
          label: t('safety.retry'),
          run: () => void latest.current(),
          of: `note ${annotationId}`,
        };
        return tellProblem(done.problem, again);
      }
      saved.current = text;
    }
    setEditing(text === '');
  };
  const latest = useRef(save);
  latest.current = save;
  if (!isEditing) return <FormattedNote note={text} onEdit={() => setEditing(true)} />;
  return (
    <textarea
      ref={field}
      className="note-field"
      aria-label={t('inspector.note')}
      placeholder={t('inspector.addNote')}
      rows={1}
      value={text}
      dir="auto"
      spellCheck
      // biome-ignore lint/a11y/noAutofocus: a written note becomes a field only by click or key.
      autoFocus={text !== ''}
      // Who comes back to a note writes on at its end.
      onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey)))
          return;
        event.currentTarget.blur();
        // Back to where the person reads.
        focusText();
      }}
    />
  );
}
