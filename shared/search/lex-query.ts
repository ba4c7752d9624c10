/** One piece of a typed query. `raw` is the piece as typed. */
export type QueryPiece =
  | { readonly kind: 'word'; readonly text: string; readonly raw: string; readonly end: number }
  | {
      readonly kind: 'phrase';
      readonly text: string;
      readonly prefix: boolean;
      readonly raw: string;
      readonly end: number;
    }
  | { readonly kind: 'field'; readonly name: string; readonly raw: string; readonly end: number }
  | {
      readonly kind: 'open' | 'close' | 'not' | 'or' | 'and';
      readonly raw: string;
      readonly end: number;
    }
  | {
      readonly kind: 'near';
      readonly distance: number;
      readonly raw: string;
      readonly end: number;
    };

const SPACE = /\s/;
const OPENING = '"“”„';
const CLOSING = '"“”';
const DEFAULT_NEAR = 10;
/** Longer than any real query; what lies beyond is cut off. */
export const longestQuery = 4_000;

/** Cuts a typed query into pieces. Every string can be cut; nothing is an error. */
export function lexQuery(query: string, fields: ReadonlySet<string>): QueryPiece[] {
  const text = query.slice(0, longestQuery);
  const pieces: QueryPiece[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    if (SPACE.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const piece = nextPiece(text, at, depth, fields);
    if (piece.kind === 'open') depth++;
    if (piece.kind === 'close') depth--;
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function nextPiece(
  text: string,
  at: number,
  depth: number,
  fields: ReadonlySet<string>,
): QueryPiece {
  const one = text[at] ?? '';
  const next = text[at + 1] ?? ' ';
  if (OPENING.includes(one)) return phraseAt(text, at);
  if (one === '(') return { kind: 'open', raw: one, end: at + 1 };
  if (one === ')' && depth > 0) return { kind: 'close', raw: one, end: at + 1 };
  if (one === '-' && !SPACE.test(next) && next !== '-') {
    return { kind: 'not', raw: one, end: at + 1 };
  }
  if (one === '|' && SPACE.test(next)) return { kind: 'or', raw: one, end: at + 1 };
  return wordAt(text, at, depth, fields);
}

function phraseAt(text: string, at: number): QueryPiece {
  let end = at + 1;
  while (end < text.length && !CLOSING.includes(text[end] ?? '')) end++;
  const inner = text.slice(at + 1, end);
  const closed = Math.min(end + 1, text.length);
  const starred = text[closed] === '*';
  const last = starred ? closed + 1 : closed;
  const prefix = starred || inner.trimEnd().endsWith('*');
  return { kind: 'phrase', text: inner, prefix, raw: text.slice(at, last), end: last };
}

function wordAt(text: string, at: number, depth: number, fields: ReadonlySet<string>): QueryPiece {
  let end = at;
  while (end < text.length && (!endsWord(text[end] ?? '', depth) || isGershayim(text, end))) {
    if (text[end] === ':' && fields.has(text.slice(at, end).toLowerCase())) {
      return {
        kind: 'field',
        name: text.slice(at, end).toLowerCase(),
        raw: text.slice(at, end + 1),
        end: end + 1,
      };
    }
    end++;
  }
  // A sign that ends a word but stands where one should begin is a word of its own.
  if (end === at) end++;
  const raw = text.slice(at, end);
  if (raw === 'OR') return { kind: 'or', raw, end };
  if (raw === 'AND' || raw === '&&') return { kind: 'and', raw, end };
  if (raw === '||') return { kind: 'or', raw, end };
  if (raw === 'NOT') return { kind: 'not', raw, end };
  const near = /^NEAR(?:\/(\d{1,3}))?$/.exec(raw);
  if (near) return { kind: 'near', distance: Number(near[1] ?? DEFAULT_NEAR), raw, end };
  return { kind: 'word', text: raw, raw, end };
}

/** Hebrew initials are typed with a plain quote before their last letter: צה"ל. */
const isGershayim = (text: string, at: number): boolean =>
  text[at] === '"' && HEBREW.test(text[at - 1] ?? '') && HEBREW.test(text[at + 1] ?? '');

const HEBREW = /[\u05d0-\u05ea]/;

const endsWord = (one: string, depth: number): boolean =>
  SPACE.test(one) || one === '"' || one === '“' || (one === ')' && depth > 0);
