import type { DerivedIndex } from '../../electron/index/open-index.ts';
import { seededRandom } from './seeded-random.ts';

const pieces = [
  ...[
    '"',
    "'",
    '(',
    ')',
    '-',
    '*',
    ':',
    '/',
    '\\',
    '+',
    '^',
    '{',
    '}',
    '[',
    ']',
    '|',
    '&',
    '~',
    '%',
  ],
  ...[
    'OR',
    'AND',
    'NOT',
    'NEAR/3',
    'NEAR',
    'NEAR(',
    'title:',
    'author:',
    'in:event',
    'has:',
    'tag:',
  ],
  ...['published:', '2025', '2025-05..', '>2025-01-01', '..', 'saved:<', 'lang:zh', 'kind:claim'],
  ...['trade', 'war', 'the', 'tar*', "don't", 'U.S.', 'C++', 'email@x.com', '50%', 'fts', 'rowid'],
  ...[
    '峰会',
    'G7峰会',
    '中',
    'がぎ',
    'ｶﾞ',
    '한국',
    'ไทย',
    'مرحبا',
    'שלום',
    '🙂',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    'İ',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udc00',
    '\u200d',
    '\ufeff',
    '\ue001all',
    '\uffff',
    ' ',
    '  ',
    '\n',
    '\t',
  ],
];

/** One string that somebody might type, or a cat might. */
export function fuzzedQuery(random: () => number): string {
  const count = 1 + Math.floor(random() * (random() < 0.05 ? 200 : 9));
  let text = '';
  for (let i = 0; i < count; i++) {
    text +=
      random() < 0.85
        ? pieces[Math.floor(random() * pieces.length)]
        : String.fromCharCode(Math.floor(random() * (random() < 0.5 ? 128 : 65_536)));
    if (random() < 0.4) text += ' ';
  }
  return text;
}

/** Asks `count` fuzzed queries in both modes; throws at the first error, reports the slowest. */
export async function fuzzIndex(index: DerivedIndex, count: number): Promise<number> {
  const random = seededRandom(5);
  let slowest = { ms: 0, query: '' };
  for (let i = 0; i < count; i++) {
    const query = fuzzedQuery(random);
    const started = performance.now();
    await index.search({ query, limit: 20, mode: i % 2 === 0 ? 'typing' : 'settled' });
    const ms = performance.now() - started;
    if (ms > slowest.ms) slowest = { ms, query };
  }
  await index.close();
  console.log(
    `${count} fuzzed queries: no error, slowest ${slowest.ms.toFixed(0)} ms (${JSON.stringify(slowest.query.slice(0, 80))})`,
  );
  return slowest.ms;
}
