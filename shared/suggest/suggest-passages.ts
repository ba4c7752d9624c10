import { contains, overlaps } from '../base/text-range.ts';
import { findChineseAttributions } from './chinese-attributions.ts';
import { findAttributions } from './english-attributions.ts';
import { findFigures, findNames } from './names-and-figures.ts';
import { chineseRules } from './rules/chinese-rules.ts';
import { englishRules } from './rules/english-rules.ts';
import { joinRuleSets, phrasePattern, type RuleSet } from './rules/rule-set.ts';
import type { PassageSuggestion } from './suggestion.ts';

const builtIn: readonly RuleSet[] = [englishRules, chineseRules];

/** The rule sets of the program; a person's own files are passed beside them. */
export const builtInRules = (): readonly RuleSet[] => builtIn;

/**
 * Passages worth an annotation, in reading order: attributions and quotations with their speakers,
 * vague sourcing, hedges and boosters, loaded language, figures, names. Deterministic and offline;
 * precision before recall. A language without rules gives nothing.
 */
export function suggestPassages(
  text: string,
  options: {
    /** BCP 47, as found for the article. */
    readonly language: string;
    /** Rule files of a person, joined with the built-in ones of the same language. */
    readonly rules?: readonly RuleSet[];
  },
): PassageSuggestion[] {
  const language = options.language.toLowerCase().split('-')[0] ?? '';
  const sets = [...builtIn, ...(options.rules ?? [])].filter((set) => set.language === language);
  if (sets.length === 0) return [];
  const rules = joinRuleSets(sets, language);
  const phrases = findPhrases(text, rules);
  const vague = phrases.filter((one) => one.rule === 'vague-sourcing');
  const attributions = (
    language === 'zh' ? findChineseAttributions(text, rules) : findAttributions(text, rules)
  ).map((one) => enrich(one, text, phrases, vague));
  return withoutOverlaps([
    ...attributions,
    ...phrases.filter((one) => !attributions.some((all) => isTakenAlong(one, all))),
    ...findFigures(text, rules),
    ...firstMentions(withoutOverlaps(findNames(text, rules)), text),
  ]);
}

function findPhrases(text: string, rules: RuleSet): PassageSuggestion[] {
  return rules.phrases.flatMap((rule) => {
    const pattern = phrasePattern(rule.phrases, rule.exactCase);
    return [...(pattern ? text.matchAll(pattern) : [])].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule: rule.id,
      kind: rule.kind,
      why: `“${match[0]}”: ${rule.why}`,
      ...(rule.effect === 'hedge' ? { hedges: [match[0]] } : {}),
      ...(rule.effect === 'vague-source' ? { speakers: [{ name: match[0], named: false }] } : {}),
    }));
  });
}

// An attribution takes along the hedges of its sentence; if its source is a vague one, it says so.
function enrich(
  attribution: PassageSuggestion,
  text: string,
  phrases: readonly PassageSuggestion[],
  vague: readonly PassageSuggestion[],
): PassageSuggestion {
  const hedges = phrases
    .filter((one) => one.hedges && contains(attribution, one))
    .flatMap((one) => one.hedges ?? []);
  const unnamed = attribution.speakers?.filter((speaker) => !speaker.named) ?? [];
  const source = vague.find(
    (one) =>
      contains(attribution, one) &&
      unnamed.some((speaker) => overlapsWords(text.slice(one.start, one.end), speaker.name)),
  );
  return {
    ...attribution,
    ...(hedges.length > 0 ? { hedges } : {}),
    ...(source ? { rule: source.rule, why: source.why } : {}),
  };
}

// "Analysts say" and "a number of analysts": a longer word that both have.
const overlapsWords = (phrase: string, name: string): boolean =>
  phrase
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => word.length > 3 && name.toLowerCase().includes(word));

// An attribution says of its hedges and of its vague source itself.
const isTakenAlong = (phrase: PassageSuggestion, attribution: PassageSuggestion): boolean =>
  contains(attribution, phrase) &&
  (phrase.hedges !== undefined ||
    (phrase.rule === 'vague-sourcing' && attribution.rule === 'vague-sourcing'));

// A name is offered where it is first told; twenty more offers of "China" help nobody.
function firstMentions(names: readonly PassageSuggestion[], text: string): PassageSuggestion[] {
  const seen = new Set<string>();
  return names.filter(({ start, end }) => {
    const name = text.slice(start, end);
    const known = seen.has(name);
    seen.add(name);
    return !known;
  });
}

// Two suggestions of one rule on the same words: the longer one stays. A place within the name of
// an organisation or a person is part of that name.
function withoutOverlaps(all: readonly PassageSuggestion[]): PassageSuggestion[] {
  const names = new Set(['person', 'organisation', 'place']);
  const group = (rule: string): string => (names.has(rule) ? 'name' : rule);
  const sorted = [...all].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1),
  );
  const last = new Map<string, PassageSuggestion>();
  return sorted.filter((one) => {
    const before = last.get(group(one.rule));
    if (before && overlaps(before, one)) return false;
    last.set(group(one.rule), one);
    return true;
  });
}
