import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeDocuments } from '../../shared/merge/merge-documents.ts';
import { canonicalJson } from '../../shared/merge/same-value.ts';
import type { Article } from '../../shared/model/article.ts';
import { runHistory } from '../electron/disk/sync-fuzz.ts';
import { makeRandom, startWorld, step, textsIn } from '../shared/merge/histories.ts';

/**
 * `histories N` plays random histories on three devices and merges them in every order (20,000
 * take about a minute); `folders N` plays them with real folders, conflict copies and crashes.
 */
export async function main([
  what = 'histories',
  count = '20000',
  first = '1',
]: string[]): Promise<void> {
  const start = performance.now();
  const totals =
    what === 'folders'
      ? await playFolders(Number(count), Number(first))
      : playHistories(Number(count));
  console.log(`${what}: ${JSON.stringify(totals)} in ${Math.round(performance.now() - start)} ms`);
  if (totals.lost + totals.disagreements > 0) process.exitCode = 1;
}

type Totals = { histories: number; texts: number; lost: number; disagreements: number };

const merge = (a: Article, b: Article): Article => mergeDocuments('article', a, b);

function playHistories(count: number): Totals {
  const totals = { histories: count, texts: 0, lost: 0, disagreements: 0 };
  for (let seed = 1; seed <= count; seed++) {
    const random = makeRandom(seed);
    const world = startWorld(3);
    for (let left = 5 + random(36); left > 0; left--) step(world, random);
    const [a, b, c] = world.copies as [Article, Article, Article];
    const all = merge(merge(a, b), c);
    const one = canonicalJson(all);
    const late = world.late[random(world.late.length)] ?? a;
    const others = [
      merge(a, merge(b, c)),
      merge(merge(c, a), b),
      merge(all, late),
      merge(all, all),
    ];
    if (others.some((other) => canonicalJson(other) !== one)) totals.disagreements++;
    const kept = textsIn(all);
    for (const { text, alive } of world.typed.values()) {
      if (!alive) continue;
      totals.texts++;
      if (!kept.has(text)) totals.lost++;
    }
  }
  return totals;
}

async function playFolders(count: number, first: number): Promise<Totals> {
  const totals = { histories: count, texts: 0, lost: 0, disagreements: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const top = mkdtempSync(join(tmpdir(), 'parley-fuzz-'));
    try {
      const outcome = await runHistory(seed, top);
      totals.texts += outcome.texts;
      totals.lost += outcome.lost.length;
      if (!outcome.agree) totals.disagreements++;
      if (outcome.lost.length > 0 || !outcome.agree) console.log(`history ${seed}`, outcome);
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  }
  return totals;
}
