import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInKinds, eventKind } from '../../../shared/model/annotation.ts';
import { kindColor, type Rgb } from '../../../shared/pdf/kind-colors.ts';

const tokens = readFileSync('renderer/styles/tokens.css', 'utf8');

/** The colour of a kind in the light window. */
function windowColor(kind: string): Rgb {
  const hex = new RegExp(`--${kind}: light-dark\\(#([0-9a-f]{6})`).exec(tokens)?.[1] ?? '';
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

function hueOf([red, green, blue]: Rgb): number {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const part = (from: number, to: number) => (from - to) / (most - least);
  if (most === red) return (part(green, blue) * 60 + 360) % 360;
  return most === green ? 120 + part(blue, red) * 60 : 240 + part(red, green) * 60;
}

const lightness = ([red, green, blue]: Rgb): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

describe('the colours of highlights in a PDF', () => {
  it.each([...builtInKinds, eventKind])('have the hue that the window gives to %s', (kind) => {
    const away = Math.abs(hueOf(kindColor(kind)) - hueOf(windowColor(kind)));
    expect(Math.min(away, 360 - away)).toBeLessThan(15);
    expect(lightness(kindColor(kind))).toBeGreaterThan(0.75);
  });

  it('are those of an own kind, paler, and of notes for unknown ones', () => {
    const own = { id: 'kind0000001', created: '', modified: '', name: 'Law', color: '#ff0000' };
    expect(kindColor('Law', [{ ...own, line: 'solid' }])).toEqual([1, 0.5, 0.5]);
    expect(kindColor('Law')).toEqual(kindColor('note'));
  });
});
