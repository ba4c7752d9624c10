import { emptyMap, linkAnnotations } from '../argument/edit-map.ts';
import { newId } from '../base/ids.ts';
import { ProblemError, type Result, unwrap } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { Annotation } from '../model/annotation.ts';
import type { ArgumentMap } from '../model/argument.ts';
import type { Article } from '../model/article.ts';
import { livingAnnotation } from './annotate.ts';
import { change, changeWith, edit, readLiving, type Session } from './session.ts';

export type LinkRelation = 'supports' | 'attacks' | 'undercuts';

/** Names an annotation of an article. */
export type AnnotationRef = { readonly articleId: string; readonly annotationId: string };

/**
 * Draws an arrow between two annotations in an argument map (the first one where none is named;
 * it is made when there is none). Answers the ids of the map and of the relation.
 */
export async function linkTwoAnnotations(
  session: Session,
  input: {
    readonly from: AnnotationRef;
    readonly to: AnnotationRef;
    readonly relation: LinkRelation;
    readonly mapId?: string;
  },
): Promise<Result<{ mapId: string; relationId: string }>> {
  const map = await chooseMap(session, input.mapId);
  if (!map.ok) return map;
  return changeWith(session, 'Link annotations', async () => {
    const from = await readEnd(session, input.from);
    const to = await readEnd(session, input.to);
    if (input.from.annotationId === input.to.annotationId)
      throw new ProblemError(refusal('invalid-input', 'fail.linkSelf'));
    let relationId = newId();
    const recipe = edit('argument', map.value.id, (draft) => {
      // The same arrow may stand already: then its own id is the answer.
      const linked = linkAnnotations(draft, from, to, input.relation, session.now(), relationId);
      relationId = unwrap(linked).relation;
    });
    return {
      edits: [recipe],
      value: {
        mapId: map.value.id,
        get relationId() {
          return relationId;
        },
      },
    };
  });
}

/** The living argument maps of the notebook, oldest first. */
export async function readMaps(session: Pick<Session, 'files'>): Promise<ArgumentMap[]> {
  const ids = unwrap(await session.files.ids('argument')).sort();
  const maps: ArgumentMap[] = [];
  for (const id of ids) {
    const read = await session.files.read('argument', id);
    if (read.ok && read.value && read.value.deleted === undefined) maps.push(read.value);
  }
  return maps;
}

async function chooseMap(session: Session, mapId?: string): Promise<Result<{ id: string }>> {
  const maps = await readMaps(session);
  const chosen = mapId === undefined ? maps[0] : maps.find((map) => map.id === mapId);
  if (chosen) return { ok: true, value: { id: chosen.id } };
  if (mapId !== undefined)
    return {
      ok: false,
      problem: refusal('not-found', 'fail.notFound.argument', { id: mapId }),
    };
  const map = emptyMap(newId(), 'Arguments', session.now());
  const done = await change(session, 'New argument map', [{ type: 'argument', create: map }]);
  return done.ok ? { ok: true, value: { id: map.id } } : done;
}

async function readEnd(session: Session, ref: AnnotationRef) {
  const article: Article = await readLiving(session, 'article', ref.articleId);
  const annotation: Annotation = livingAnnotation(article, ref.annotationId);
  return {
    ...ref,
    text: annotation.target.quote.exact,
    speakers: annotation.speakers,
    kind: annotation.kind,
  };
}

/** Removes an arrow; the statements at its ends stay. */
export function removeRelation(
  session: Session,
  mapId: string,
  relationId: string,
): Promise<Result<void>> {
  return changeWith(session, 'Remove link', async () => {
    const map = await readLiving(session, 'argument', mapId);
    if (!map.relations[relationId])
      throw new ProblemError(refusal('not-found', 'fail.noLink', { id: relationId }));
    const recipe = edit('argument', mapId, (draft) => {
      const relation = draft.relations[relationId];
      if (relation) relation.deleted = session.now();
    });
    return { edits: [recipe], value: undefined };
  });
}
