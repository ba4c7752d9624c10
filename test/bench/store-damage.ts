import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createNotebook, openNotebook } from '../../electron/disk/open-notebook.ts';
import { documentPath } from '../../electron/disk/paths.ts';
import { unwrap } from '../../shared/base/result.ts';
import type { Article } from '../../shared/model/article.ts';
import { damages } from '../electron/disk/damage.ts';
import { makeArticle } from '../electron/disk/sample-documents.ts';

const device = { deviceId: 'bench' };

/**
 * Seven kinds of damage to many files each (default 100): how many come back, from their version
 * before or, where that is gone too (every second file), from the backup; and how many damaged
 * files are kept. Exits with 1 where one did not come back.
 */
export async function main([count = '100']: string[]): Promise<void> {
  for (const [kind, damage] of Object.entries(damages)) {
    const top = mkdtempSync(join(tmpdir(), 'parley-damage-'));
    try {
      const found = await damageAll(join(top, 'n'), Number(count), damage);
      console.log(`${kind}: ${JSON.stringify(found)}`);
      if (found.recovered < found.damaged || found.kept < found.damaged) process.exitCode = 1;
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  }
}

async function damageAll(dir: string, count: number, damage: (bytes: Uint8Array) => Uint8Array) {
  const notebook = unwrap(await createNotebook(dir, 'N', device));
  const articles = Array.from({ length: count }, (_, n) => makeArticle(`Title ${n}`));
  for (const tag of ['first', 'second']) {
    const writes = articles.map((one) => ({ type: 'article' as const, data: tagged(one, tag) }));
    unwrap(await notebook.write(writes, 'Saved'));
  }
  unwrap(await notebook.backUp());
  await notebook.close();
  for (const [at, article] of articles.entries()) {
    const file = fileOf(dir, article);
    writeFileSync(file, damage(readFileSync(file)));
    if (at % 2 === 0) rmSync(`${file}.prev`);
  }
  const again = unwrap(await openNotebook(dir, device));
  let recovered = 0;
  let kept = 0;
  for (const article of articles) {
    const read = await again.read('article', article.id);
    if (read.ok && read.value?.metadata.title.value === article.metadata.title.value) recovered++;
    const file = fileOf(dir, article);
    const aside = readdirSync(dirname(file)).some((name) =>
      name.startsWith(`${basename(file)}.damaged-`),
    );
    if (aside) kept++;
  }
  await again.close();
  return { damaged: count, recovered, kept };
}

const tagged = (article: Article, tag: string): Article => ({ ...article, tags: [tag] });

const fileOf = (dir: string, { id }: Article): string =>
  join(dir, documentPath({ type: 'article', id }));
