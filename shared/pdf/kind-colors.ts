import { eventKind } from '../model/annotation.ts';
import type { OwnKind } from '../model/notebook.ts';

export type Rgb = readonly [number, number, number];

// The hues of the window (renderer/styles/tokens.css), pale on purpose: three of them multiplied over
// each other must leave black text readable.
const shades: Readonly<Record<string, string>> = {
  claim: 'bcd8f8',
  evidence: 'b9eecf',
  'counter-claim': 'fac9bd',
  assumption: 'e0c9f9',
  attribution: 'f6e0ac',
  'loaded-language': 'f9c3df',
  question: 'b4e7f2',
  note: 'e2dfd7',
  [eventKind]: 'dcd6b4',
};

/** The highlight colour of a kind as RGB from 0 to 1; unknown kinds get the colour of notes. */
export function kindColor(kind: string, kinds: readonly OwnKind[] = []): Rgb {
  const own = kinds.find((candidate) => candidate.name === kind);
  const ofOwn = own && partsOf(own.color.replace(/^#/, ''));
  // Half-way to white, so that a strong colour chosen for the screen does not hide the words.
  if (ofOwn && !shades[kind]) return ofOwn.map((part) => (part + 1) / 2) as unknown as Rgb;
  return partsOf(shades[kind] ?? '') ?? partsOf(shades.note ?? '') ?? [1, 1, 1];
}

function partsOf(color: string): Rgb | null {
  if (!/^[0-9a-f]{6}$/i.test(color)) return null;
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}
