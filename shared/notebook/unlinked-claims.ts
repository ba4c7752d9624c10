import type { TextRange } from '../base/text-range.ts';
import type { Article } from '../model/article.ts';
import { type Id, living } from '../model/entity.ts';
import { readMaps } from './link-annotations.ts';
import type { Session } from './session.ts';

/** A passage that is marked as a claim and stands on no map yet. */
export type UnlinkedClaim = {
  readonly articleId: Id;
  readonly annotationId: Id;
  readonly quote: string;
  readonly articleTitle: string;
  readonly position: TextRange;
};

export type UnlinkedClaims = {
  readonly claims: readonly UnlinkedClaim[];
  /** There may be more: only the articles saved last were looked at. */
  readonly isPart: boolean;
};

const claimKinds: ReadonlySet<string> = new Set(['claim', 'counter-claim']);

/** How many claims are listed, and how many articles are read for them: each costs reading a file. */
const enough = { claims: 100, articles: 200 };

/** The marked claims that no argument map names, of the articles saved last first. */
export async function unlinkedClaims(
  session: Pick<Session, 'files' | 'index'>,
): Promise<UnlinkedClaims> {
  const linked = await linkedAnnotations(session);
  const { rows, total } = await session.index.rows({
    query: [...claimKinds].map((kind) => `kind:${kind}`).join(' | '),
    ...{ sort: 'saved', descending: true, offset: 0, limit: enough.articles },
  });
  const claims: UnlinkedClaim[] = [];
  for (const [at, { id }] of rows.entries()) {
    if (claims.length >= enough.claims) return { claims, isPart: at < total };
    const read = await session.files.read('article', id);
    if (read.ok && read.value) claims.push(...claimsOf(read.value, linked));
  }
  return { claims, isPart: rows.length < total };
}

async function linkedAnnotations(session: Pick<Session, 'files'>): Promise<ReadonlySet<Id>> {
  const maps = await readMaps(session);
  return new Set(
    maps.flatMap(({ occurrences }) =>
      living(occurrences).flatMap(({ annotationId }) => annotationId ?? []),
    ),
  );
}

const claimsOf = (article: Article, linked: ReadonlySet<Id>): UnlinkedClaim[] =>
  living(article.annotations)
    .filter(({ id, kind }) => claimKinds.has(kind) && !linked.has(id))
    .sort((a, b) => a.target.position.start - b.target.position.start)
    .map(({ id, target }) => ({
      articleId: article.id,
      annotationId: id,
      quote: target.quote.exact,
      articleTitle: article.metadata.title.value,
      position: target.position,
    }));
