import { livingEntity } from '../argument/read-map.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { SameClaim } from '../bridge/argument-channels.ts';
import type { ArgumentMap } from '../model/argument.ts';
import type { Article } from '../model/article.ts';
import type { DocumentRef } from '../model/document.ts';
import { type Id, living } from '../model/entity.ts';
import { splitSentences } from '../suggest/sentences.ts';
import {
  addSentence,
  buildSentenceIndex,
  findSimilar,
  type SentenceIndex,
  type SimilarSentence,
} from '../suggest/similar-sentences.ts';
import { readMaps } from './link-annotations.ts';
import type { Session } from './session.ts';

/** Finds what may say the same as a claim, in all articles and on all maps. */
export type SameClaimFinder = {
  find(statementId: Id): Promise<Result<SameClaim[]>>;
  /** These documents changed: their sentences are read again before the next search. */
  forget(refs: readonly DocumentRef[]): void;
};

type Read = Pick<SameClaim & { kind: 'sentence' }, 'title' | 'outlet' | 'published'> & {
  readonly sha256: string;
};

/**
 * Makes a finder for one open notebook. The sentences of all articles are read once, when first
 * asked for, an article at a time, so that nothing else waits.
 */
export function createSameClaimFinder(session: Pick<Session, 'files'>): SameClaimFinder {
  const index = buildSentenceIndex([]);
  const read = new Map<Id, Read | null>();
  const stale = new Set<Id>();
  const indexed = new Set<string>();
  let started = false;
  const follow = async () => {
    if (!started) {
      const ids = await session.files.ids('article');
      if (ids.ok) for (const id of ids.value) stale.add(id);
      started = true;
    }
    for (const id of [...stale]) {
      stale.delete(id);
      const found = await session.files.read('article', id);
      const article = found.ok && found.value?.deleted === undefined ? found.value : null;
      if (article && !indexed.has(`${id} ${article.version.sha256}`)) {
        indexed.add(`${id} ${article.version.sha256}`);
        indexArticle(index, article);
      }
      read.set(id, article && aboutArticle(article));
    }
  };
  return {
    async find(statementId) {
      await follow();
      const maps = await readMaps(session);
      const home = maps.find((map) => livingEntity(map.statements, statementId));
      const claim = home?.statements[statementId];
      if (!home || !claim) return fail('not-found', 'The claim is no longer in the notebook.');
      return ok([
        ...similarStatements(maps, statementId, claim.text),
        ...similarSentences(index, read, home, statementId, claim.text),
      ]);
    },
    forget(refs) {
      for (const { type, id } of refs) if (type === 'article' && started) stale.add(id);
    },
  };
}

function indexArticle(index: SentenceIndex, article: Article): void {
  const { text, sha256 } = article.version;
  for (const { start, end } of splitSentences(text)) {
    if (end - start < 12 || end - start > 1_500) continue;
    addSentence(index, {
      id: `${article.id} ${sha256} ${start} ${end}`,
      text: text.slice(start, end),
    });
  }
}

const aboutArticle = ({ metadata, version }: Article): Read => ({
  title: metadata.title.value,
  outlet: metadata.outlet?.value ?? null,
  published: metadata.published?.value ?? null,
  sha256: version.sha256,
});

function similarStatements(maps: readonly ArgumentMap[], own: Id, text: string): SameClaim[] {
  const homes = new Map<Id, ArgumentMap>();
  const others = maps.flatMap((map) =>
    living(map.statements).flatMap((statement) => {
      const isSame = statement.id === own || statement.sameAs === own;
      if (isSame || map.statements[own]?.sameAs === statement.id) return [];
      homes.set(statement.id, map);
      return [{ id: statement.id, text: statement.text }];
    }),
  );
  return findSimilar(buildSentenceIndex(others), text, { limit: 10 }).map((found) => ({
    kind: 'statement',
    ...told(found),
    statementId: found.id,
    mapTitle: homes.get(found.id)?.title ?? '',
  }));
}

// Sentences of an older text version stay in the index; their hash tells them apart.
function similarSentences(
  index: SentenceIndex,
  read: ReadonlyMap<Id, Read | null>,
  home: ArgumentMap,
  own: Id,
  text: string,
): SameClaim[] {
  const already = new Set(
    living(home.occurrences)
      .filter((one) => one.statement === own)
      .map((one) => one.articleId),
  );
  const skip = (id: string): boolean => {
    const [articleId = '', sha256 = ''] = id.split(' ');
    return read.get(articleId)?.sha256 !== sha256 || already.has(articleId);
  };
  return findSimilar(index, text, { limit: 30, skip }).flatMap((found): SameClaim[] => {
    const [articleId = '', , start, end] = found.id.split(' ');
    const about = read.get(articleId);
    if (!about) return [];
    const { title, outlet, published } = about;
    const place = { articleId, start: Number(start), end: Number(end) };
    return [{ kind: 'sentence', ...told(found), title, outlet, published, ...place }];
  });
}

const told = ({ text, score, touches }: SimilarSentence) => ({
  text,
  score,
  differs: touches,
});
