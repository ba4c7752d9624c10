import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { readBatch, runBatch } from '../../../shared/search/batch.ts';
import { completeQuery } from '../../../shared/search/complete-query.ts';

describe('batches of queries', () => {
  it('reads named queries from a table, and bare lines as queries', () => {
    const named = readBatch('\ufeffname,query\nTrade,"tariff ""rare earths"""\n,steel\n');
    expect(named).toEqual({
      ok: true,
      value: [
        { name: 'Trade', query: 'tariff "rare earths"' },
        { name: 'steel', query: 'steel' },
      ],
    });
    expect(readBatch('war\npeace\n')).toMatchObject({ ok: true, value: [{ query: 'war' }, {}] });
    expect(readBatch('query\n\n').ok).toBe(false);
    expect(readBatch('query\n"open').ok).toBe(false);
  });

  it('writes a line per hit, quoted, and harmless in a spreadsheet', async () => {
    const hit = {
      articleId: 'a1',
      title: '=HYPERLINK("x")',
      field: 'text' as const,
      start: 1,
      end: 4,
      snippet: 'a, "b"',
      marks: [],
      count: 2,
    };
    const csv = await runBatch(
      [{ name: 'n', query: 'war' }],
      async () => ({ total: 1, ms: 1, hits: [hit], understood: 'x', indexed: 1 }),
      5,
    );
    const [, line] = unwrap(csv).split('\r\n');
    expect(line).toBe('n,war,x,1,1,a1,"\'=HYPERLINK(""x"")",text,1,4,exact,2,"a, ""b"""');
  });
});

it('a batch that is stopped gives no half of a table', async () => {
  const asked: string[] = [];
  const search = async ({ query }: { readonly query: string }) => {
    asked.push(query);
    return { total: 0, ms: 0, hits: [], understood: '', indexed: 1 };
  };
  const queries = ['war', 'peace', 'trade'].map((query) => ({ name: query, query }));
  const task = { progress: () => undefined, isStopped: () => asked.length === 2 };
  expect(await runBatch(queries, search, 5, task)).toMatchObject({ ok: false });
  expect(asked).toEqual(['war', 'peace']);
});

describe('completing a query', () => {
  const known = [{ facet: 'tag' as const, values: [{ value: 'rare earths', count: 3 }] }];

  it('offers fields, and the values of the field being typed', () => {
    expect(completeQuery('war aut', 7, known)[0]).toMatchObject({
      insert: 'author:',
      from: 4,
      to: 7,
    });
    expect(completeQuery('tag:ear', 7, known)).toEqual([
      { insert: '"rare earths" ', label: 'rare earths (3)', from: 4, to: 7 },
    ]);
  });
});
