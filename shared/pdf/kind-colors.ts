import { eventKind } from '../model/annotation.ts';
import type { OwnKind } from '../model/notebook.ts';

export type Rgb = readonly [number, number, number];

// Pale on purpose: three of them multiplied over each other must leave black text readable.
const builtInColors: Readonly<Record<string, Rgb>> = {
  claim: [1, 0.93, 0.55],
  evidence: [0.74, 0.93, 0.72],
  'counter-claim': [1, 0.78, 0.76],
  assumption: [0.88, 0.82, 1],
  attribution: [0.73, 0.88, 1],
  'loaded-language': [1, 0.84, 0.63],
  question: [0.7, 0.94, 0.93],
  note: [0.9, 0.9, 0.87],
  [eventKind]: [0.97, 0.8, 0.93],
};

/** The highlight colour of a kind as RGB from 0 to 1; unknown kinds get the colour of notes. */
export function kindColor(kind: string, kinds: readonly OwnKind[] = []): Rgb {
  const own = kinds.find((candidate) => candidate.name === kind);
  return builtInColors[kind] ?? (own && parseHex(own.color)) ?? [0.9, 0.9, 0.87];
}

function parseHex(color: string): Rgb | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!hex) return undefined;
  // Half-way to white, so that a strong colour chosen for the screen does not hide the words.
  const part = (at: number) => (Number.parseInt(hex[at] ?? 'ff', 16) / 255 + 1) / 2;
  return [part(1), part(2), part(3)];
}
