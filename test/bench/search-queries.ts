import type { Article } from '../../shared/model/article.ts';
import { seededRandom } from './seeded-random.ts';

export type QueryKind =
  | 'rare'
  | 'common'
  | 'and'
  | 'phrase'
  | 'prefix'
  | 'word+prefix'
  | 'typo'
  | 'chinese 2'
  | 'chinese 4';

/** One query of the mix: what a person types, and the same for an engine that knows only FTS5. */
export type MixedQuery = { readonly kind: QueryKind; readonly typed: string; readonly raw: string };

/** The 200 queries of the mix, drawn from a sample of the articles (every n-th of them). */
export function drawQueries(sample: readonly Article[]): MixedQuery[] {
  const random = seededRandom(77);
  const texts = sample.map(({ version }) => version.text.toLowerCase());
  const words = countWords(texts);
  const all = [...words.keys()].sort();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const share = (word: string) => (words.get(word) ?? 0) / texts.length;
  const rare = all.filter((word) => words.get(word) === 1 && word.length > 4);
  const common = all.filter((word) => share(word) > 0.1 && share(word) < 0.95);
  const medium = all.filter((word) => share(word) > 0.003 && share(word) < 0.3);
  const long = medium.filter((word) => word.length > 5);
  const make = (kind: QueryKind, count: number, draw: (i: number) => string): MixedQuery[] =>
    Array.from({ length: count }, (_, i) => {
      const typed = draw(i);
      return { kind, typed, raw: rawQuery(kind, typed) };
    });
  return [
    ...make('rare', 25, () => pick(rare)),
    ...make('common', 20, () => pick(common)),
    ...make('and', 30, () => twoWords(pick(texts), words, random)),
    ...make('phrase', 25, () => `"${neighbours(pick(texts), random)}"`),
    ...make('prefix', 30, (i) => `${pick(long).slice(0, 2 + (i % 3))}*`),
    ...make('word+prefix', 10, () => `${pick(medium)} ${pick(long).slice(0, 3)}*`),
    ...make('typo', 20, () => misspell(pick(long), random)),
    ...make('chinese 2', 20, () => hanPiece(texts, 2, random)),
    ...make('chinese 4', 20, () => hanPiece(texts, 4, random)),
  ];
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.match(/\b[a-z]{3,}\b/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function twoWords(text: string, counts: ReadonlyMap<string, number>, random: () => number): string {
  const own = [...new Set(text.match(/\b[a-z]{4,}\b/g))].filter((w) => (counts.get(w) ?? 0) > 1);
  const one = own[Math.floor(random() * own.length)] ?? 'there';
  const two = own[Math.floor(random() * own.length)] ?? 'where';
  return `${one} ${two}`;
}

function neighbours(text: string, random: () => number): string {
  const found = text.match(/\b[a-z]{3,} [a-z]{2,} [a-z]{3,}\b/g) ?? ['the same'];
  return found[Math.floor(random() * found.length)] ?? 'the same';
}

function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'q';
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ];
  return kinds[Math.floor(random() * 4)] ?? word;
}

function hanPiece(texts: readonly string[], length: number, random: () => number): string {
  for (;;) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const runs = text.match(/\p{Script=Han}{4,}/gu) ?? [];
    const run = runs[Math.floor(random() * runs.length)];
    if (run === undefined) continue;
    const from = Math.floor(random() * (run.length - length + 1));
    return run.slice(from, from + length);
  }
}

function rawQuery(kind: QueryKind, typed: string): string {
  if (kind === 'phrase') return typed;
  return typed
    .split(' ')
    .map((word) => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`))
    .join(' AND ');
}
