import { openSync, readFileSync, writeSync } from 'node:fs';
import { createNotebook, openNotebook } from '../../electron/disk/open-notebook.ts';
import { newId } from '../../shared/base/ids.ts';
import { unwrap } from '../../shared/base/result.ts';
import type { Article } from '../../shared/model/article.ts';
import { makeArticle } from '../electron/disk/sample-documents.ts';

const device = { deviceId: 'bench' };
const OWN_ARTICLES = 12;
const TRIO_SIZE = 3;

/**
 * Saves as fast as it can until it is killed: four writers, each with articles of its own that
 * carry a counter as their tag, and one that always writes three articles together. Each
 * acknowledged save is one line "<ms> <id> <counter>" in the ack file.
 */
export async function runWriter(dir: string, ackFile: string): Promise<void> {
  const notebook = unwrap(await openNotebook(dir, { ...device, waitForLockMs: 5000 }));
  // A writer whose bench was stopped must not go on alone.
  process.stdin.resume().on('close', () => process.exit());
  const acks = openSync(ackFile, 'a');
  const acknowledge = (articles: readonly Article[], counter: number): void => {
    const now = Date.now();
    writeSync(acks, articles.map(({ id }) => `${now} ${id} ${counter}\n`).join(''));
  };
  let counter = Date.now() * 1000;
  const save = async (articles: readonly Article[]): Promise<void> => {
    const mine = ++counter;
    const writes = articles.map((one) => ({
      type: 'article' as const,
      data: { ...one, tags: [String(mine)], modified: new Date().toISOString() },
    }));
    const saved = await notebook.write(writes, 'Counted');
    if (saved.ok) acknowledge(articles, mine);
    else if (saved.problem.code !== 'unavailable') writeSync(acks, `! ${saved.problem.message}\n`);
  };
  const single = async (): Promise<never> => {
    const own: Article[] = [];
    for (let n = 0; ; n++) {
      if (own.length < OWN_ARTICLES || n % 40 === 0)
        own[n % OWN_ARTICLES] = makeArticle('Title', body);
      const article = own[n % own.length];
      if (article !== undefined) await save([article]);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const trio = async (): Promise<never> => {
    const name = `Trio ${newId()}`;
    const three = Array.from({ length: TRIO_SIZE }, () => makeArticle(name, body));
    for (;;) {
      await save(three);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all([single(), single(), single(), trio()]);
}

const body = 'A sentence of an article that is long enough to look like one. '.repeat(60);

/** Makes the notebook that the writer fills. */
export async function prepareNotebook(dir: string): Promise<void> {
  await unwrap(await createNotebook(dir, 'Bench', device)).close();
}

/** What was found after a crash. */
export type Verdict = {
  readonly acknowledged: number;
  readonly lost: number;
  readonly torn: number;
  readonly halfGroups: number;
  readonly refused: number;
};

/** Opens the notebook after a crash and holds it against the acknowledgements before `until`. */
export async function verify(dir: string, ackFile: string, until: number): Promise<Verdict> {
  const { newest, count, refused } = readAcks(ackFile, until);
  const notebook = unwrap(await openNotebook(dir, { ...device, waitForLockMs: 5000 }));
  let lost = 0;
  for (const [id, counter] of newest) {
    const read = await notebook.read('article', id);
    const found = read.ok ? Number(read.value?.tags.at(-1) ?? 0) : -1;
    if (found < counter) lost++;
  }
  const groups = new Map<string, Set<string>>();
  for (const id of unwrap(await notebook.ids('article'))) {
    const read = await notebook.read('article', id);
    const article = read.ok ? read.value : null;
    const name = article?.metadata.title.value ?? '';
    if (article === null || !name.startsWith('Trio')) continue;
    groups.set(name, (groups.get(name) ?? new Set()).add(String(article.tags.at(-1))));
  }
  const halfGroups = [...groups.values()].filter((counters) => counters.size > 1).length;
  const torn = notebook.problems().filter(({ kind }) => kind === 'recovered' || kind === 'damaged');
  await notebook.close();
  return { acknowledged: count, lost, torn: torn.length, halfGroups, refused };
}

function readAcks(file: string, until: number) {
  const newest = new Map<string, number>();
  let count = 0;
  let refused = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('!')) refused++;
    const [ms, id, counter] = line.split(' ');
    if (id === undefined || counter === undefined || !(Number(ms) < until)) continue;
    count++;
    newest.set(id, Math.max(newest.get(id) ?? 0, Number(counter)));
  }
  return { newest, count, refused };
}
