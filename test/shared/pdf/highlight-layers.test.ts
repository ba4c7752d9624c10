import { describe, expect, it } from 'vitest';
import { layersOf, opacities, type PlacedBoxes } from '../../../shared/pdf/highlight-layers.ts';
import { kindColor, type Rgb } from '../../../shared/pdf/kind-colors.ts';

const box = (left: number, right: number, bottom = 700) => ({
  left,
  right,
  bottom,
  top: bottom + 12,
});

describe('highlights over each other', () => {
  it('are cut where others begin and end, by how many lie below', () => {
    const placed: PlacedBoxes = new Map();
    expect(layersOf({ page: 0, boxes: [box(0, 50)] }, placed)).toEqual([
      { depth: 0, boxes: [box(0, 50)] },
    ]);
    layersOf({ page: 0, boxes: [box(20, 40)] }, placed);
    expect(layersOf({ page: 0, boxes: [box(10, 60)] }, placed)).toEqual([
      { depth: 0, boxes: [box(50, 60)] },
      { depth: 1, boxes: [box(10, 20), box(40, 50)] },
      { depth: 2, boxes: [box(20, 40)] },
    ]);
  });

  it('do not count on other lines and pages', () => {
    const placed: PlacedBoxes = new Map();
    layersOf({ page: 0, boxes: [box(0, 50)] }, placed);
    const boxes = [box(0, 50, 688)];
    expect(layersOf({ page: 0, boxes }, placed)).toEqual([{ depth: 0, boxes }]);
    expect(layersOf({ page: 1, boxes: [box(0, 50)] }, placed)[0]?.depth).toBe(0);
  });

  it('leave black words readable however many there are', () => {
    const kinds = ['counter-claim', 'assumption', 'attribution', 'evidence', 'claim'];
    const placed: PlacedBoxes = new Map();
    let paper: Rgb = [1, 1, 1];
    for (let at = 0; at < 30; at++) {
      const [layer] = layersOf({ page: 0, boxes: [box(0, 50)] }, placed);
      const strength = opacities[layer?.depth ?? 0] ?? 1;
      const color = kindColor(kinds[at % kinds.length] ?? '');
      const mixed = paper.map((part, one) => part * (1 - strength + strength * (color[one] ?? 1)));
      paper = [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
    }
    expect((luminance(paper) + 0.05) / 0.05).toBeGreaterThan(7);
  });
});

/** Relative luminance (WCAG 2.2). */
const luminance = (color: Rgb): number =>
  color
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
