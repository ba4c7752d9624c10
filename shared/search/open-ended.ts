import { foldText } from './fold.ts';
import { lexQuery } from './lex-query.ts';
import { filterNames } from './read-query.ts';
import { stretches } from './tokens.ts';

/** The query with its last word made the beginning of a word, where it ends within a word. */
export function openEnded(typed: string): string {
  const last = lexQuery(typed, filterNames).at(-1);
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(typed);
  if (!isOpen || last === undefined || (last.kind !== 'word' && last.kind !== 'phrase'))
    return typed;
  // "don't" and "U.S" are taken as typed: their last letters begin too many words.
  const parts = stretches(foldText(last.text));
  if (last.kind === 'word' && parts.length > 1 && (parts.at(-1)?.text.length ?? 0) < 3)
    return typed;
  return `${typed}*`;
}
