import type { Draft } from 'immer';
import { describeTarget, findQuote } from '../anchor/describe-target.ts';
import { newId } from '../base/ids.ts';
import { ok, ProblemError, type Result, unwrap } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import { refusal, refuse } from '../i18n/failing.ts';
import type { Annotation, Speaker } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';

/** The passage to be annotated: a span of the plain text, or a quotation of it. */
export type Passage = TextRange | { readonly quote: string; readonly nth?: number };

/** A new annotation as a person makes it. */
export type AddAnnotation = {
  readonly articleId: string;
  readonly passage: Passage;
  readonly kind: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly speakers?: readonly Speaker[];
  readonly voice?: NonNullable<Annotation['voice']>;
  readonly hedges?: readonly string[];
  readonly eventId?: string;
  /** Who makes it; missing = nobody is named. */
  readonly creator?: string;
};

/** Fields of an annotation that a person can change afterwards. */
export type AnnotationChange = Partial<
  Pick<Annotation, 'kind' | 'note' | 'tags' | 'speakers' | 'hedges' | 'verification'>
> & {
  readonly passage?: TextRange;
  /** Null: it is no longer said whose voice it is. */
  readonly voice?: Annotation['voice'] | null;
};

/** Annotates a passage of an article. */
export function addAnnotation(session: Session, input: AddAnnotation): Promise<Result<Annotation>> {
  return changeWith(session, 'Add annotation', async () => {
    const article = await readLiving(session, 'article', input.articleId);
    const annotation = unwrap(
      makeAnnotation(article, { ...authorOf(session), ...input }, session.now()),
    );
    return {
      edits: [
        edit('article', article.id, (draft) => {
          draft.annotations[annotation.id] = annotation as Draft<Annotation>;
        }),
      ],
      value: annotation,
    };
  });
}

/** The creator of an annotation that is made now, as a field of it. */
export function authorOf(session: Session): { readonly creator?: string } {
  const name = session.author?.() ?? null;
  return name === null ? {} : { creator: name };
}

/** Builds the annotation of a passage, anchored in the article's current text version. */
export function makeAnnotation(
  article: Article,
  input: Omit<AddAnnotation, 'articleId'>,
  now: string,
): Result<Annotation> {
  const range = locate(article, input.passage);
  if (!range.ok) return range;
  const kind = input.kind.trim();
  if (kind === '') return refuse('invalid-input', 'fail.noKind');
  return ok({
    id: newId(),
    created: now,
    modified: now,
    kind,
    target: describeTarget(article.version, range.value),
    note: input.note ?? '',
    tags: [...(input.tags ?? [])],
    speakers: [...(input.speakers ?? [])],
    hedges: [...(input.hedges ?? [])],
    verification: [],
    ...(input.voice === undefined ? {} : { voice: input.voice }),
    ...(input.creator === undefined ? {} : { creator: input.creator }),
    ...(input.eventId === undefined ? {} : { eventId: input.eventId }),
  });
}

/** Changes an annotation's fields, or moves it to another passage of the same text. */
export function changeAnnotation(
  session: Session,
  articleId: string,
  annotationId: string,
  changes: AnnotationChange,
): Promise<Result<void>> {
  return changeWith(session, 'Change annotation', async () => {
    const article = await readLiving(session, 'article', articleId);
    livingAnnotation(article, annotationId);
    const { passage, voice, ...fields } = changes;
    const target = passage ? describeTarget(article.version, passage) : undefined;
    const recipe = edit('article', articleId, (draft) => {
      const annotation = draft.annotations[annotationId];
      if (!annotation) return;
      Object.assign(annotation, fields, { modified: session.now() });
      if (voice) annotation.voice = voice;
      else if (voice === null) delete annotation.voice;
      if (target) annotation.target = target as Draft<Annotation['target']>;
    });
    return { edits: [recipe], value: undefined };
  });
}

/** Removes annotations; they leave tombstones, so undo and merging can bring them back. */
export function removeAnnotations(
  session: Session,
  articleId: string,
  annotationIds: readonly string[],
): Promise<Result<void>> {
  return changeWith(session, 'Remove annotation', async () => {
    const article = await readLiving(session, 'article', articleId);
    for (const id of annotationIds) livingAnnotation(article, id);
    const recipe = edit('article', articleId, (draft) => {
      for (const id of annotationIds) {
        const annotation = draft.annotations[id];
        if (annotation) annotation.deleted = session.now();
      }
    });
    return { edits: [recipe], value: undefined };
  });
}

/** The annotation with this id, or a ProblemError that says what is missing. */
export function livingAnnotation(article: Article, annotationId: string): Annotation {
  const annotation = article.annotations[annotationId];
  if (annotation && annotation.deleted === undefined) return annotation;
  throw new ProblemError(
    refusal('not-found', 'fail.noAnnotationOn', {
      id: annotationId,
      title: article.metadata.title.value,
    }),
  );
}

function locate(article: Article, passage: Passage): Result<TextRange> {
  if ('quote' in passage) return findQuote(article.version.text, passage.quote, passage.nth);
  const { start, end } = passage;
  if (start >= end || end > article.version.text.length)
    return refuse('invalid-input', 'fail.passageOutside', {
      start: String(start),
      end: String(end),
    });
  return ok({ start, end });
}
