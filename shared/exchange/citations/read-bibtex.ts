import type { DateParts, PersonName, ReadEntry, Reference } from './reference.ts';
import { readDate, readName } from './reference.ts';

/**
 * Reads BibTeX and BibLaTeX entries: braces, quotes, bare words, @string and joining by "#".
 * @comment and @preamble are passed over; entries without a title are left out.
 */
export const readBibtex = (text: string): Reference[] =>
  readBibtexEntries(text)
    .filter(({ isBroken }) => !isBroken)
    .map(({ reference }) => reference)
    .filter(({ title }) => title !== '');

/** As `readBibtex`, with all fields of every entry, those without a title or an end too. */
export function readBibtexEntries(text: string): ReadEntry[] {
  const entries: ReadEntry[] = [];
  const words = new Map(
    'jan feb mar apr may jun jul aug sep oct nov dec'
      .split(' ')
      .map((name, index) => [name, String(index + 1)]),
  );
  const opening = /@\s*([a-z]+)\s*[{(]/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = (match[1] ?? '').toLowerCase();
    const body = readBody(text, opening.lastIndex);
    opening.lastIndex = body.end;
    if (type === 'comment' || type === 'preamble') continue;
    if (type === 'string') {
      for (const [name, value] of readFields(body.text, 0, words)) words.set(name, value);
      continue;
    }
    const comma = body.text.indexOf(',');
    if (comma < 0) continue;
    const fields = readFields(body.text, comma + 1, words);
    const key = body.text.slice(0, comma).trim();
    entries.push({
      reference: fromFields(key, fields),
      record: { type, key, ...Object.fromEntries(fields) },
      ...(body.isBroken ? { isBroken: true } : {}),
    });
  }
  return entries;
}

const nextEntry = /\n\s*@\s*[a-z]+\s*[{(][^{}(),=]*,/i;

/** The body of an entry; one that nothing closes ends where the next begins. */
function readBody(text: string, start: number): { text: string; end: number; isBroken?: boolean } {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{' || (sign === '(' && depth === 0)) depth += 1;
    else if (sign === '}' || (sign === ')' && text[start - 1] === '(' && depth === 1)) {
      depth -= 1;
      if (depth === 0) return { text: text.slice(start, at), end: at + 1 };
    }
  }
  const next = new RegExp(nextEntry.source, 'gi');
  next.lastIndex = start;
  const end = next.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end, isBroken: true };
}

function readFields(
  body: string,
  from: number,
  words: ReadonlyMap<string, string>,
): Map<string, string> {
  const fields = new Map<string, string>();
  const naming = /\s*,?\s*([a-z][\w:-]*)\s*=\s*/giy;
  naming.lastIndex = from;
  for (let match = naming.exec(body); match; match = naming.exec(body)) {
    const value = readValue(body, naming.lastIndex, words);
    fields.set((match[1] ?? '').toLowerCase(), value.text);
    naming.lastIndex = value.end;
  }
  return fields;
}

function readValue(
  body: string,
  start: number,
  words: ReadonlyMap<string, string>,
): { text: string; end: number } {
  let text = '';
  let at = start;
  for (;;) {
    const part = readPart(body, at, words);
    text += part.text;
    const joint = /\s*#\s*/y;
    joint.lastIndex = part.end;
    if (!joint.test(body)) return { text, end: part.end };
    at = joint.lastIndex;
  }
}

function readPart(
  body: string,
  start: number,
  words: ReadonlyMap<string, string>,
): { text: string; end: number } {
  const sign = body[start];
  if (sign !== '{' && sign !== '"') {
    const bare = /[^,#\s}]*/y;
    bare.lastIndex = start;
    const word = bare.exec(body)?.[0] ?? '';
    return { text: words.get(word.toLowerCase()) ?? word, end: start + word.length };
  }
  let depth = 0;
  for (let at = start + 1; at < body.length; at++) {
    const one = body[at];
    if (one === '\\') at += 1;
    else if (depth === 0 && one === (sign === '{' ? '}' : '"'))
      return { text: body.slice(start + 1, at), end: at + 1 };
    else if (one === '{') depth += 1;
    else if (one === '}') depth -= 1;
  }
  return { text: body.slice(start + 1), end: body.length };
}

function fromFields(key: string, fields: ReadonlyMap<string, string>): Reference {
  const plain = (name: string) => plainTex(fields.get(name) ?? '');
  const published = readDate(plain('date')) ?? dateOf(plain('year'), plain('month'), plain('day'));
  const notes = [plain('note'), plain('addendum')].join(' ');
  const accessed = readDate(plain('urldate')) ?? readDate(/Accessed (\S+)/.exec(notes)?.[1]);
  const hash = /sha256:([0-9a-f]{64})/.exec(notes)?.[1];
  const outlet = ['journaltitle', 'journal', 'howpublished', 'publisher'].map(plain).find(Boolean);
  const language = plain('langid') || plain('language');
  return {
    id: key,
    title: plain('title'),
    authors: readAuthors(fields.get('author') ?? ''),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(accessed ? { accessed } : {}),
    ...(fields.get('url') ? { url: (fields.get('url') ?? '').replace(/\\([%_&#])/g, '$1') } : {}),
    ...(language ? { language } : {}),
    ...(hash ? { archiveHash: hash } : {}),
    tags: plain('keywords')
      .split(/\s*[,;]\s*/)
      .filter(Boolean),
  };
}

function dateOf(year: string, month: string, day: string): DateParts | undefined {
  const parts = [year, month, day].filter(Boolean).map((part) => part.padStart(2, '0'));
  return readDate(parts.join('-'));
}

function readAuthors(raw: string): PersonName[] {
  return splitOutsideBraces(raw)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others')
    .map((name) =>
      /^\{[^{}]*(\\[{}][^{}]*)*\}$/.test(name)
        ? { literal: plainTex(name) }
        : readName(plainTex(name)),
    );
}

function splitOutsideBraces(raw: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '{') depth += 1;
    else if (raw[at] === '}') depth -= 1;
    else if (depth === 0 && /^\sand\s/i.test(raw.slice(at, at + 5))) {
      parts.push(raw.slice(start, at));
      start = at + 5;
    }
  }
  return [...parts, raw.slice(start)];
}

const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** Turns TeX accents and escapes into characters and drops grouping braces. */
export function plainTex(text: string): string {
  return text
    .replace(
      /\\([`'^~="]|[.cvuHkr](?![a-zA-Z]))\s*(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/g,
      (_all, accent, a, b) => ((a ?? b) + (accents[accent] ?? '')).normalize('NFC'),
    )
    .replace(
      /\\([a-zA-Z]+)(?:\{\}|\s|(?![a-zA-Z]))/g,
      (all, name) => letters[name]?.replace('\\', '\ue001') ?? all,
    )
    .replace(/\\([{}])/g, (_all, brace) => (brace === '{' ? '\ue002' : '\ue003'))
    .replace(/[{}]/g, '')
    .replace(/\\([#$%&_])/g, '$1')
    .replace(/\ue001/g, '\\')
    .replace(/\ue002/g, '{')
    .replace(/\ue003/g, '}')
    .replace(/\s+/g, ' ')
    .trim();
}
