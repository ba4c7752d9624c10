import * as z from 'zod';
import type { Comparison } from '../article/compare.ts';
import type { Problem } from '../base/result.ts';
import { Speaker } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { Id } from '../model/entity.ts';
import type { Corrected } from '../notebook/anchor-again.ts';
import type { SaveOutcome } from '../notebook/save-outcome.ts';
import type { PlacedEvent } from '../timeline/order-events.ts';
import { AnchorRange, Clock, Ids } from './bounds.ts';

const text = z.string().max(4_000_000);
const short = z.string().max(4_000);

/** `beside` is what was dropped with a page, by the names that the page gives it. */
const file = { name: short, bytes: z.instanceof(Uint8Array) };

export const articleAsks = {
  'article:read': z.strictObject({ id: Id }),
  /** What is different since the window read the article whose clock it names. */
  'article:changes': z.strictObject({ id: Id, known: Clock }),
  /** Why an article cannot be read, and what is still known of it. */
  'article:gone': z.strictObject({ id: Id }),
  'article:paste': z.strictObject({
    text: text.optional(),
    html: text.optional(),
    title: short.optional(),
    url: short.optional(),
  }),
  'article:drop': z.strictObject({
    files: z
      .array(
        z.strictObject({ ...file, beside: z.array(z.strictObject(file)).max(10_000).optional() }),
      )
      .max(10_000),
    /** More files than go over at once come in portions, and are one action all the same. */
    portion: z
      .strictObject({
        drop: Id,
        before: z.number().int().nonnegative(),
        total: z.number().int().nonnegative(),
      })
      .optional(),
  }),
  /** Opens the system's file dialog in main. */
  'article:open-files': z.null(),
  /** How many files the last import had left when the program ended. */
  'article:unfinished': z.null(),
  /** Goes on with the import that was interrupted, or forgets it. */
  'article:resume': z.strictObject({ goOn: z.boolean() }),
  /** What the desktop asked to open: files by double click, an article by its link. */
  'article:open-given': z.null(),
  'article:bring-back': z.strictObject({ id: Id, partId: Id }),
  /** Leaves out the blocks that a passage touches. */
  'article:leave-out': z.strictObject({ id: Id, passage: AnchorRange }),
  'article:change-metadata': z.strictObject({
    id: Id,
    title: short.optional(),
    bylines: z.array(short).max(100).optional(),
    outlet: short.optional(),
    section: short.optional(),
    published: short.optional(),
    updated: short.optional(),
    dateline: short.optional(),
    language: short.optional(),
    url: short.optional(),
    canonicalUrl: short.optional(),
  }),
  /** What changed between two captures of an article. */
  'capture:compare': z.strictObject({ articleId: Id, beforeId: Id, afterId: Id }),
  /** Makes a capture the article's text; its annotations are looked for in it. */
  'capture:choose': z.strictObject({ articleId: Id, captureId: Id }),
  'annotation:add': z.strictObject({
    articleId: Id,
    passage: AnchorRange,
    kind: z.string().min(1).max(64),
    note: text.optional(),
    tags: z.array(short).max(100).optional(),
    speakers: z.array(Speaker).max(20).optional(),
    voice: z.enum(['quote', 'paraphrase', 'own-voice', 'denial']).optional(),
    hedges: z.array(short).max(100).optional(),
  }),
  'annotation:change': z.strictObject({
    articleId: Id,
    annotationId: Id,
    passage: AnchorRange.optional(),
    kind: z.string().min(1).max(64).optional(),
    note: text.optional(),
    tags: z.array(short).max(100).optional(),
    speakers: z.array(Speaker).max(20).optional(),
    voice: z.enum(['quote', 'paraphrase', 'own-voice', 'denial']).nullable().optional(),
    hedges: z.array(short).max(100).optional(),
  }),
  'annotation:remove': z.strictObject({ articleId: Id, annotationIds: Ids }),
  'annotation:link': z.strictObject({
    from: z.strictObject({ articleId: Id, annotationId: Id }),
    to: z.strictObject({ articleId: Id, annotationId: Id }),
    relation: z.enum(['supports', 'attacks', 'undercuts']),
    mapId: Id.optional(),
  }),
  'relation:remove': z.strictObject({ mapId: Id, relationId: Id }),
} as const;

/** One file of an import that could not be saved, with the reason in words. */
export type FailedFile = { readonly name: string; readonly problem: Problem };

export type ImportAnswer = {
  readonly outcomes: readonly SaveOutcome[];
  readonly failed: readonly FailedFile[];
  /** Files that were not begun because a person stopped. */
  readonly left: number;
};

/** One arrow of the argument maps, seen from an annotation of the article. */
export type ArticleRelation = {
  readonly mapId: string;
  readonly relationId: string;
  readonly relation: 'supports' | 'attacks' | 'undercuts';
  readonly from: RelationEndView;
  readonly to: RelationEndView;
};

export type RelationEndView = {
  readonly articleId: string | null;
  readonly annotationId: string | null;
  readonly articleTitle: string | null;
  readonly text: string;
};

/** An event that stands on a passage of the article. */
export type ArticleEvent = {
  readonly timelineId: string;
  readonly timelineTitle: string;
  readonly placed: PlacedEvent;
  /** The titles of the events by which its date is told. */
  readonly titles: Readonly<Record<string, string>>;
  readonly annotationIds: readonly string[];
};

/** Everything that reader and inspector show of one article. */
export type ArticleView = {
  readonly article: Article;
  readonly relations: readonly ArticleRelation[];
  readonly events: readonly ArticleEvent[];
};

/** As much of a view as is different: of the annotations those that changed, and never the text. */
export type ArticleChanges = Omit<ArticleView, 'article'> & {
  readonly fields: Partial<Article>;
  readonly annotations: Article['annotations'];
};

/** An article in the trash, one whose file is missing at present, or one that is gone. */
export type GoneArticle =
  | { readonly state: 'trash'; readonly article: Article; readonly until: string }
  | { readonly state: 'held-back' | 'gone' };

export type ArticleAnswers = {
  'article:read': ArticleView;
  /** Null where the article must be read as a whole. */
  'article:changes': ArticleChanges | null;
  'article:gone': GoneArticle;
  'article:paste': ImportAnswer;
  'article:drop': ImportAnswer;
  'article:open-files': ImportAnswer;
  'article:unfinished': { readonly files: number };
  'article:resume': ImportAnswer;
  'article:open-given': ImportAnswer & { readonly articleId: string | null };
  'article:bring-back': null;
  'article:leave-out': null;
  'article:change-metadata': null;
  'capture:compare': Comparison;
  'capture:choose': Corrected;
  'annotation:add': { readonly id: string };
  'annotation:change': null;
  'annotation:remove': null;
  'annotation:link': { readonly mapId: string; readonly relationId: string };
  'relation:remove': null;
};
