import * as z from 'zod';
import type { PassagePart, Touch } from '../anchor/compare-passages.ts';
import type { Picture } from '../article/pictures-in.ts';
import type { Problem } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import type { AnchorState } from '../model/annotation.ts';
import { Verification } from '../model/annotation.ts';
import { Id } from '../model/entity.ts';
import { OwnKind } from '../model/notebook.ts';
import type { ArticleStatistics } from '../suggest/article-statistics.ts';
import type { PassageSuggestion } from '../suggest/suggestion.ts';
import { AnchorRange, Ids } from './bounds.ts';

const short = z.string().max(4_000);

/** The formats that annotations are exchanged in. */
export const annotationFormats = ['jsonld', 'hypothesis', 'csv', 'md', 'codebook'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

/** Questions about annotations beyond adding and changing one, and about the text they stand on. */
export const annotationAsks = {
  'annotation:change-many': z.strictObject({
    articleId: Id,
    annotationIds: Ids,
    kind: z.string().min(1).max(64).optional(),
    addTags: z.array(short).max(100).optional(),
    removeTags: z.array(short).max(100).optional(),
  }),
  'annotation:verify': z.strictObject({
    articleId: Id,
    annotationId: Id,
    status: Verification.shape.status,
    why: short,
  }),
  /** A person decides where an annotation belongs; null = nowhere any more, it is kept as it is. */
  'annotation:settle': z.strictObject({
    articleId: Id,
    annotationId: Id,
    place: AnchorRange.nullable(),
  }),
  'annotation:review': z.strictObject({ articleId: Id }),
  'annotation:suggest': z.strictObject({ articleId: Id }),
  'annotation:losses': z.strictObject({ articleId: Id, format: z.enum(annotationFormats) }),
  /** Opens the system's save dialog in main. */
  'annotation:export': z.strictObject({ articleId: Id, format: z.enum(annotationFormats) }),
  /** Opens the system's file dialog in main. */
  'annotation:import': z.strictObject({ articleId: Id }),
  'article:correct': z.strictObject({ id: Id, text: z.string().max(20_000_000) }),
  'article:statistics': z.strictObject({ id: Id }),
  'article:pages': z.strictObject({ id: Id }),
  'article:pictures': z.strictObject({ id: Id }),
  'article:original': z.strictObject({ id: Id, captureId: Id.optional() }),
  'kind:add': z.strictObject({
    name: z.string().min(1).max(64),
    color: z.string().regex(/^#[0-9a-f]{6}$/i),
    line: OwnKind.shape.line,
  }),
  'kind:remove': z.strictObject({ id: Id }),
} as const;

/** One place offered for an annotation whose text changed, with the difference word by word. */
export type ReviewCandidate = TextRange & {
  readonly text: string;
  readonly score: number;
  readonly touches: readonly Touch[];
  readonly parts: readonly PassagePart[];
};

/** One annotation that a person has to decide on. */
export type ReviewItem = {
  readonly annotationId: string;
  readonly kind: string;
  readonly state: AnchorState;
  readonly quote: string;
  readonly why: string;
  readonly candidates: readonly ReviewCandidate[];
};

/** A suggestion with its words. */
export type SuggestionView = PassageSuggestion & { readonly text: string };

/** What a format does not carry, counted by field. */
export type LossLine = { readonly field: string; readonly message: string; readonly count: number };

/** A saved original to be shown: a page, or the reason why it cannot be shown here. */
export type OriginalView = {
  readonly html: string | null;
  readonly text: string | null;
  readonly mediaType: string;
  readonly capturedAt: string;
  readonly reason: Problem | null;
};

export type AnnotationAnswers = {
  'annotation:change-many': null;
  'annotation:verify': null;
  'annotation:settle': null;
  'annotation:review': readonly ReviewItem[];
  /** With what is wrong in rule files of the notebook. */
  'annotation:suggest': {
    readonly suggestions: readonly SuggestionView[];
    readonly problems: readonly string[];
  };
  'annotation:losses': readonly LossLine[];
  'annotation:export': { readonly saved: boolean; readonly name: string | null };
  'annotation:import': { readonly added: number; readonly problems: readonly string[] } | null;
  'article:correct': { readonly settled: number; readonly toReview: number };
  'article:statistics': ArticleStatistics;
  /** The bytes of the PDF that the article was read from. */
  'article:pages': Uint8Array;
  /** What the article's originals hold of its pictures, by the SHA-256 of each. */
  'article:pictures': Readonly<Record<string, Picture>>;
  'article:original': OriginalView;
  'kind:add': { readonly id: string };
  'kind:remove': null;
};
