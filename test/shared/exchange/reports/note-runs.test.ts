import { describe, expect, it } from 'vitest';
import { noteRuns } from '../../../../shared/exchange/reports/note-runs.ts';

describe('a note in a report', () => {
  it('is told as its Markdown means it', () => {
    expect(noteRuns('**Bold** and *slanted*\nwith `code`\n\n[Here](https://example.org)')).toEqual([
      { text: 'Bold', strong: true },
      { text: ' and ' },
      { text: 'slanted', emphasis: true },
      { text: '\n' },
      { text: 'with ' },
      { text: 'code', code: true },
      { text: '\n' },
      { text: 'Here', href: 'https://example.org' },
    ]);
  });

  it('keeps its lists, its signs, and nothing but words of HTML', () => {
    const text = (note: string) =>
      noteRuns(note)
        .map((run) => run.text)
        .join('');
    expect(text('- one\n- two\n  1. inner\n  2. last')).toBe('• one\n• two\n1. inner\n2. last');
    expect(text('Brackets ) ( and a \\ backslash <b>')).toBe('Brackets ) ( and a \\ backslash <b>');
    expect(noteRuns('[x](javascript:alert(1))').some((run) => run.href)).toBe(false);
    expect(noteRuns('  ')).toEqual([]);
  });
});
