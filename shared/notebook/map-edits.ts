import type { Draft } from 'immer';
import { emptyMap } from '../argument/edit-map.ts';
import { livingEntity } from '../argument/read-map.ts';
import { newId } from '../base/ids.ts';
import { ProblemError, type Result } from '../base/result.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArgumentMap } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { readMaps } from './link-annotations.ts';
import { changeWith, type Edit, edit, type Session } from './session.ts';

/** One undoable change of one map. The recipe may throw a ProblemError: nothing is changed then. */
export function editMap(
  session: Session,
  label: string,
  mapId: Id,
  recipe: (draft: Draft<ArgumentMap>, now: string) => void,
): Promise<Result<void>> {
  return changeWith(session, label, async () => {
    const now = session.now();
    return {
      edits: [edit('argument', mapId, (draft) => recipe(draft, now))],
      value: undefined,
    };
  });
}

/** An edit of the named map, else of the oldest one; where there is none, a first one is made. */
export async function editOneMap(
  session: Session,
  mapId: Id | undefined,
  recipe: (draft: ArgumentMap) => void,
): Promise<Edit> {
  if (mapId !== undefined) return edit('argument', mapId, recipe);
  const [first] = await readMaps(session);
  if (first) return edit('argument', first.id, recipe);
  const map = emptyMap(newId(), 'Arguments', session.now());
  recipe(map);
  return { type: 'argument', create: map };
}

/** The living map on which a statement stands. Throws a ProblemError where there is none. */
export async function mapOfStatement(session: Session, id: Id): Promise<ArgumentMap> {
  const map = (await readMaps(session)).find((one) => livingEntity(one.statements, id));
  if (!map) throw problem('not-found', 'The claim is no longer in the notebook.');
  return map;
}

/** A living entity of a draft. Throws a ProblemError where it is gone. */
export function onMap<T extends { readonly deleted?: string | undefined }>(
  entities: Readonly<Record<string, T>>,
  id: Id,
  sentence: string,
): T {
  const entity = livingEntity(entities, id);
  if (!entity) throw problem('not-found', sentence);
  return entity;
}

/** A marked passage as an argument needs it. */
export const passageOf = (articleId: Id, annotation: Annotation) => ({
  articleId,
  annotationId: annotation.id,
  text: annotation.target.quote.exact,
  speakers: annotation.speakers,
  kind: annotation.kind,
  voice: annotation.voice,
});

/** A text without white space around it. Throws a ProblemError with the sentence where nothing is left. */
export function needed(text: string, sentence: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw problem('invalid-input', sentence);
  return trimmed;
}

/** An expected failure as something to throw. */
export const problem = (code: 'not-found' | 'invalid-input', message: string): ProblemError =>
  new ProblemError({ code, message });
