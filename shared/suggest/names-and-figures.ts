import { headWords } from '../anchor/meaning-words.ts';
import { phrasePattern, type RuleSet } from './rules/rule-set.ts';
import type { PassageSuggestion } from './suggestion.ts';

const FIGURE = '[$€£¥]?\\p{N}+(?:[.,]\\p{N}+)*';
const NAME =
  "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:(?:\\p{Lu}\\.)+|(?:(?:de|van|von|bin|al)\\s+)?\\p{Lu}[\\p{L}’'-]+)){0,3}";

/** Figures that count or measure something: 12 percent, $3 billion, 1,200 people. No bare years. */
export function findFigures(text: string, rules: RuleSet): PassageSuggestion[] {
  const units = rules.units.map((unit) => unit.replace(/[.]/gu, '\\.').replace(/\s+/gu, '\\s+'));
  const joined = units.sort((a, b) => b.length - a.length).join('|');
  const border = rules.language === 'zh' ? '' : '(?![\\p{L}\\p{N}])';
  const han = rules.language === 'zh' ? '|[一二三四五六七八九十百千两]+' : '';
  const measured = new RegExp(
    `(?<![\\p{N}.,${rules.language === 'zh' ? '' : '\\p{L}'}])(?:(?:${FIGURE}${han})(?:\\s?%|\\s*-?(?:${joined})${border}(?:\\s+(?:${joined})${border})?)|[$€£¥]\\p{N}+(?:[.,]\\p{N}+)*)`,
    'gu',
  );
  return [...text.matchAll(measured)]
    .filter((match) => !/^(?:1[5-9]|20)\p{N}{2}年$/u.test(match[0]))
    .map((match) => mark(match, 'number', 'evidence', 'A figure that can be checked.'));
}

/** People with a title, organisations with a telling word, and places from the lists of the rules. */
export function findNames(text: string, rules: RuleSet): PassageSuggestion[] {
  return rules.language === 'zh'
    ? listed(text, rules)
    : [...latinNames(text, rules), ...listed(text, rules)];
}

function latinNames(text: string, rules: RuleSet): PassageSuggestion[] {
  const titles = alternatives(rules.titles);
  const heads = alternatives(rules.organisations);
  const found: PassageSuggestion[] = [];
  if (titles !== '') {
    const person = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${titles})\\s+(${NAME})`, 'gu');
    for (const match of text.matchAll(person))
      if (!isNoPerson(match[1] ?? '', rules)) found.push(withoutPossessive(match));
  }
  if (heads !== '') {
    const body = "(?:(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}&’'-]*)\\s+){1,4}";
    const organisation = new RegExp(
      `(?<![\\p{L}\\p{N}])${body}(?:${heads})(?![\\p{L}\\p{N}])(?:\\s+(?:of|for)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+)*)?`,
      'gu',
    );
    const leading = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${heads})\\s+(?:of|for)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+)*`,
      'gu',
    );
    for (const match of [...text.matchAll(organisation), ...text.matchAll(leading)]) {
      const named = withoutArticle(match);
      // "The Post" alone may be any of them.
      if (!rules.organisations.includes(text.slice(named.start, named.end))) found.push(named);
    }
  }
  return found;
}

function withoutPossessive(match: RegExpExecArray): PassageSuggestion {
  const whole = mark(match, 'person', 'note', 'A person, told by the title before the name.');
  return { ...whole, end: whole.end - (/['’]s$/u.exec(match[0])?.[0].length ?? 0) };
}

// "General Assembly", "Director General": a title before what is no name of a person.
const isNoPerson = (name: string, rules: RuleSet): boolean =>
  headWords.has(name.toLowerCase()) ||
  name
    .split(/\s+/u)
    .some(
      (word) =>
        rules.organisations.includes(word) ||
        /^(?:General|Motors|Electric|Mills|Dynamics|Election|Elections|Manager|Counsel|Assembly)$/u.test(
          word,
        ),
    );

function withoutArticle(match: RegExpExecArray): PassageSuggestion {
  const article = /^(?:The|A|An|In|At|By|For|And|But|On)\s+/u.exec(match[0])?.[0].length ?? 0;
  const whole = mark(match, 'organisation', 'note', 'An organisation, told by a word of its name.');
  return { ...whole, start: whole.start + article };
}

function listed(text: string, rules: RuleSet): PassageSuggestion[] {
  const places = phrasePattern(rules.places, true);
  const found = [...(places ? text.matchAll(places) : [])].map((match) =>
    mark(match, 'place', 'note', 'A place of the list of places.'),
  );
  if (rules.language !== 'zh') return found;
  const organisations = phrasePattern(rules.organisations);
  for (const match of organisations ? text.matchAll(organisations) : [])
    found.push(mark(match, 'organisation', 'note', '机构名称。'));
  const people = new RegExp(
    `(?:${rules.titles.join('|')})(\\p{sc=Han}{2,3})(?=${rules.speaking.join('|')}|，)`,
    'gu',
  );
  for (const match of text.matchAll(people))
    found.push(mark(match, 'person', 'note', '人物，由其前的职务看出。'));
  return found;
}

const mark = (
  match: RegExpExecArray,
  rule: string,
  kind: string,
  why: string,
): PassageSuggestion => ({
  start: match.index,
  end: match.index + match[0].length,
  rule,
  kind,
  why,
});

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
