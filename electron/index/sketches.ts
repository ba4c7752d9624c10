import { candidatePairs, type DuplicatePair, judgePair } from '../../shared/article/duplicates.ts';
import { type Sketched, shinglesOf } from '../../shared/article/text-sketch.ts';
import type { Database } from './database.ts';
import { readDocument } from './documents.ts';

const AT_ONCE = 100;
/** Shingles that are remembered at a time: 64 MB of them. */
const REMEMBERED = 16_000_000;

/**
 * Pairs of living articles that are one story. Between groups of pairs other questions of the index
 * are answered: in a large library this takes seconds.
 */
export async function findPairs(open: () => Database): Promise<DuplicatePair[]> {
  const rows = open().all<Row>(
    `SELECT doc.id, ref, words, hashes FROM doc LEFT JOIN sketch USING (id)
       WHERE type = 'article' AND deleted = 0 ORDER BY doc.id`,
  );
  const addresses = new Map<number, string[]>();
  for (const { doc, value } of open().all<{ doc: number; value: string }>(
    "SELECT doc, value FROM lookup WHERE kind = 'url'",
  ))
    addresses.set(doc, [...(addresses.get(doc) ?? []), `https://${value}`]);
  const candidates = rows.map(({ id }) => ({ urls: addresses.get(id) ?? [] }));
  const shingles = rememberShingles(open);
  const pairs = new Map<string, DuplicatePair>();
  let count = 0;
  for (const met of candidatePairs(candidates, rows.map(sketchIn))) {
    if (!met || ++count % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    if (!met) continue;
    const [a, b, byAddress] = met;
    const [left, right] = [rows[a], rows[b]];
    if (!left || !right) continue;
    const [ofA, ofB] = [shingles(left.id), shingles(right.id)];
    const pair = judgePair(left.ref, right.ref, ofA, ofB, byAddress);
    const key = `${a} ${b}`;
    if (pair && !pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()];
}

type Row = {
  readonly id: number;
  readonly ref: string;
  readonly words: number;
  readonly hashes: Uint8Array | null;
};

function sketchIn({ hashes, words }: Row): Sketched | null {
  return hashes && { hashes: new Uint16Array(hashes.slice().buffer), words };
}

function rememberShingles(open: () => Database): (id: number) => Uint32Array {
  const remembered = new Map<number, Uint32Array>();
  let size = 0;
  return (id) => {
    const known = remembered.get(id);
    if (known) return known;
    const text = readDocument(open(), id)?.fields.find(({ field }) => field === 'text')?.value;
    const shingles = shinglesOf(text ?? '');
    if (size > REMEMBERED) {
      remembered.clear();
      size = 0;
    }
    remembered.set(id, shingles);
    size += shingles.length;
    return shingles;
  };
}
