import { describe, expect, it } from 'vitest';
import { dropRunningTitle, markArtifacts } from '../../../shared/pdf/page-content.ts';
import { findSections, moveSections } from '../../../shared/pdf/page-sections.ts';

const text = (number: number, word: string) => [
  'BT',
  `/P <</MCID ${number} >>BDC`,
  `(${word}) Tj`,
  'EMC',
  'ET',
];
const page = [
  'q',
  '1 0 0 -1 0 792 cm',
  '.5 .5 .5 RG .5 .5 .5 rg',
  ...text(0, 'note'),
  '.1 .1 .1 RG .1 .1 .1 rg',
  ...text(1, 'text'),
  'Q',
  'q',
  '/G3 gs',
  'BT',
  '(running) Tj',
  'ET',
  'Q',
];

describe('the texts of a page', () => {
  it('are found with their tags, the colours they are shown in, and where they are placed', () => {
    const [note, body, running] = findSections(page);
    expect([note?.numbers, body?.numbers, running?.numbers]).toEqual([[0], [1], []]);
    expect(note?.state).toEqual(['.5 .5 .5 RG .5 .5 .5 rg']);
    expect(body?.scope).toBe(note?.scope);
    expect(running?.scope).not.toBe(body?.scope);
  });

  it('can be shown after others, each in its own colours', () => {
    const [note, body] = findSections(page);
    if (!note || !body) throw new Error('no sections');
    const moved = moveSections(page, [{ section: note, before: body.to + 1 }]);
    expect(moved.slice(2, 17)).toEqual([
      '.5 .5 .5 RG .5 .5 .5 rg',
      '.1 .1 .1 RG .1 .1 .1 rg',
      ...text(1, 'text'),
      'q',
      '.5 .5 .5 RG .5 .5 .5 rg',
      ...text(0, 'note'),
      'Q',
    ]);
    expect(moved).toHaveLength(page.length + 3);
  });

  it('lose the running title where the title itself stands', () => {
    const first = dropRunningTitle(page);
    expect(first).not.toContain('(running) Tj');
    expect(first).toContain('(text) Tj');
  });

  it('are artifacts as a whole where no tag holds them', () => {
    const lines = markArtifacts(page);
    const at = lines.indexOf('/Artifact BMC');
    expect(lines.slice(at, at + 5)).toEqual(['/Artifact BMC', 'BT', '(running) Tj', 'ET', 'EMC']);
    expect(lines.filter((line) => line === '/Artifact BMC')).toHaveLength(1);
  });
});
