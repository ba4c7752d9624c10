import { foldText } from '../../shared/search/fold.ts';
import { lexQuery } from '../../shared/search/lex-query.ts';
import { filterNames } from '../../shared/search/read-query.ts';
import { stretches } from '../../shared/search/tokens.ts';
import type { WordSource } from './index-types.ts';

/** A word that stands in at most this many articles may be a misspelling of a much commoner one. */
const RARE = 2;
const MUCH_COMMONER = 20;

/** "Did you mean": the query with its unknown words replaced by similar known ones, if there are any. */
export function suggestQuery(typed: string, words: WordSource): string | undefined {
  let result = '';
  let from = 0;
  for (const piece of lexQuery(typed, filterNames)) {
    if (piece.kind !== 'word' || piece.text.endsWith('*')) continue;
    const better = betterWord(piece.text, words);
    if (better === undefined) continue;
    result += typed.slice(from, piece.end - piece.raw.length) + better;
    from = piece.end;
  }
  return from === 0 ? undefined : result + typed.slice(from);
}

function betterWord(typed: string, words: WordSource): string | undefined {
  const parts = stretches(foldText(typed));
  const [only] = parts;
  if (parts.length !== 1 || only?.kind !== 'word') return undefined;
  const own = words.frequency(only.text);
  if (own > RARE) return undefined;
  const [best] = words.similar(only.text);
  if (best === undefined) return undefined;
  return own === 0 || words.frequency(best) >= own * MUCH_COMMONER ? best : undefined;
}
