import type { TextRange } from '../base/text-range.ts';
import type { Article } from '../model/article.ts';
import type { DocumentRef } from '../model/document.ts';
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

/** Lists the marked claims that no argument map names. */
export type UnlinkedLister = {
  /** Those of the articles saved last first. */
  list(): Promise<UnlinkedClaims>;
  /** These documents changed: they are read again for the next list. */
  forget(refs: readonly DocumentRef[]): void;
};

/** Makes a lister for one open notebook; an article is read once until it changes. */
export function createUnlinkedLister(session: Pick<Session, 'files' | 'index'>): UnlinkedLister {
  const kept = new Map<Id, Promise<UnlinkedClaim[]>>();
  const markedIn = (id: Id) => {
    const marked = kept.get(id) ?? readMarked(session, id);
    // What is listed again goes to the end: the oldest are let go.
    kept.delete(id);
    kept.set(id, marked);
    for (const [oldest] of kept) if (kept.size > enough.articles) kept.delete(oldest);
    return marked;
  };
  return {
    async list() {
      const linked = await linkedAnnotations(session);
      const { rows, total } = await session.index.rows({
        query: [...claimKinds].map((kind) => `kind:${kind}`).join(' | '),
        ...{ sort: 'saved', descending: true, offset: 0, limit: enough.articles },
      });
      const claims: UnlinkedClaim[] = [];
      for (const [at, { id }] of rows.entries()) {
        if (claims.length >= enough.claims) return { claims, isPart: at < total };
        const marked = await markedIn(id);
        claims.push(...marked.filter(({ annotationId }) => !linked.has(annotationId)));
      }
      return { claims, isPart: rows.length < total };
    },
    forget(refs) {
      for (const { type, id } of refs) if (type === 'article') kept.delete(id);
    },
  };
}

/** The marked claims that no argument map names, of the articles saved last first. */
export const unlinkedClaims = (
  session: Pick<Session, 'files' | 'index'>,
): Promise<UnlinkedClaims> => createUnlinkedLister(session).list();

async function readMarked(session: Pick<Session, 'files'>, id: Id): Promise<UnlinkedClaim[]> {
  const read = await session.files.read('article', id);
  return read.ok && read.value ? markedClaims(read.value) : [];
}

async function linkedAnnotations(session: Pick<Session, 'files'>): Promise<ReadonlySet<Id>> {
  const maps = await readMaps(session);
  return new Set(
    maps.flatMap(({ occurrences }) =>
      living(occurrences).flatMap(({ annotationId }) => annotationId ?? []),
    ),
  );
}

const markedClaims = (article: Article): UnlinkedClaim[] =>
  living(article.annotations)
    .filter(({ kind }) => claimKinds.has(kind))
    .sort((a, b) => a.target.position.start - b.target.position.start)
    .map(({ id, target }) => ({
      articleId: article.id,
      annotationId: id,
      quote: target.quote.exact,
      articleTitle: article.metadata.title.value,
      position: target.position,
    }));
