import type { Annotation, Target } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import { type CodePointMap, mapCodePoints } from './code-points.ts';
import { type ExportedText, isRecord, type Loss, listOf } from './drafts.ts';

/** The context that the Web Annotation model demands of every annotation. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Own terms, given inline so that no processor has to fetch anything. */
export const OWN_CONTEXT = {
  parley: 'urn:x-parley:ns#',
  'parley:annotation': { '@type': '@json' },
  'parley:foreign': { '@type': '@json' },
} as const;

/** Prefixes of the IRIs that stand for our ids. */
export const ANNOTATION_IRI = 'urn:x-parley:annotation:';
export const ARTICLE_IRI = 'urn:x-parley:article:';

const CONTEXT = [ANNO_CONTEXT, OWN_CONTEXT];

const motivations: Record<string, string> = {
  question: 'questioning',
  note: 'commenting',
  'loaded-language': 'assessing',
};

/**
 * Writes an article's annotations as a Web Annotation page
 * (https://www.w3.org/TR/annotation-model/). Nothing is lost: what the model has no word for
 * travels in "parley:annotation" and is understood by `importWebAnnotations`.
 */
export function exportWebAnnotations(article: Article): ExportedText {
  const points = mapCodePoints(article.version.text);
  const losses: Loss[] = [];
  const items = living(article.annotations).map((annotation) => {
    const bound = isBound(annotation.target, article);
    if (!bound) losses.push(unboundLoss(annotation));
    return webAnnotation(annotation, article, bound ? points : null);
  });
  const page = {
    '@context': CONTEXT,
    id: `urn:x-parley:annotations:${article.id}`,
    type: 'AnnotationPage',
    'dcterms:title': article.metadata.title.value,
    items,
  };
  return { text: `${JSON.stringify(page, null, 2)}\n`, losses };
}

const isBound = (target: Target, article: Article): boolean =>
  target.version === article.version.sha256 &&
  article.version.text.slice(target.position.start, target.position.end) === target.quote.exact;

const unboundLoss = (annotation: Annotation): Loss => ({
  annotationId: annotation.id,
  field: 'target.position',
  message:
    'This annotation belongs to an earlier text: other programs get its quote, but no position.',
});

function webAnnotation(
  annotation: Annotation,
  article: Article,
  points: CodePointMap | null,
): Record<string, unknown> {
  const { id, created, modified, kind, target, note, tags, creator, foreign, ...own } = annotation;
  const {
    '@context': contexts,
    body,
    otherTargets,
    motivation,
    creator: agent,
    ...members
  } = isRecord(foreign) ? foreign : {};
  const place = {
    type: 'SpecificResource',
    source: sourceOf(article),
    selector: selectors(target, points),
  };
  const others = listOf(otherTargets);
  return {
    ...members,
    '@context': [...CONTEXT, ...listOf(contexts)],
    id: `${ANNOTATION_IRI}${id}`,
    type: 'Annotation',
    motivation: motivation ?? motivations[kind] ?? 'classifying',
    created,
    modified,
    ...(creator === undefined ? {} : { creator: agent ?? { type: 'Person', name: creator } }),
    ...(typeof own.importedFrom === 'string' ? { via: own.importedFrom } : {}),
    body: bodies(kind, note, tags, listOf(body)),
    target: others.length === 0 ? place : [place, ...others],
    'parley:annotation': { ...own, ...ownTarget(target), article: article.id },
  };
}

/** The address under which others know the article; its own IRI where it has none. */
export const sourceOf = ({ metadata, id }: Article): string =>
  metadata.canonicalUrl?.value ?? metadata.url?.value ?? `${ARTICLE_IRI}${id}`;

function bodies(
  kind: string,
  note: string,
  tags: readonly string[],
  others: readonly unknown[],
): unknown[] {
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose });
  return [
    text(kind, 'classifying'),
    ...(note === '' ? [] : [{ ...text(note, 'commenting'), format: 'text/markdown' }]),
    ...tags.map((tag) => text(tag, 'tagging')),
    ...others,
  ];
}

function selectors(target: Target, points: CodePointMap | null): unknown[] {
  const { quote, position, otherSelectors } = target;
  const { exact, prefix, suffix } = quote;
  const place = points && {
    type: 'TextPositionSelector',
    start: points.toCodePoints(position.start),
    end: points.toCodePoints(position.end),
  };
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    ...(place ? [place] : []),
    ...(otherSelectors ?? []),
  ];
}

// Positions are kept in UTF-16 as well: those of an older text could not be converted back.
function ownTarget({ otherSelectors: _, quote, position, ...rest }: Target) {
  const { exact: __, prefix: ___, suffix: ____, ...quoteRest } = quote;
  return { target: { ...rest, position, quoteRest } };
}
