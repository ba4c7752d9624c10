import type { DaySpan } from './days.ts';
import type { Query, QueryFilter, QueryNode, QueryTerm } from './query.ts';

/** How a query was understood, in plain English, for the line under the search box. */
export function describeQuery({ root, ignored }: Query, isTyping = false): string {
  const looksFor = describe(root, false);
  const left = [...new Set(ignored)].slice(0, 5).map(quoted).join(', ');
  const without = left === '' ? '' : ` (left out: ${left})`;
  if (looksFor === '') return `Nothing to look for${without}.`;
  return `${isTyping ? 'Looking for' : 'Articles with'} ${looksFor}${without}.`;
}

const quoted = (text: string): string => `“${text}”`;

function describe(node: QueryNode, nested: boolean): string {
  switch (node.kind) {
    case 'term':
      return describeTerm(node);
    case 'near':
      return `${joined(node.items.map(describeTerm), 'and')} within ${node.distance} words of each other`;
    case 'and':
      return wrap(
        joined(
          node.items.map((item) => describe(item, true)),
          'and',
        ),
        nested,
        node.items.length,
      );
    case 'or':
      return wrap(
        joined(
          node.items.map((item) => describe(item, true)),
          'or',
        ),
        nested,
        node.items.length,
      );
    case 'not':
      return `not ${describe(node.item, true)}`;
    default:
      return describeFilter(node);
  }
}

const wrap = (text: string, nested: boolean, count: number): string =>
  nested && count > 1 ? `(${text})` : text;

const joined = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 3 || word === 'or'
    ? parts.join(` ${word} `)
    : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

function describeTerm({ text, phrase, prefix, fields }: QueryTerm): string {
  const what = prefix ? `words beginning with ${quoted(text)}` : quoted(text);
  const exactly = phrase && !prefix && /\s/.test(text) ? `the phrase ${what}` : what;
  return fields === null ? exactly : `${exactly} in ${joined(fields.map(fieldWord), 'or')}`;
}

const fieldWords: Readonly<Record<string, string>> = {
  title: 'the title',
  byline: 'the byline',
  outlet: 'the outlet',
  url: 'the address',
  text: 'the text',
  quote: 'an annotated passage',
  note: 'a note',
  claim: 'a claim',
  speaker: 'a speaker’s name',
  event: 'an event',
  tag: 'a tag',
};

const fieldWord = (field: string): string => fieldWords[field] ?? field;

function describeFilter(filter: QueryFilter): string {
  if (filter.kind === 'dates') return `${filter.facet} ${describeSpan(filter.span)}`;
  const value = filter.prefix ? `${filter.value}…` : filter.value;
  if (filter.facet === 'has') return `at least one ${hasWord(filter.value)}`;
  if (filter.facet === 'lang') return `language ${quoted(value)}`;
  if (filter.facet === 'kind') return `annotations of kind ${quoted(value)}`;
  return `${filter.facet} ${quoted(value)}`;
}

const hasWord = (value: string): string => (value === 'quote' ? 'annotated passage' : value);

function describeSpan({ first, last }: DaySpan): string {
  if (first === last) return `on ${first}`;
  if (first <= '0001-01-01') return `until ${last}`;
  if (last >= '9998-01-01') return `from ${first} on`;
  return `from ${first} to ${last}`;
}
