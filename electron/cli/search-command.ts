import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, unwrap } from '../../shared/base/result.ts';
import { readBatch, runBatch } from '../../shared/search/batch.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import {
  type CliSurroundings,
  type Command,
  fileToWrite,
  type Outcome,
  wholeNumber,
  withNotebook,
} from './command.ts';
import { UsageError, type Words } from './words.ts';

const HITS = 20;
const CONTEXTS = 1_000;

export const searchCommand: Command = {
  usage: 'search QUERY [--limit N] [--contexts] | search --batch FILE.csv --out FILE.csv',
  summary: 'Searches titles, texts, annotations, notes, claims and events.',
  options: { '--limit': 'value', '--contexts': 'flag', '--batch': 'value', '--out': 'value' },
  async run(words, surroundings) {
    const batch = words.value('--batch');
    if (batch !== undefined) return searchBatch(batch, words, surroundings);
    if (words.plain.length === 0) throw new UsageError('A query is needed. See "parley help".');
    const query = words.plain.join(' ');
    if (words.flag('--contexts')) return listContexts(query, words, surroundings);
    return searchOnce(query, words, surroundings);
  },
};

// The limit is one of hits: an article may have several.
async function searchOnce(
  query: string,
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const limit = Math.max(1, wholeNumber(words, '--limit') ?? HITS);
  const found = await withNotebook(words, surroundings, ({ index }) =>
    index.search({ query, limit, mode: 'settled' }),
  );
  const answer = { ...found, hits: found.hits.slice(0, limit) };
  const lines = answer.hits.map((hit) => `${hit.articleId ?? '-'}  ${hit.title}: ${hit.snippet}`);
  return {
    answer,
    text: lines.join('\n'),
    messages: [
      answer.understood,
      `${answer.total} found in ${answer.ms.toFixed(1)} ms`,
      ...(answer.suggestion === undefined ? [] : [`Did you mean: ${answer.suggestion}`]),
    ],
  };
}

/** The keyword-in-context table: before, words and after, parted by tabs. */
async function listContexts(
  query: string,
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const limit = Math.max(1, wholeNumber(words, '--limit') ?? CONTEXTS);
  const answer = await withNotebook(words, surroundings, ({ index }) =>
    index.contexts(query, limit),
  );
  const lines = answer.map(({ articleId, start, before, match, after }) =>
    [articleId, start, before, match, after].join('\t'),
  );
  return { answer, text: lines.join('\n'), messages: [`${answer.length} places`] };
}

async function searchBatch(
  file: string,
  words: Words,
  surroundings: CliSurroundings,
): Promise<Outcome> {
  const out = fileToWrite(words);
  const queries = unwrap(readBatch(await readTable(file)));
  const limit = Math.max(1, wholeNumber(words, '--limit') ?? HITS);
  const csv = await withNotebook(words, surroundings, ({ index }) =>
    runBatch(queries, (request) => index.search(request), limit),
  );
  unwrap(await writeFileDurably(out, new TextEncoder().encode(unwrap(csv))));
  return {
    answer: { queries: queries.length, out },
    text: out,
    messages: [`${queries.length} queries asked`],
  };
}

async function readTable(file: string): Promise<string> {
  try {
    return await readFile(resolve(file), 'utf8');
  } catch {
    return unwrap(fail('not-found', `The table "${file}" cannot be read.`));
  }
}
