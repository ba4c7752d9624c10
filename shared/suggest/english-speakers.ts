import { headWords } from '../anchor/meaning-words.ts';
import type { Speaker } from '../model/annotation.ts';
import { phrasePattern, type RuleSet } from './rules/rule-set.ts';

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|there|what|one)(?:[’'](?:re|ve|s|d|ll|m))?$/iu;
// Small letters only: Theresa May and Will Smith are sources.
const NO_SOURCE =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|shall|do|does|did|[Ii]f|[Bb]ecause|[Ww]hen|[Ww]here|to|not|[Tt]hat|[Ww]hich|[Ww]ho|found|said|says|told|saw)(?!\p{L})/u;
/** "Josh Earnest condemned the attack and": who does two things is named before the first. */
const TWO_DEEDS = /^(.*?\p{Lu}[\p{L}.’'-]*)\s+\p{Ll}+(?:ed|ew|oke|ote)\s.*(?<!\p{L})(?:and|then)$/u;
const OPENING =
  /^(?:(?:but|and|so|yet|or|also|then|meanwhile|however|in response|while|as|although|since|because|after|before|when|that|moreover|additionally|concurrently|for example|later|still|today|yesterday)[,\s]+)+/iu;
const TRAILING =
  /[\s,]+(?:has|have|had|also|later|then|again|repeatedly|previously|once|now|recently|still|just|\p{Ll}+ly|did not|does not|do not|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/iu;
/** "Islamist politicians" are several, and none of them has a name. */
const SEVERAL = /(?<!\p{L})\p{Ll}{3,}[^s\P{L}]s$/u;
const LONGEST = 11;

/** The noun phrase that ends right before a verb of speaking, or null where it names no source. */
export function speakerBefore(text: string, rules: RuleSet, needsName: boolean): Speaker | null {
  let before = text.trimEnd();
  while (TRAILING.test(before)) before = before.replace(TRAILING, '');
  // "Ada Brook, who chairs the council, said": the name stands before the insertion.
  const inserted = /([^,;:“”"()]+),[^,;:“”"()]{2,90},$/u.exec(before)?.[1];
  const cut =
    inserted ??
    before
      .replace(/,$/u, '')
      .split(/[,;:—()“”"]|\s[–-]\s/u)
      .at(-1) ??
    '';
  const isSecondDeed = /(?<!\p{L})(?:and|then)$/u.test(cut.trim());
  return readSource(isSecondDeed ? (TWO_DEEDS.exec(cut.trim())?.[1] ?? '') : cut, rules, needsName);
}

/** The noun phrase that begins right after "according to" or after a verb behind a quotation. */
export function speakerAfter(text: string, rules: RuleSet): Speaker | null {
  const cut = text
    .trimStart()
    .split(
      /[,;:—()“”"]|(?<!(?<!\p{L})(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|St|Lt|Col))\.(?:\s|$)|[!?](?:\s|$)|\s(?:who|which|that|when|after|as|in (?:an?|the) |on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:said|says|told|but)\s|and\s(?!\p{Lu}))/u,
    )[0];
  return readSource(cut ?? '', rules, false);
}

/** Reads a noun phrase as a source: with a name, or with a noun that stands for a source. */
export function readSource(phrase: string, rules: RuleSet, needsName: boolean): Speaker | null {
  const name = phrase
    .trim()
    .replace(OPENING, '')
    .replace(/['’]s$/u, '')
    .trim();
  const words = name.split(/\s+/u);
  if (name === '' || words.length > LONGEST || PRONOUN.test(name) || NO_SOURCE.test(name))
    return null;
  const proper = words.filter(isProper);
  const unnamed = phrasePattern(rules.unnamed)?.test(reset(name, rules.unnamed)) ?? false;
  const voice = phrasePattern(rules.voices)?.test(reset(name, rules.voices)) ?? false;
  if (proper.length === 0 && (needsName || !(unnamed || voice))) return null;
  const isNamed =
    proper.length > 0 && !SEVERAL.test(name) && (!unnamed || hasPersonName(words, rules));
  return { name, named: isNamed };
}

// A shared expression with the flag "g" remembers where it stopped.
function reset(text: string, words: readonly string[]): string {
  const pattern = phrasePattern(words);
  if (pattern) pattern.lastIndex = 0;
  return text;
}

const isProper = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && !headWords.has(word.toLowerCase());

// "US official Ann Lee" has a name, "a senior White House official" has none.
function hasPersonName(words: readonly string[], rules: RuleSet): boolean {
  const last = words.findLastIndex((word) => rules.unnamed.includes(word.toLowerCase()));
  return words.slice(last + 1).filter((word) => /^\p{Lu}\p{Ll}+/u.test(word)).length >= 2;
}
