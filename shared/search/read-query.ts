import type { SearchField } from '../notebook/ports.ts';
import { readDayRange } from './days.ts';
import { foldText } from './fold.ts';
import { readLanguage } from './languages.ts';
import { lexQuery, type QueryPiece } from './lex-query.ts';
import { fieldNames, hasNames, type Query, type QueryNode, type QueryTerm } from './query.ts';
import { stretches } from './tokens.ts';

/** The names that may stand before a colon. */
export const filterNames: ReadonlySet<string> = new Set([
  ...Object.keys(fieldNames),
  ...['tag', 'lang', 'language', 'kind', 'has', 'status', 'in', 'published', 'saved'],
]);

const DEEPEST_GROUP = 24;
const MOST_TERMS = 64;

type Reader = {
  readonly pieces: readonly QueryPiece[];
  at: number;
  depth: number;
  terms: number;
  readonly ignored: string[];
};

/** A field restriction ("in:event"), which counts for the group in which it stands. */
type Restriction = { readonly kind: 'in'; readonly fields: readonly SearchField[] };
type Item = QueryNode | Restriction | null;

/**
 * Reads a typed query. Words are joined by "and", OR binds weaker, NEAR stronger; lone operators
 * and brackets are left out. Never fails: what cannot be an operator is a word.
 */
export function readQuery(text: string): Query {
  const reader: Reader = {
    pieces: lexQuery(text, filterNames),
    at: 0,
    depth: 0,
    terms: 0,
    ignored: [],
  };
  const root = readAlternatives(reader) ?? readAsWords(reader, text);
  return { root, ignored: reader.ignored };
}

