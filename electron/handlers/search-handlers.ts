import { ok, type Result } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { BatchDone, searchAsks } from '../../shared/bridge/search-channels.ts';
import {
  listSearches,
  removeSearch,
  renameSearch,
  saveSearch,
} from '../../shared/notebook/save-search.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import { listedPerQuery, readBatch, runBatch } from '../../shared/search/batch.ts';
import { completeQuery } from '../../shared/search/complete-query.ts';
import { findMatches } from '../../shared/search/find-matches.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing, withoutUndefined } from './answers.ts';
import type { RunningTasks } from './running-tasks.ts';
import type { ShellPort } from './shell-port.ts';

/** Answers searches from the derived index, and keeps saved searches in the notebook. */
export const searchHandlers = (
  open: OpenSession,
  shell: ShellPort,
  tasks: RunningTasks,
): Pick<Handlers, keyof typeof searchAsks> => {
  const { session, index } = open;
  return {
    'search:batch': () => askBatch(open, shell, tasks),
    'search:ask': async (request) => ok(await index.search(withoutUndefined(request))),
    'search:complete': async ({ query, caret }) => ok(await complete(open, query, caret)),
    'search:facets': async (request) => ok(await index.facetsOf(request)),
    'search:matches': async ({ articleId, query }) => {
      const { version } = await readLiving(session, 'article', articleId);
      return ok(findMatches(readQuery(query), version.text));
    },
    'search:contexts': async ({ query, limit }) => ok(await index.contexts(query, limit)),
    'search:saved': async ({ seen }) => {
      const kept = await listSearches(session);
      const counts = await index.countSaved(
        kept.map(({ id, query }) => ({ id, query, since: seen[id] ?? null })),
      );
      return ok(
        kept.map((one, i) => ({
          ...one,
          total: counts[i]?.total ?? 0,
          fresh: counts[i]?.fresh ?? 0,
        })),
      );
    },
    'search:save': ({ name, query }) => saveSearch(session, name, query),
    'search:rename': ({ id, name }) => nothing(renameSearch(session, id, name)),
    'search:remove': ({ id }) => nothing(removeSearch(session, id)),
  };
};

/** Values of the library's facets after a colon, else names of fields and known words. */
async function complete({ index }: OpenSession, query: string, caret: number) {
  const word = /[\p{L}\p{N}\p{M}]{2,}$/u.exec(query.slice(0, caret))?.[0] ?? '';
  const isValue = /:[^\s]*$/.test(query.slice(0, caret));
  const [known, words] = await Promise.all([
    isValue ? index.facets() : [],
    isValue || word === '' ? [] : index.completions(word.toLowerCase(), 4),
  ]);
  return completeQuery(query, caret, known, words);
}

/** Asks for a table of queries, then for the place of the table of their hits. */
async function askBatch(
  { index }: OpenSession,
  shell: ShellPort,
  tasks: RunningTasks,
): Promise<Result<BatchDone | null>> {
  const [file] = await shell.chooseFiles('queries');
  if (file === undefined) return ok(null);
  const queries = readBatch(new TextDecoder().decode(file.bytes));
  if (!queries.ok) return queries;
  const name = `${file.name.replace(/\.[^.]*$/, '')}-hits.csv`;
  const saved = await shell.saveFile(name, () =>
    tasks.run('search', async (task) => {
      const csv = await runBatch(queries.value, (ask) => index.search(ask), listedPerQuery, task);
      return csv.ok ? ok(new TextEncoder().encode(csv.value)) : csv;
    }),
  );
  if (!saved.ok) return saved;
  return ok(saved.value === null ? null : { queries: queries.value.length, name: saved.value });
}
