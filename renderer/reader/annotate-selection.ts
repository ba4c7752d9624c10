import type { Annotation } from '../../shared/model/annotation.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { kindNames } from './kinds.ts';
import { readingState } from './reading-state.ts';
import { selectedRange } from './text-map.ts';

type Column = { readonly current: HTMLElement | null };

/** The commands that mark the selected passage; menu, keys and toolbar all run these. */
export function annotationCommands(
  articleId: string,
  column: Column,
): Readonly<Record<string, () => void>> {
  const marks = kindNames.map((kind) => [
    `annotate:${kind}`,
    () => void markSelection(articleId, column, kind),
  ]);
  return {
    ...(Object.fromEntries(marks) as Record<string, () => void>),
    'annotate:event': () => makeEvent(articleId, column),
  };
}

/** The annotations at an offset, the shortest first: the innermost is meant most often. */
export const annotationsAt = (annotations: readonly Annotation[], offset: number): Annotation[] =>
  annotations
    .filter(({ target: { position, state } }) => {
      return state !== 'orphan' && position.start <= offset && offset < position.end;
    })
    .sort((a, b) => length(a) - length(b));

/** Removes the annotation that is looked at; undo brings it back. */
export async function removeCurrent(articleId: string): Promise<void> {
  const { annotationId } = readingState.get();
  if (annotationId === null) return;
  const done = await doOrTell('annotation:remove', { articleId, annotationIds: [annotationId] });
  if (done === null) readingState.set({ annotationId: null });
}

async function markSelection(articleId: string, column: Column, kind: string): Promise<void> {
  const range = column.current ? selectedRange(column.current) : null;
  if (!range) return changeCurrentKind(articleId, kind);
  const added = await doOrTell('annotation:add', { articleId, passage: range, kind });
  if (!added) return;
  document.getSelection()?.removeAllRanges();
  readingState.set({ annotationId: added.id });
}

/** Without a selection a kind key changes the kind of the annotation that is looked at. */
async function changeCurrentKind(articleId: string, kind: string): Promise<void> {
  const { annotationId } = readingState.get();
  if (annotationId === null) return tellNotice(t('reader.selectFirst'));
  await doOrTell('annotation:change', { articleId, annotationId, kind });
}

function makeEvent(articleId: string, column: Column): void {
  const range = column.current ? selectedRange(column.current) : null;
  if (!range) {
    tellNotice(t('reader.selectFirst'));
    return;
  }
  const text = document.getSelection()?.toString() ?? '';
  readingState.set({ eventPassage: { articleId, range, text } });
}

const length = ({ target: { position } }: Annotation) => position.end - position.start;
