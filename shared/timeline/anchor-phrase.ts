/** About three sentences of news prose, in characters. */
const REACH = 600;

const EVENT =
  'agreement|accord|deal|treaty|truce|ceasefire|pact|talks|negotiations|summit|meeting|conference|attack|bombing|strike|raid|invasion|election|vote|referendum|announcement|statement|speech|ruling|verdict|trial|hearing|decision|launch|release|crash|accident|explosion|earthquake|storm|protest|march|coup|resignation|arrest|death|funeral|ceremony|inauguration|visit|merger|acquisition|report|article|order|ban|sanctions|tariffs|call|bankruptcy|opening|debut|match|game|race';

// Points stand inside a word ("U.S."), or they end the sentence and the phrase with it.
const WORD = `(?:(?:[A-Z]\\.)+|[\\w'’-]+)`;

const NOUN = new RegExp(
  `\\b(the|a|an|this|that|its|their|his|her)[^\\S\\n]+((?:${WORD}[^\\S\\n]+){0,3}?)(${EVENT})\\b(?!['’]s)`,
  'gi',
);

/**
 * The words of a text that most likely name what "the next day" counts from: the nearest event noun
 * before it. A vague one ("an agreement") gives way to one with a name and the same noun ("the
 * Geneva agreement"). "" where there is none within about three sentences.
 */
export function findAnchorPhrase(text: string, at: number): string {
  const nouns = [...text.slice(Math.max(0, at - REACH), at).matchAll(NOUN)];
  const nearest = nouns.at(-1);
  if (!nearest) return '';
  const sameNoun = nouns.filter((noun) => noun[3]?.toLowerCase() === nearest[3]?.toLowerCase());
  const named = sameNoun.findLast((noun) => /^[A-Z]/.test(noun[2] ?? ''));
  const words = (named ?? nearest)[0];
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The noun phrase behind "two days after", up to a verb or a punctuation mark; "" where none. */
export function phraseBehind(text: string, at: number): string {
  const match =
    /^\s+((?:the|a|an|his|her|its|their|this|that)?\s*(?:[\w’'-]+\s+){0,6}?[\w’'-]+)(?=\s*(?:[.,;:!?)\n—–]|$|\s(?:was|were|is|are|had|has|have|and|but|which|that|who|when|while|in|on|at|by|with|of)\b))/.exec(
      text.slice(at, at + 80),
    );
  return match?.[1]?.trim() ?? '';
}
