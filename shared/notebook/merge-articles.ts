import type { Draft } from 'immer';
import { mergeMetadata } from '../article/renew-metadata.ts';
import { type Problem, ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article, Capture } from '../model/article.ts';
import { living } from '../model/entity.ts';
import { type Anchorer, anchorAgain, onThisThread, putTargets } from './anchor-again.ts';
import { readTimelines } from './edit-timeline.ts';
import { importsOf } from './import-item.ts';
import { readMaps } from './link-annotations.ts';
import { changeWith, type Edit, edit, readLiving, type Session } from './session.ts';

/** What a merge brought together, and how many annotations a person has to look at. */
export type MergedArticles = {
  readonly captures: number;
  readonly annotations: number;
  readonly toReview: number;
};

/**
 * Makes one article of several, as one undoable change. The kept one keeps its text and gets every
 * capture, annotation, tag and collection; events and claims that stand on the others follow. The
 * others go to the trash.
 */
export function mergeArticles(
  session: Session,
  keptId: string,
  otherIds: readonly string[],
  anchor: Anchorer = onThisThread,
): Promise<Result<MergedArticles>> {
  return changeWith(session, 'Merge articles', async () => {
    const ids = [...new Set(otherIds)].filter((id) => id !== keptId);
    if (ids.length === 0) throw new ProblemError(nothingToMerge);
    const kept = await readLiving(session, 'article', keptId);
    const others = await Promise.all(ids.map((id) => readLiving(session, 'article', id)));
    const now = session.now();
    const joined = others.reduce(joinArticle, kept);
    const moved = others.flatMap(({ annotations }) => Object.keys(annotations));
    const found = await anchorAgain(onlyThose(joined, moved), joined.version, anchor);
    const edits: Edit[] = [
      edit('article', keptId, (draft) => {
        putJoined(draft, joined as Draft<Article>);
        putTargets(draft, found.targets);
      }),
      ...others.map(({ id }) =>
        edit('article', id, (draft) => {
          draft.annotations = {};
          draft.deleted = now;
        }),
      ),
      ...(await followers(session, new Set(ids), keptId)),
    ];
    const value = {
      captures: Object.keys(joined.captures).length,
      annotations: living(joined.annotations).length,
      toReview: found.toReview,
    };
    return { edits, value };
  });
}

/** Only what came is written, entry by entry: an undo takes back this and nothing that came later. */
export function putJoined(draft: Draft<Article>, joined: Draft<Article>): void {
  for (const [id, one] of Object.entries(joined.captures)) draft.captures[id] ??= one;
  for (const [id, one] of Object.entries(joined.annotations)) draft.annotations[id] ??= one;
  const { metadata, tags, collections, warnings, imports } = joined;
  Object.assign(draft, { metadata, tags, collections, warnings });
  if (imports !== undefined) draft.imports = imports;
}

function joinArticle(kept: Article, other: Article): Article {
  const captures = Object.values(other.captures).map((one): [string, Capture] => [
    one.id,
    { ...one, setAside: one.setAside ?? 'merged' },
  ]);
  const imports = [...importsOf(kept), ...importsOf(other)];
  return {
    ...kept,
    metadata: mergeMetadata(kept.metadata, other.metadata),
    captures: { ...Object.fromEntries(captures), ...kept.captures },
    annotations: { ...other.annotations, ...kept.annotations },
    tags: [...new Set([...kept.tags, ...other.tags])],
    collections: [...new Set([...kept.collections, ...other.collections])],
    ...(imports.length > 0 ? { imports } : {}),
  };
}

const onlyThose = (article: Article, ids: readonly string[]): Article => ({
  ...article,
  annotations: Object.fromEntries(
    ids.flatMap((id): [string, Annotation][] => {
      const annotation = article.annotations[id];
      return annotation ? [[id, annotation]] : [];
    }),
  ),
});

/** Timelines and argument maps name articles wherever a passage is named: all follow. */
async function followers(
  session: Session,
  from: ReadonlySet<string>,
  keptId: string,
): Promise<Edit[]> {
  const follow = (draft: unknown) => repoint(draft, from, keptId);
  const timelines = await readTimelines(session);
  const maps = await readMaps(session);
  return [
    ...timelines.map(({ id }) => edit('timeline', id, follow)),
    ...maps.map(({ id }) => edit('argument', id, follow)),
  ];
}

function repoint(value: unknown, from: ReadonlySet<string>, keptId: string): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(record))
    if (key === 'articleId' && typeof inner === 'string' && from.has(inner)) record[key] = keptId;
    else repoint(inner, from, keptId);
}

const nothingToMerge: Problem = refusal('invalid-input', 'fail.mergeOther');
