import * as z from 'zod';
import { fail, ok, type Result } from '../../base/result.ts';

const words = z.array(z.string().min(1).max(120)).max(5_000).default([]);

/**
 * Phrases that are suggested where they stand. A phrase is words as they are written, any white
 * space between them; "*" at the end of a word stands for any ending.
 */
export const PhraseRule = z.object({
  id: z.string().min(1).max(64),
  kind: z.string().min(1).max(64),
  /** One sentence for a person: what the rule takes these words for. */
  why: z.string(),
  phrases: words,
  /** What else the phrase means: it hedges what is said, or names a vague source. */
  effect: z.enum(['hedge', 'vague-source']).optional(),
  /** True where capitals matter: "may" hedges, "May" is a month. */
  exactCase: z.boolean().default(false),
});
export type PhraseRule = z.infer<typeof PhraseRule>;

/** The rules of one language: a data file that people can extend with files of their own. */
export const RuleSet = z.object({
  /** BCP 47 primary language, "en". */
  language: z.string().min(2).max(8),
  phrases: z.array(PhraseRule).max(500).default([]),
  /** Forms of verbs of speaking, and of those that report without speech (reports "show"). */
  speaking: words,
  showing: words,
  denying: words,
  /** Words before a source: "according to". */
  sourcing: words,
  /** Nouns for sources that have no name: "officials". */
  unnamed: words,
  /** Nouns that speak for something with a name: "spokesperson", "ministry". */
  voices: words,
  /** Words in the names of newspapers, agencies and stations: whom somebody "told" the news. */
  outlets: words,
  titles: words,
  organisations: words,
  places: words,
  /** Words that count something after a figure. */
  units: words,
});
export type RuleSet = z.infer<typeof RuleSet>;

/** Reads a rule file (JSON). The problem names the field that is wrong. */
export function readRuleSet(json: string): Result<RuleSet> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('invalid-input', 'The rule file is not valid JSON.');
  }
  const parsed = RuleSet.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return fail('invalid-input', `The rule file is wrong at “${where}”: ${issue?.message}.`, where);
}

/** Several rule sets of a language as one; phrase rules with the same id are joined. */
export function joinRuleSets(sets: readonly RuleSet[], language: string): RuleSet {
  const lists = (key: Exclude<keyof RuleSet, 'language' | 'phrases'>): string[] => [
    ...new Set(sets.flatMap((set) => set[key])),
  ];
  const rules = new Map<string, PhraseRule>();
  for (const rule of sets.flatMap((set) => set.phrases)) {
    const known = rules.get(rule.id);
    rules.set(rule.id, known ? { ...known, phrases: [...known.phrases, ...rule.phrases] } : rule);
  }
  return {
    language,
    phrases: [...rules.values()],
    speaking: lists('speaking'),
    showing: lists('showing'),
    denying: lists('denying'),
    sourcing: lists('sourcing'),
    unnamed: lists('unnamed'),
    voices: lists('voices'),
    outlets: lists('outlets'),
    titles: lists('titles'),
    organisations: lists('organisations'),
    places: lists('places'),
    units: lists('units'),
  };
}

const compiled = new Map<string, RegExp | null>();

/**
 * One expression that finds any of the phrases as whole words, the longest first; null for an empty
 * list. Han phrases need no borders, since Chinese writes none.
 */
export function phrasePattern(phrases: readonly string[], exactCase = false): RegExp | null {
  const key = `${exactCase}\n${phrases.join('\n')}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  const han = sorted.filter((phrase) => /\p{sc=Han}/u.test(phrase)).map(phraseSource);
  const spaced = sorted.filter((phrase) => !/\p{sc=Han}/u.test(phrase)).map(phraseSource);
  const parts = [
    ...(spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`] : []),
    ...han,
  ];
  const pattern = parts.length === 0 ? null : new RegExp(parts.join('|'), exactCase ? 'gu' : 'giu');
  compiled.set(key, pattern);
  return pattern;
}

const phraseSource = (phrase: string): string =>
  phrase
    .trim()
    .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/['’]/gu, "['’]")
    .replaceAll('*', '\\p{L}*')
    .replace(/\s+/gu, '\\s+');
