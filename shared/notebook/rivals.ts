import type { Draft } from 'immer';
import { ProblemError, type Result, unwrap } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { refusal } from '../i18n/failing.ts';
import { type Entity, valuesOf } from '../merge/fields.ts';
import { type Shape, shapes } from '../merge/shape.ts';
import type { AnyDocument, DocumentRef, DocumentType } from '../model/document.ts';
import type { Rival } from '../model/entity.ts';
import type { NotebookFiles } from './ports.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';
import { wordsOfValue } from './words-of-value.ts';

/** A value that was written at the same time as the one shown, on another machine or session. */
export type OpenRival = {
  /** Names this rival among all of a notebook. */
  readonly key: string;
  readonly ref: DocumentRef;
  /** The entity inside the document, null for the document itself. */
  readonly entityId: string | null;
  /** The first words of that entity, by which a person knows it; empty for the document itself. */
  readonly about: string;
  /** "note", "metadata/title" and the like. */
  readonly field: string;
  readonly shown: string;
  readonly other: string;
  readonly device: string;
  readonly at: string;
};

/** Where it is settled already (edit beats delete), or of no use to a reader. */
const unseen = new Set([
  ...['deleted', 'target', 'version', 'captures'],
  ...['positions', 'collapsed', 'dismissed', 'ext'],
]);

const LONGEST_ABOUT = 120;

/** All values of a document that stand beside the shown ones, until a person decides. */
export function openRivals(ref: DocumentRef, document: AnyDocument): OpenRival[] {
  const root = document as Entity;
  const shape = shapes[ref.type];
  const inside = Object.entries(shape.children).flatMap(([field, child]) =>
    Object.values((root[field] ?? {}) as Record<string, Entity>)
      .filter(({ deleted }) => deleted === undefined)
      .flatMap((entity) => rivalsOf(ref, entity, child, entity.id)),
  );
  return [...rivalsOf(ref, root, shape, null), ...inside];
}

/**
 * What is undecided in the documents of a type, all or those named. What cannot be read is told
 * elsewhere: by the notebook and by its check.
 */
export async function findRivals(
  files: NotebookFiles,
  type: DocumentType,
  ids: readonly string[] = [],
): Promise<OpenRival[]> {
  const found: OpenRival[] = [];
  for (const id of [...unwrap(await files.ids(type))].sort()) {
    if (ids.length > 0 && !ids.includes(id)) continue;
    const read = await files.read(type, id);
    if (read.ok && read.value !== null && read.value.deleted === undefined)
      found.push(...openRivals({ type, id }, read.value));
  }
  return found;
}

/** Decides between two values, as an undoable change: takes the other one, or keeps what is shown. */
export function decideRival(
  session: Session,
  ref: DocumentRef,
  key: string,
  choice: 'take' | 'keep',
): Promise<Result<void>> {
  return changeWith(session, 'Decide between two texts', async () => {
    const document = await readLiving(session, ref.type, ref.id);
    const rival = openRivals(ref, document).find((one) => one.key === key);
    if (rival === undefined) {
      const message = 'This has been decided already, here or on another machine.';
      throw new ProblemError({ code: 'not-found', message });
    }
    const recipe = edit(ref.type, ref.id, (draft) => {
      const { entity, shape } = entityOf(draft as unknown as Entity, ref, rival.entityId);
      settleRival(entity as Draft<Entity>, shape, rival, choice);
    });
    return { edits: [recipe], value: undefined };
  });
}

function rivalsOf(
  ref: DocumentRef,
  entity: Entity,
  shape: Shape,
  entityId: string | null,
): OpenRival[] {
  if (entity.rivals === undefined) return [];
  const values = valuesOf(shape, entity);
  return Object.entries(entity.rivals).flatMap(([field, rivals]) =>
    unseen.has(field.split('/')[0] ?? field)
      ? []
      : rivals.flatMap((rival) => {
          const [shown, other] = [wordsOf(values.get(field)), wordsOf(rival.value)];
          const [at = '', actor = ''] = rival.edit.split(' ');
          const key = keyOf(ref, entityId, field, rival);
          const device = actor.split('.')[0] ?? actor;
          const about = entityId === null ? '' : wordsAbout(entity);
          return shown === other
            ? []
            : [{ key, ref, entityId, about, field, shown, other, device, at } satisfies OpenRival];
        }),
  );
}

const keyOf = (ref: DocumentRef, entityId: string | null, field: string, rival: Rival): string =>
  sha256Hex(JSON.stringify([ref.type, ref.id, entityId, field, rival.edit])).slice(0, 16);

/** An event's title, a claim's text, an arrow's label, the passage of an annotation. */
function wordsAbout(entity: Entity): string {
  const target = entity['target'] as { readonly quote?: { readonly exact?: string } } | undefined;
  const words = [entity['title'], entity['text'], entity['label'], target?.quote?.exact];
  return String(words.find((one) => typeof one === 'string') ?? '').slice(0, LONGEST_ABOUT);
}

const wordsOf = (value: unknown): string => wordsOfValue(value) ?? JSON.stringify(value);

function entityOf(root: Entity, ref: DocumentRef, entityId: string | null) {
  const shape = shapes[ref.type];
  if (entityId === null) return { entity: root, shape };
  for (const [field, child] of Object.entries(shape.children)) {
    const entity = (root[field] as Record<string, Entity> | undefined)?.[entityId];
    if (entity !== undefined) return { entity, shape: child };
  }
  throw new ProblemError(refusal('not-found', 'fail.belongingGone'));
}

/** Removing a rival decides: the merge never brings back what somebody has looked at and left out. */
function settleRival(
  entity: Draft<Entity>,
  shape: Shape,
  { ref, entityId, field, key }: OpenRival,
  choice: 'take' | 'keep',
): void {
  const all = entity.rivals as Record<string, Rival[]>;
  const list = all[field] ?? [];
  const rival = list.find((one) => keyOf(ref, entityId, field, one) === key);
  const left = list.filter((one) => one !== rival);
  if (left.length > 0) all[field] = left;
  else delete all[field];
  if (Object.keys(all).length === 0) delete (entity as { rivals?: unknown }).rivals;
  if (choice === 'take') assign(entity as Record<string, unknown>, shape, field, rival?.value);
}

function assign(
  entity: Record<string, unknown>,
  shape: Shape,
  field: string,
  value: unknown,
): void {
  const slash = field.indexOf('/');
  const name = slash < 0 ? field : field.slice(0, slash);
  if (slash > 0 && shape.sets.includes(name)) {
    // An element of a set: another device has it, or has taken it out.
    const elements = (entity[name] ?? []) as unknown[];
    const element = field.slice(slash + 1);
    entity[name] =
      value === undefined ? elements.filter((one) => one !== element) : [...elements, value];
    return;
  }
  const holder = (slash < 0 ? entity : entity[name]) as Record<string, unknown>;
  const last = slash < 0 ? field : field.slice(slash + 1);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}
