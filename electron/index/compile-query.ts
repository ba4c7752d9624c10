import type { SearchField } from '../../shared/notebook/ports.ts';
import { dayRangePatterns, everyDocument, facetTerm } from '../../shared/search/facet-terms.ts';
import { termParts } from '../../shared/search/find-matches.ts';
import { foldText } from '../../shared/search/fold.ts';
import type { QueryNode, QueryTerm } from '../../shared/search/query.ts';
import { runTerms, type Stretch } from '../../shared/search/tokens.ts';

/**
 * An FTS5 MATCH expression. Where it is not `exact` it finds more than the query means, never less,
 * and its documents are to be verified. Null matches nothing.
 */
export type Compiled = { readonly match: string; readonly exact: boolean } | null;

/** Gives the words that count as a word (other forms, similar words), besides itself. */
export type Expand = (word: string, term: QueryTerm) => readonly string[];

/** Where a query's words come from: more words for a word, and the words that begin so. */
export type Words = {
  readonly expand: Expand;
  beginning(prefix: string, limit: number): readonly string[];
  /** True for a beginning that is to be taken as its most frequent words. */
  isListed(prefix: string): boolean;
};

/** Words that stand for a beginning of one or two letters inside a group or field, or a listed one. */
const MOST_BEGINNINGS = 60;

/** Compiles a query. Every term is quoted, so nothing that a person types is FTS5 syntax. */
export function compileQuery(node: QueryNode, words: Words): Compiled {
  switch (node.kind) {
    case 'term':
      return compileTerm(node, words);
    case 'near':
      return compileNear(node.items, node.distance);
    case 'filter':
      return exact(pattern(facetTerm(node.facet, node.value), node.prefix));
    case 'dates': {
      const patterns = dayRangePatterns(node.facet, node.span);
      const parts = patterns.map(({ term, prefix }) => pattern(term, prefix));
      return exact(`(${parts.join(' OR ')})`);
    }
    case 'not':
      return compileAnd([node], words);
    case 'and':
      return compileAnd(node.items, words);
    case 'or':
      return compileOr(node.items, words);
  }
}

const exact = (match: string): Compiled => ({ match, exact: true });

const quote = (terms: string): string => `"${terms.replaceAll('"', '""')}"`;

const pattern = (terms: string, prefix: boolean): string =>
  prefix ? `${quote(terms)} *` : quote(terms);

const inFields = (match: string, fields: readonly SearchField[] | null): string =>
  fields === null ? match : `({${fields.join(' ')}} : ${match})`;

function compileAnd(items: readonly QueryNode[], words: Words): Compiled {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let isExact = items.length > 0;
  for (const item of items) {
    if (item.kind === 'not') {
      // Words that only resemble the typed one exclude nothing.
      const part = compileQuery(item.item, { ...words, expand: () => [] });
      if (part?.exact) unwanted.push(part.match);
      else if (part) isExact = false;
      continue;
    }
    const part = compileQuery(item, words);
    if (part === null) return null;
    wanted.push(part.match);
    if (!part.exact) isExact = false;
  }
  if (items.length === 0) return null;
  const base = wanted.length > 0 ? wanted.join(' AND ') : quote(everyDocument);
  if (unwanted.length === 0) return { match: `(${base})`, exact: isExact };
  return { match: `((${base}) NOT (${unwanted.join(' OR ')}))`, exact: isExact };
}

function compileOr(items: readonly QueryNode[], words: Words): Compiled {
  const parts = items.map((item) => compileQuery(item, words)).filter((part) => part !== null);
  if (parts.length === 0) return null;
  return {
    match: `(${parts.map(({ match }) => match).join(' OR ')})`,
    exact: parts.every((part) => part.exact),
  };
}

function compileTerm(term: QueryTerm, words: Words): Compiled {
  const phrase = termPhrase(term);
  if (phrase === null) return null;
  const [only, ...more] = termParts(term);
  const isWord = only?.kind === 'word' && more.length === 0;
  const isListed =
    isWord && term.prefix && (only.text.length < SHORTEST_PREFIX || words.isListed(only.text));
  if (isListed) {
    const all = [only.text, ...words.beginning(only.text, MOST_BEGINNINGS)];
    return exact(inFields(`(${all.map(quote).join(' OR ')})`, term.fields));
  }
  const others = isWord ? words.expand(only.text, term).slice(0, 64) : [];
  if (others.length === 0) return { ...phrase, match: inFields(phrase.match, term.fields) };
  const match = `(${[phrase.match, ...others.map(quote)].join(' OR ')})`;
  return { match: inFields(match, term.fields), exact: phrase.exact };
}

/**
 * The phrase that a term stands for. A literal term with anything beside one run is only narrowed
 * down: its first word may be the end of a longer one, its last one the beginning of very many, and
 * its punctuation counts.
 */
function termPhrase(term: QueryTerm): Compiled {
  const parts = termParts(term);
  const isLiteral = parts.some(({ kind }) => kind === 'run');
  if (!isLiteral)
    return wordPhrase(
      parts.map(({ text }) => text),
      term.prefix,
    );
  const isCut = isShort(parts.at(-1));
  const used = parts.slice(parts[0]?.kind === 'word' ? 1 : 0, isCut ? -1 : undefined);
  const isExact = parts.length === 1 && parts[0]?.text === foldText(term.text.trim());
  const terms = used.flatMap((part, i) => {
    if (part.kind === 'word') return [part.text];
    const all = runTerms(part.text);
    // The last run may go on in the text: its closing single character is not asked for.
    return i === used.length - 1 && all.length > 1 ? all.slice(0, -1) : all;
  });
  const last = used.at(-1);
  const prefix = last?.kind === 'word' ? !isCut : [...(last?.text ?? '')].length === 1;
  return { match: pattern(terms.join(' '), prefix), exact: isExact };
}

const SHORTEST_PREFIX = 3;

const isShort = (part: Stretch | undefined): boolean =>
  part?.kind === 'word' && part.text.length < SHORTEST_PREFIX;

// A beginning of one or two letters would join thousands of words' lists: where the phrase has other
// words, they narrow the candidates down and the beginning is verified.
function wordPhrase(words: readonly string[], prefix: boolean): Compiled {
  const isShort = prefix && (words.at(-1)?.length ?? 0) < SHORTEST_PREFIX;
  if (!isShort || words.length < 2) return exact(pattern(words.join(' '), prefix));
  return { match: pattern(words.slice(0, -1).join(' '), false), exact: false };
}

function compileNear(items: readonly QueryTerm[], distance: number): Compiled {
  const parts = items.map(termPhrase);
  if (parts.some((part) => part === null)) return null;
  const phrases = parts.map((part) => part?.match ?? '');
  const isExact = parts.every((part) => part?.exact);
  const fields = items.map((item) => item.fields);
  const shared = fields.find((one) => one !== null) ?? null;
  const same = fields.every((one) => one === shared);
  // Inexact phrases may begin elsewhere than the term does: only that all of them occur is sure.
  const match = isExact ? `NEAR(${phrases.join(' ')}, ${distance})` : `(${phrases.join(' AND ')})`;
  return { match: same ? inFields(match, shared) : match, exact: isExact && same };
}
