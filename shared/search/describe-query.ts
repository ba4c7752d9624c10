import { directionOf } from '../i18n/languages.ts';
import { inEnglish, type Translator } from '../i18n/translator.ts';
import type { DaySpan } from './days.ts';
import type { Query, QueryFilter, QueryNode, QueryTerm } from './query.ts';

/** How a query was understood, in a language's words, for the line under the search box. */
export function describeQuery(
  { root, ignored }: Query,
  isTyping = false,
  speaker: Translator = inEnglish,
): string {
  const { say } = speaker;
  const what = describe(root, false, speaker);
  const left = [...new Set(ignored)]
    .slice(0, 5)
    .map((text) => say('search.says.word', { text: isolated(text, speaker) }));
  const key = isTyping ? 'search.says.looking' : 'search.says.articles';
  const sentence = what === '' ? say('search.says.nothing') : say(key, { what });
  if (left.length === 0) return sentence;
  return `${sentence} ${say('search.says.leftOut', { words: left.join(' ') })}`;
}

function describe(node: QueryNode, nested: boolean, speaker: Translator): string {
  switch (node.kind) {
    case 'term':
      return describeTerm(node, speaker);
    case 'near': {
      const words = joined(
        node.items.map((item) => describeTerm(item, speaker)),
        'and',
        speaker,
      );
      return speaker.say('search.says.near', { words, count: node.distance });
    }
    case 'and':
    case 'or': {
      const parts = node.items.map((item) => describe(item, true, speaker));
      const text = joined(parts, node.kind, speaker);
      return nested && parts.length > 1 ? `(${text})` : text;
    }
    case 'not':
      return speaker.say('search.says.not', { what: describe(node.item, true, speaker) });
    default:
      return describeFilter(node, speaker);
  }
}

// What was typed keeps its own order within a sentence that runs the other way.
const isolated = (text: string, { code }: Translator): string =>
  directionOf(code) === 'rtl' ? `\u2068${text}\u2069` : text;

const listTypes = { and: 'conjunction', or: 'disjunction' } as const;

const joined = (parts: readonly string[], word: 'and' | 'or', { code }: Translator): string =>
  new Intl.ListFormat(code, { type: listTypes[word] }).format(parts);

function describeTerm({ text, phrase, prefix, fields }: QueryTerm, speaker: Translator): string {
  const { say } = speaker;
  const isPhrase = phrase && /\s/.test(text);
  const key = prefix ? 'beginning' : isPhrase ? 'phrase' : 'word';
  const what = say(`search.says.${key}`, { text: isolated(text, speaker) });
  if (fields === null) return what;
  const places = fields.map((field) => say(`search.place.${field}`));
  return say('search.says.within', { what, places: joined(places, 'or', speaker) });
}

function describeFilter(filter: QueryFilter, speaker: Translator): string {
  const { say } = speaker;
  if (filter.kind === 'dates')
    return say(`search.says.${filter.facet}`, { when: describeSpan(filter.span, speaker) });
  if (filter.facet === 'has') return say(`search.has.${filter.value}`);
  const value = filter.prefix ? `${filter.value}…` : filter.value;
  return say(`search.says.${filter.facet}`, { value: isolated(value, speaker) });
}

function describeSpan({ first, last }: DaySpan, { say }: Translator): string {
  if (first === last) return say('search.says.on', { day: first });
  if (first <= '0001-01-01') return say('search.says.until', { day: last });
  if (last >= '9998-01-01') return say('search.says.from', { day: first });
  return say('search.says.between', { first, last });
}
