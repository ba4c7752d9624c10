import { ok, type Result, unwrap } from '../base/result.ts';
import { addAnnotation } from './annotate.ts';
import { changeMetadata } from './edit-article.ts';
import { addEvent } from './edit-timeline.ts';
import { type AnnotationRef, linkTwoAnnotations } from './link-annotations.ts';
import { sampleArticles, sampleEvents, sampleLinks } from './sample/sample-notebook.ts';
import { saveArticle } from './save-article.ts';
import type { Session } from './session.ts';

/** Fills an empty notebook with the guided sample, through the same use cases that people use. */
export async function fillSample(session: Session): Promise<Result<void>> {
  const articleIds = new Map<string, string>();
  const annotations = new Map<string, AnnotationRef>();
  for (const sample of sampleArticles) {
    const saved = unwrap(
      await saveArticle(session, {
        bytes: encodeUtf8(sample.markdown),
        fileName: sample.fileName,
        tags: sample.tags,
        route: 'sample',
      }),
    );
    articleIds.set(sample.key, saved.id);
    const { published, outlet } = sample;
    unwrap(await changeMetadata(session, saved.id, { published, outlet }));
    for (const { key, quote, kind, note } of sample.annotations) {
      const passage = { quote };
      const input = { articleId: saved.id, passage, kind, ...(note ? { note } : {}) };
      const annotation = unwrap(await addAnnotation(session, input));
      annotations.set(key, { articleId: saved.id, annotationId: annotation.id });
    }
  }
  for (const { from, to, relation } of sampleLinks)
    unwrap(
      await linkTwoAnnotations(session, {
        from: annotations.get(from) as AnnotationRef,
        to: annotations.get(to) as AnnotationRef,
        relation,
      }),
    );
  for (const { article, quote, ...event } of sampleEvents)
    unwrap(
      await addEvent(session, {
        ...event,
        passage: { articleId: articleIds.get(article) as string, passage: { quote } },
      }),
    );
  return ok(undefined);
}

// TextEncoder exists everywhere Parley runs; only its type is missing in this room.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
