import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../shared/base/sha256.ts';
import {
  exportHypothesis,
  importHypothesis,
} from '../../../../shared/exchange/annotations/hypothesis.ts';
import { placeDrafts } from '../../../../shared/exchange/annotations/place-drafts.ts';
import { exampleArticle, richAnnotations, text } from './example-article.ts';

const now = '2026-04-01T10:00:00.000Z';
const version = { text, sha256: sha256Hex(text) };
const place = (file: unknown) => placeDrafts(importHypothesis(JSON.stringify(file)), version, now);

describe('Hypothesis JSON', () => {
  it('comes back with all places, notes, tags and kinds, and tells what it cannot hold', () => {
    const article = exampleArticle(richAnnotations());
    const file = exportHypothesis(article, now);
    const { annotations } = placeDrafts(importHypothesis(file.text), version, now);
    const before = Object.values(article.annotations);
    expect(annotations.map((one) => one.target.position)).toEqual(
      before.map((one) => one.target.position),
    );
    expect(annotations.map(({ kind, note, tags }) => ({ kind, note, tags }))).toEqual(
      before.map(({ kind, note, tags }) => ({ kind, note, tags })),
    );
    expect(file.losses.map((loss) => loss.field).sort()).toEqual([
      'hedges',
      'speakers',
      'verification',
      'voice',
    ]);
  });

  it('puts highlights of a whole page, with its own offsets and 32 characters of context, in place', () => {
    const page = {
      rows: [
        {
          id: 'Zx1',
          user: 'acct:mo@hypothes.is',
          created: '2020-05-01T12:00:00.000000+00:00',
          updated: '2020-05-01T12:00:00.000000+00:00',
          uri: 'https://island-post.example/harbour',
          text: 'Check.',
          tags: ['ferry'],
          target: [
            {
              source: 'https://island-post.example/harbour',
              selector: [
                { type: 'RangeSelector', startContainer: '/div[1]/p[2]', startOffset: 0 },
                { type: 'TextPositionSelector', start: 4100, end: 4117 },
                {
                  type: 'TextQuoteSelector',
                  exact: 'a spokesperson confirmed.Numerous reports',
                  prefix: '“would not open” before 14 May, ',
                  suffix: ' suggest that 港口 traffic fell by',
                },
              ],
            },
          ],
        },
        { id: 'Zx2', user: 'acct:lo@hypothes.is', text: 'Yes.', references: ['Zx1'], target: [] },
        {
          id: 'Zx3',
          user: 'acct:lo@hypothes.is',
          text: 'A page note.',
          target: [{ source: 'x:y' }],
        },
      ],
    };
    const { annotations, problems } = place(page);
    expect(annotations).toHaveLength(2);
    const [first, second] = annotations;
    expect(first?.target.state).toBe('exact');
    expect(first?.target.quote.exact).toBe('a spokesperson confirmed.\nNumerous reports');
    expect(first?.note).toBe('Check.\n\n> lo replied: Yes.');
    expect(first).toMatchObject({ creator: 'mo', kind: 'note', importedFrom: 'Zx1' });
    expect(first?.target.otherSelectors).toHaveLength(1);
    expect(second?.target.state).toBe('orphan');
    expect(problems).toHaveLength(1);
  });

  it('keeps an annotation whose words are gone as an orphan and says so', () => {
    const { annotations, problems } = place([
      {
        id: 'q',
        text: '',
        target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words from another page' }] }],
      },
    ]);
    expect(annotations[0]?.target).toMatchObject({
      state: 'orphan',
      quote: { exact: 'words from another page' },
    });
    expect(problems[0]?.message).toContain('not in this text');
  });

  it('keeps a reply whose annotation is not in the file as a note, and says so', () => {
    const reply = { id: 'r', text: 'I agree.', references: ['gone'], target: [{ source: 'x' }] };
    const { drafts, problems } = importHypothesis(JSON.stringify([reply]));
    expect(drafts.map(({ fields, place: where }) => [fields.note, where.quote])).toEqual([
      ['I agree.', undefined],
    ]);
    expect(problems.map(({ told }) => told?.key)).toEqual(['remark.replyAlone']);
  });

  it('reports items that are no annotations and files that are no exports', () => {
    expect(importHypothesis('[7]').problems).toHaveLength(1);
    expect(importHypothesis('{"x":1}').problems).toHaveLength(1);
    expect(importHypothesis('nonsense').problems).toHaveLength(1);
  });
});
