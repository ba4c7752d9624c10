import { remembered } from '../base/remembered.ts';
import type { Article } from '../model/article.ts';
import type { Id } from '../model/entity.ts';
import { living } from '../model/entity.ts';

/** The quote of an annotation and where it stands in its article. */
export type Quote = {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly inHeadline: boolean;
};

/** An article as the argument rooms see it. `published` is EDTF; null means unknown. */
export type ArgumentSource = {
  readonly id: Id;
  readonly title: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly sha256: string;
  readonly quotes: ReadonlyMap<Id, Quote>;
};

export type Sources = ReadonlyMap<Id, ArgumentSource>;

/** Reads from articles what the argument rooms need; deleted articles and annotations are left out. */
export const sourcesOf = (articles: readonly Article[]): Sources =>
  new Map(articles.filter((a) => a.deleted === undefined).map((a) => [a.id, sourceOf(a)]));

/** Reads from one article what the argument rooms need. */
export function sourceOf(article: Article): ArgumentSource {
  const { metadata, version } = article;
  const headline = headlineRange(article);
  const quotes = new Map<Id, Quote>();
  for (const annotation of living(article.annotations)) {
    const { quote, position } = annotation.target;
    quotes.set(annotation.id, {
      text: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      start: position.start,
      end: position.end,
      inHeadline: headline !== null && position.start < headline.end,
    });
  }
  return {
    id: article.id,
    title: metadata.title.value,
    url: metadata.canonicalUrl?.value ?? metadata.url?.value ?? null,
    outlet: metadata.outlet?.value ?? null,
    published: metadata.published?.value ?? null,
    sha256: version.sha256,
    quotes,
  };
}

/** The headline's place in the plain text: a heading that opens it, or null where there is none. */
function headlineRange(article: Article): { start: number; end: number } | null {
  const [first] = article.version.blocks;
  if (!first) return null;
  const text = article.version.text.slice(first.start, first.end);
  const isTitle = text.trim() !== '' && text.trim() === article.metadata.title.value.trim();
  return first.kind === 'heading' || isTitle ? { start: first.start, end: first.end } : null;
}

/**
 * A comparable key of an EDTF date: the first bound, without marks of doubt, an instant in UTC.
 * Null where the year is not given. Precision stays: "2025-05" is shorter than "2025-05-12".
 */
export function momentOf(edtf: string | null): string | null {
  const first = (edtf ?? '').split('/')[0]?.replace(/[?~%]/g, '') ?? '';
  if (!/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/.test(first)) return null;
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(first)) return first;
  const time = Date.parse(first);
  return Number.isNaN(time) ? first : new Date(time).toISOString().slice(0, 19);
}

/** Orders two moments; 0 where the coarser one cannot tell them apart. */
export function compareMoments(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

// The same few hundred names are asked for thousands of times; long texts are not worth keeping.
const mostKept = 5000;
const longestKept = 100;

/** The name of a speaker or outlet as a key: letters and digits only, lower case. */
export const nameKey = remembered(
  mostKept,
  (name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  longestKept,
);
