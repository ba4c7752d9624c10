import { countWords } from '../article/count-words.ts';
import type { TextRange } from '../base/text-range.ts';
import type { Annotation, Speaker } from '../model/annotation.ts';
import type { ArgumentMap, Relation } from '../model/argument.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';

/** One annotation behind a number. */
export type StatisticRow = TextRange & {
  readonly annotationId: string;
  readonly quote: string;
  readonly speakers: readonly Speaker[];
};

/** A number that can be checked: how many, of how many, and which. */
export type CountedRows = {
  readonly count: number;
  readonly of: number;
  readonly rows: readonly StatisticRow[];
};

/** What an article's annotations say about it; no number without its rows. */
export type ArticleStatistics = {
  /** Claims that no inference of any argument map supports, of all claims. */
  readonly claimsWithoutEvidence: CountedRows;
  /** Annotations whose origin (the end of the speaker chain) has a name, and has none. */
  readonly namedSources: CountedRows;
  readonly unnamedSources: CountedRows;
  /** Passages of loaded language, and how many they are per 1,000 words of the article. */
  readonly loadedLanguage: CountedRows & { readonly words: number; readonly perThousand: number };
};

type Maps = readonly Pick<ArgumentMap, 'occurrences' | 'relations'>[];

/** Counts what an article's annotations tell, together with the argument maps that use them. */
export function articleStatistics(
  article: Pick<Article, 'id' | 'annotations' | 'version'>,
  maps: Maps,
): ArticleStatistics {
  const annotations = living(article.annotations).sort(
    (a, b) => a.target.position.start - b.target.position.start,
  );
  const claims = annotations.filter((one) => one.kind === 'claim' || one.kind === 'counter-claim');
  const supported = supportedAnnotations(article.id, maps);
  const sourced = annotations.filter((one) => one.speakers.length > 0);
  const isNamed = (one: Annotation): boolean => one.speakers.at(-1)?.named ?? false;
  const loaded = annotations.filter((one) => one.kind === 'loaded-language');
  const words = countWords(article.version.text);
  return {
    claimsWithoutEvidence: counted(
      claims.filter((one) => !supported.has(one.id)),
      claims.length,
    ),
    namedSources: counted(sourced.filter(isNamed), sourced.length),
    unnamedSources: counted(
      sourced.filter((one) => !isNamed(one)),
      sourced.length,
    ),
    loadedLanguage: {
      ...counted(loaded, loaded.length),
      words,
      perThousand: words === 0 ? 0 : (loaded.length * 1_000) / words,
    },
  };
}

function supportedAnnotations(articleId: string, maps: Maps): ReadonlySet<string> {
  const supported = new Set<string>();
  for (const map of maps) {
    const conclusions = new Set(
      living(map.relations)
        .filter(isSupport)
        .flatMap((relation) => relation.to.map(({ ref }) => ref)),
    );
    for (const { statement, annotationId, articleId: place } of living(map.occurrences))
      if (annotationId !== undefined && place === articleId && conclusions.has(statement))
        supported.add(annotationId);
  }
  return supported;
}

const isSupport = (relation: Relation): boolean =>
  relation.type === 'inference' && relation.from.length > 0;

const counted = (annotations: readonly Annotation[], of: number): CountedRows => ({
  count: annotations.length,
  of,
  rows: annotations.map(({ id, target, speakers }) => ({
    annotationId: id,
    quote: target.quote.exact,
    start: target.position.start,
    end: target.position.end,
    speakers,
  })),
});
