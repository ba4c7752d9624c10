import type { Draft } from 'immer';
import { placeTarget } from '../anchor/resolve-target.ts';
import { newId } from '../base/ids.ts';
import { ok, type Result, unwrap } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import { refuse } from '../i18n/failing.ts';
import {
  type Annotation,
  builtInKinds,
  eventKind,
  type Verification,
} from '../model/annotation.ts';
import { living } from '../model/entity.ts';
import type { OwnKind } from '../model/notebook.ts';
import { livingAnnotation } from './annotate.ts';
import { change, changeWith, edit, readLiving, type Session } from './session.ts';

/** Changes kind or tags of several annotations of one article in one undoable step. */
export function changeAnnotations(
  session: Session,
  articleId: string,
  annotationIds: readonly string[],
  changes: {
    readonly kind?: string;
    readonly addTags?: readonly string[];
    readonly removeTags?: readonly string[];
  },
): Promise<Result<void>> {
  return changeEach(session, 'Change annotations', articleId, annotationIds, (annotation) => {
    const removed = new Set(changes.removeTags ?? []);
    if (changes.kind) annotation.kind = changes.kind;
    const tags = [...annotation.tags, ...(changes.addTags ?? [])].filter(
      (tag) => !removed.has(tag),
    );
    annotation.tags = [...new Set(tags)];
  });
}

/** Adds an entry to an annotation's verification history: who, when, and why. */
export function verifyAnnotation(
  session: Session,
  articleId: string,
  annotationId: string,
  verdict: Pick<Verification, 'status' | 'why'>,
): Promise<Result<void>> {
  const entry = { ...verdict, by: session.by, at: session.now() };
  return changeEach(session, 'Set verification', articleId, [annotationId], (annotation) => {
    annotation.verification.push(entry);
  });
}

/** Gives an annotation the place that a person chose; null keeps it as one without a place. */
export function settleAnnotation(
  session: Session,
  articleId: string,
  annotationId: string,
  place: TextRange | null,
): Promise<Result<void>> {
  return changeWith(session, 'Place annotation', async () => {
    const article = await readLiving(session, 'article', articleId);
    const { target } = livingAnnotation(article, annotationId);
    if (place && (place.start >= place.end || place.end > article.version.text.length))
      unwrap(refuse('invalid-input', 'fail.placeOutside'));
    const settled = place
      ? placeTarget(target, article.version, place)
      : { ...target, version: article.version.sha256, state: 'orphan' as const };
    const recipe = edit('article', articleId, (draft) => {
      const annotation = draft.annotations[annotationId];
      if (annotation) annotation.target = settled as Draft<Annotation['target']>;
    });
    return { edits: [recipe], value: undefined };
  });
}

/** Adds a kind of annotation to the notebook's own ones. Its name must be new. */
export async function addKind(
  session: Session,
  kind: Pick<OwnKind, 'name' | 'color' | 'line'>,
): Promise<Result<{ id: string }>> {
  const name = kind.name.trim();
  const notebook = await readLiving(session, 'notebook', session.notebookId);
  const known = [...builtInKinds, eventKind, ...living(notebook.kinds).map((one) => one.name)];
  if (name === '' || known.some((one) => one.toLowerCase() === name.toLowerCase()))
    return refuse('invalid-input', 'fail.kindTaken', { name });
  const now = session.now();
  const made = { ...kind, name, id: newId(), created: now, modified: now };
  const done = await change(session, 'Add kind', [
    edit('notebook', session.notebookId, (draft) => {
      draft.kinds[made.id] = made;
    }),
  ]);
  return done.ok ? ok({ id: made.id }) : done;
}

/** Takes an own kind off the list; annotations that have it keep its name. */
export const removeKind = (session: Session, id: string): Promise<Result<void>> =>
  change(session, 'Remove kind', [
    edit('notebook', session.notebookId, (draft) => {
      const kind = draft.kinds[id];
      if (kind) kind.deleted = session.now();
    }),
  ]);

function changeEach(
  session: Session,
  label: string,
  articleId: string,
  annotationIds: readonly string[],
  recipe: (annotation: Draft<Annotation>) => void,
): Promise<Result<void>> {
  return changeWith(session, label, async () => {
    const article = await readLiving(session, 'article', articleId);
    for (const id of annotationIds) livingAnnotation(article, id);
    const one = edit('article', articleId, (draft) => {
      for (const id of annotationIds) {
        const annotation = draft.annotations[id];
        if (!annotation) continue;
        recipe(annotation);
        annotation.modified = session.now();
      }
    });
    return { edits: [one], value: undefined };
  });
}
