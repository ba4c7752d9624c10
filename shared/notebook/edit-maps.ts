import { dismissFinding, restoreFinding } from '../argument/completeness.ts';
import { emptyMap } from '../argument/edit-map.ts';
import { removeFromMap } from '../argument/remove-from-map.ts';
import { newId } from '../base/ids.ts';
import { type Result, unwrap } from '../base/result.ts';
import type { Id } from '../model/entity.ts';
import { editMap, needed } from './map-edits.ts';
import { changeWith, type Session } from './session.ts';

/** Makes an empty argument map. */
export function addMap(session: Session, title: string): Promise<Result<{ id: Id }>> {
  return changeWith(session, 'New argument map', async () => {
    const map = emptyMap(newId(), needed(title, 'A name is needed; it is empty.'), session.now());
    return { edits: [{ type: 'argument', create: map }], value: { id: map.id } };
  });
}

/** Gives a map another name. */
export const renameMap = (session: Session, mapId: Id, title: string): Promise<Result<void>> =>
  editMap(session, 'Rename argument map', mapId, (draft) => {
    draft.title = needed(title, 'A name is needed; it is empty.');
  });

/** Takes a whole map away; undo brings it back. */
export const removeMap = (session: Session, mapId: Id): Promise<Result<void>> =>
  editMap(session, 'Remove argument map', mapId, (draft, now) => {
    draft.deleted = now;
  });

/** Takes a statement, an occurrence or an arrow off its map, with what hangs on it. */
export const takeOffMap = (session: Session, mapId: Id, id: Id): Promise<Result<void>> =>
  editMap(session, 'Remove from map', mapId, (draft, now) => {
    unwrap(removeFromMap(draft, id, now));
  });

/** Keeps positions set by hand; null gives a node back to the automatic layout. */
export const placeOnMap = (
  session: Session,
  mapId: Id,
  positions: Readonly<Record<Id, { readonly x: number; readonly y: number } | null>>,
): Promise<Result<void>> =>
  editMap(session, 'Move on map', mapId, (draft) => {
    for (const [id, position] of Object.entries(positions)) {
      if (position === null) delete draft.positions[id];
      else draft.positions[id] = { x: Math.round(position.x), y: Math.round(position.y) };
    }
  });

/** Folds the branches under a statement away, or shows them again. */
export const foldOnMap = (
  session: Session,
  mapId: Id,
  id: Id,
  folded: boolean,
): Promise<Result<void>> =>
  editMap(session, folded ? 'Fold branch' : 'Unfold branch', mapId, (draft) => {
    const others = draft.collapsed.filter((one) => one !== id);
    draft.collapsed = folded ? [...others, id] : others;
  });

/** Puts a gap aside with a reason. */
export const dismissCheck = (
  session: Session,
  mapId: Id,
  key: string,
  reason: string,
): Promise<Result<void>> =>
  editMap(session, 'Put check aside', mapId, (draft, now) => {
    dismissFinding(draft, key, needed(reason, 'Say why it is put aside.'), now);
  });

/** Brings a gap back. */
export const restoreCheck = (session: Session, mapId: Id, key: string): Promise<Result<void>> =>
  editMap(session, 'Bring check back', mapId, (draft, now) => restoreFinding(draft, key, now));