// A query of nothing but operators ("OR", "not") is meant as words.
function readAsWords(reader: Reader, text: string): QueryNode {
  const words = text.split(/[\s()"]+/).filter((word) => hasTerms(word));
  const items = words.slice(0, MOST_TERMS).map((word) => term(word, false, false));
  if (items.length > 0) reader.ignored.length = 0;
  return { kind: 'and', items };
}

function readAlternatives(reader: Reader): QueryNode | null {
  const items: QueryNode[] = [];
  for (;;) {
    const item = readConjunction(reader);
    if (item) items.push(item);
    const piece = reader.pieces[reader.at];
    if (piece?.kind !== 'or') break;
    reader.at++;
  }
  return join('or', items);
}

function readConjunction(reader: Reader): QueryNode | null {
  const items: QueryNode[] = [];
  const fields: SearchField[] = [];
  for (;;) {
    const piece = reader.pieces[reader.at];
    if (piece === undefined || piece.kind === 'or') break;
    if (piece.kind === 'close') {
      if (reader.depth > 0) break;
      reader.at++;
      continue;
    }
    const item = readNear(reader);
    if (item?.kind === 'in') fields.push(...item.fields);
    else if (item) items.push(item);
  }
  if (fields.length === 0) return join('and', items);
  if (items.length === 0) return join('or', [...new Set(fields)].map(hasField));
  return join(
    'and',
    items.map((item) => restrict(item, fields)),
  );
}

const hasField = (field: SearchField): QueryNode => ({
  kind: 'filter',
  facet: 'has',
  value: field,
  prefix: false,
});

function readNear(reader: Reader): Item {
  const first = readOperand(reader);
  if (first?.kind !== 'term') return first;
  const items: QueryTerm[] = [first];
  let distance = 0;
  for (;;) {
    const piece = reader.pieces[reader.at];
    const next = reader.pieces[reader.at + 1];
    if (piece?.kind !== 'near' || (next?.kind !== 'word' && next?.kind !== 'phrase')) break;
    reader.at++;
    distance = Math.max(distance, piece.distance);
    const operand = readOperand(reader);
    if (operand?.kind === 'term') items.push(operand);
  }
  return items.length > 1 ? { kind: 'near', distance, items } : first;
}

function readOperand(reader: Reader): Item {
  const piece = reader.pieces[reader.at++];
  if (piece === undefined) return null;
  if (piece.kind === 'word') return readWord(reader, piece.text, piece.raw);
  if (piece.kind === 'phrase') return readPhrase(reader, piece);
  if (piece.kind === 'open') return readGroup(reader);
  if (piece.kind === 'not') return readNegation(reader);
  if (piece.kind === 'field') return readField(reader, piece.name, piece.raw);
  return null;
}

function readNegation(reader: Reader): Item {
  const next = reader.pieces[reader.at];
  if (next === undefined || next.kind === 'close' || next.kind === 'or') return null;
  const item = readOperand(reader);
  if (item === null || item.kind === 'in') return null;
  return item.kind === 'not' ? item.item : { kind: 'not', item };
}

function readGroup(reader: Reader): QueryNode | null {
  if (reader.depth >= DEEPEST_GROUP) return null;
  reader.depth++;
  const inner = readAlternatives(reader);
  reader.depth--;
  if (reader.pieces[reader.at]?.kind === 'close') reader.at++;
  return inner;
}

function readWord(reader: Reader, text: string, raw: string): QueryNode | null {
  const prefix = text.endsWith('*');
  if (!hasTerms(text) || reader.terms >= MOST_TERMS) {
    reader.ignored.push(raw);
    return null;
  }
  reader.terms++;
  return term(text.replace(/\*+$/, ''), false, prefix);
}

function readPhrase(
  reader: Reader,
  piece: { readonly text: string; readonly prefix: boolean; readonly raw: string },
): QueryNode | null {
  if (!hasTerms(piece.text) || reader.terms >= MOST_TERMS) {
    reader.ignored.push(piece.raw);
    return null;
  }
  reader.terms++;
  return term(piece.text.trim().replace(/\*+$/, ''), true, piece.prefix);
}

function readField(reader: Reader, name: string, raw: string): Item {
  const value = reader.pieces[reader.at];
  const previousEnd = reader.pieces[reader.at - 1]?.end ?? 0;
  const adjoins = value !== undefined && value.end - value.raw.length === previousEnd;
  if (!adjoins || value.kind === 'close') {
    reader.ignored.push(raw);
    return null;
  }
  const fields = fieldNames[name];
  if (fields) {
    const item = readOperand(reader);
    return item && item.kind !== 'in' ? restrict(item, fields) : item;
  }
  if (value.kind === 'open') return readGroup(reader);
  reader.at++;
  const text = value.kind === 'phrase' ? value.text : value.raw;
  return readFilter(name, text) ?? readWord(reader, `${raw}${text}`, `${raw}${text}`);
}

function readFilter(name: string, typed: string): Item {
  const prefix = typed.endsWith('*');
  const value = typed.replace(/\*+$/, '').trim();
  if (name === 'published' || name === 'saved') {
    const span = readDayRange(value);
    return span ? { kind: 'dates', facet: name, span } : null;
  }
  if (name === 'in') {
    const fields = value === 'tag' ? (['tag'] as const) : fieldNames[value.toLowerCase()];
    return fields ? { kind: 'in', fields } : null;
  }
  if (name === 'has') {
    const known = hasNames[value.toLowerCase()];
    return known ? { kind: 'filter', facet: 'has', value: known, prefix: false } : null;
  }
  if (value === '') return null;
  if (name === 'lang' || name === 'language') {
    return { kind: 'filter', facet: 'lang', value: readLanguage(value), prefix };
  }
  const facet = name === 'tag' ? 'tag' : name === 'kind' ? 'kind' : 'status';
  return { kind: 'filter', facet, value: value.replace(/^\/+|\/+$/g, ''), prefix };
}

/** Narrows the terms of a group that have no field of their own. */
function restrict(node: QueryNode, fields: readonly SearchField[]): QueryNode {
  if (node.kind === 'term') return node.fields === null ? { ...node, fields } : node;
  if (node.kind === 'near') {
    return { ...node, items: node.items.map((item) => restrict(item, fields) as QueryTerm) };
  }
  if (node.kind === 'and' || node.kind === 'or') {
    return { ...node, items: node.items.map((item) => restrict(item, fields)) };
  }
  return node.kind === 'not' ? { ...node, item: restrict(node.item, fields) } : node;
}

const term = (text: string, phrase: boolean, prefix: boolean): QueryTerm => ({
  kind: 'term',
  text,
  phrase,
  prefix,
  fields: null,
});

function join(kind: 'and' | 'or', items: readonly QueryNode[]): QueryNode | null {
  const [first] = items;
  if (first === undefined) return null;
  if (items.length === 1) return first;
  return { kind, items: items.flatMap((item) => (item.kind === kind ? item.items : [item])) };
}

const hasTerms = (text: string): boolean => stretches(foldText(text)).length > 0;
