import { termParts } from '../../shared/search/find-matches.ts';
import { openEnded } from '../../shared/search/open-ended.ts';
import { type QueryNode, type QueryTerm, wantedTerms } from '../../shared/search/query.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import { LONGEST_START } from '../../shared/search/tokens.ts';
import { compileQuery, type Expand, type Words } from './compile-query.ts';
import type { Tier, WordSource } from './index-types.ts';

/**
 * What the query says, and nothing else. Null where it looks for nothing. While somebody types, a
 * beginning that very many documents have stands for its most frequent words only.
 */
export function exactTier(root: QueryNode, words: WordSource, isTyping = false): Tier | null {
  const items = root.kind === 'and' ? root.items : [root];
  const short = items.filter((item) => isShortStart(item, words));
  const terms = wantedTerms(root);
  if (short.length === 0) {
    const compiled = compileQuery(root, asTyped(words, isTyping));
    return compiled && { kind: 'exact', ...compiled, root, terms };
  }
  const starts = wantedTerms({ kind: 'and', items: short }).map(startPattern).join(' ');
  const rest = items.filter((item) => !isShortStart(item, words));
  if (rest.length === 0) return { kind: 'exact', match: null, exact: true, starts, root, terms };
  const compiled = compileQuery({ kind: 'and', items: rest }, asTyped(words, isTyping));
  return compiled && { kind: 'exact', ...compiled, starts, root, terms };
}

/** From so many postings on, joining the lists of all words of a beginning takes over 10 ms. */
const DEAR_BEGINNING = 20_000;

const asTyped = (words: WordSource, isTyping: boolean): Words => ({
  expand: () => [],
  beginning: words.beginning,
  isListed: (prefix) => isTyping && words.postings(prefix, true) > DEAR_BEGINNING,
});

// In the full text a beginning of up to three letters would join thousands of words' lists, but for
// one of three letters that is known to be rare.
function isShortStart(node: QueryNode, words: WordSource): boolean {
  if (node.kind !== 'term' || !node.prefix || node.fields !== null) return false;
  const [only, ...more] = termParts(node);
  if (only?.kind !== 'word' || more.length > 0 || !/^[^\ud800-\udfff]{1,3}$/.test(only.text))
    return false;
  const postings = only.text.length < LONGEST_START ? 0 : words.postings(only.text, true);
  return postings === 0 || postings > DEAR_BEGINNING;
}

const startPattern = (term: QueryTerm): string => `"${termParts(term)[0]?.text ?? ''}"`;

/** Documents with other forms of the words ("tariffs" for "tariff") that are in no tier above. */
export const formTier = (root: QueryNode, above: readonly Tier[], words: WordSource): Tier | null =>
  expandedTier('form', root, above, {
    expand: (word) => words.otherForms(word),
    beginning: words.beginning,
    isListed: () => false,
  });

/** Documents with words that resemble those which no article has. */
export function fuzzyTier(root: QueryNode, above: readonly Tier[], words: WordSource): Tier | null {
  const anyMissing = wantedTerms(root).some((term) => isMissing(term, words));
  const expand: Expand = (word, term) =>
    anyMissing && !isMissing(term, words) ? [] : words.similar(word);
  return expandedTier('fuzzy', root, above, {
    expand,
    beginning: words.beginning,
    isListed: () => false,
  });
}

const isMissing = (term: QueryTerm, words: WordSource): boolean =>
  termParts(term).some(({ kind, text }) => kind === 'word' && words.frequency(text) === 0);

/** Documents with words that begin with the query's last word: it may not be finished. */
export function prefixTier(typed: string, above: readonly Tier[], words: WordSource): Tier | null {
  const open = openEnded(typed);
  if (open === typed) return null;
  const root = readQuery(open).root;
  const last = wantedTerms(root).at(-1);
  if (last === undefined || (termParts(last).at(-1)?.text.length ?? 0) < 3) return null;
  const tier = exactTier(root, words);
  return tier && without(above, { ...tier, kind: 'prefix' });
}

function expandedTier(
  kind: Tier['kind'],
  root: QueryNode,
  above: readonly Tier[],
  words: Words,
): Tier | null {
  const added: QueryTerm[] = [];
  const expand: Expand = (word, term) => {
    // A word that may go on has no other forms yet, but may already be misspelt.
    const isOpen = term.prefix && kind !== 'fuzzy';
    const more = isOpen || term.phrase ? [] : words.expand(word, term);
    added.push(...more.map((text) => ({ ...term, text, prefix: false })));
    return more;
  };
  const compiled = compileQuery(root, { ...words, expand });
  // Verification knows only the typed words: what it would have to confirm is left out.
  if (compiled === null || added.length === 0 || !compiled.exact) return null;
  return without(above, { kind, ...compiled, root, terms: [...wantedTerms(root), ...added] });
}

// Each document stands in the best of its tiers only. An unverified tier above may have left some.
const without = (above: readonly Tier[], tier: Tier): Tier => {
  const exact = above.filter((one) => one.exact && one.match !== null && !one.starts);
  if (exact.length === 0) return tier;
  const others = exact.map(({ match }) => match).join(' OR ');
  if (tier.match === null) return { ...tier, without: others };
  return { ...tier, match: `(${tier.match}) NOT (${others})` };
};
