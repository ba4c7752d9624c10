import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostileProgram, within } from './hostile-program.ts';
import { exportsOfTools } from './hostile-tools.ts';
import { askInside, compareRows, drawRows } from './hostile-window.ts';
import { answerOpenDialog } from './launch.ts';

type Done = Record<string, number>;

/**
 * Brings strings in by every other way: links of the desktop, the browser's endpoint, exports of other
 * tools, and as what changed between two captures. What came is looked at in part: its fields are those
 * of every other article.
 */
export async function comeOtherWays(
  hostile: HostileProgram,
  attacks: readonly string[],
  done: Done,
): Promise<void> {
  await followLinks(hostile, attacks);
  done['handed over'] = await handOverByBrowser(hostile, attacks);
  await draw(hostile, done['handed over']);
  done['rows of tools'] = await importFromTools(hostile, attacks);
  await draw(hostile, LOOKED_AT);
  await compareCaptures(hostile, attacks, done);
}

const LOOKED_AT = 8;

/** Follows links that are none of ours, as the desktop would hand them over. */
async function followLinks(
  { program, faults }: HostileProgram,
  attacks: readonly string[],
): Promise<void> {
  const opened = await program.evaluate(({ app, BrowserWindow }, texts) => {
    const before = BrowserWindow.getAllWindows().length;
    const event = { preventDefault: () => undefined };
    for (const text of texts) {
      for (const link of [`parley:${text}`, `parley://article/${text}`, text])
        app.emit('open-url', event, link);
      app.emit('second-instance', event, ['parley', `parley://article/${text}`], '/');
    }
    return BrowserWindow.getAllWindows().length - before;
  }, attacks);
  if (opened !== 0) faults.crashed.push(`${opened} more windows after following links`);
}

/** Posts pages as the browser's page does, many strings in each: it takes only so many in a minute. */
async function handOverByBrowser(
  { page, faults }: HostileProgram,
  attacks: readonly string[],
): Promise<number> {
  const switched = await page.evaluate(askInside, ['intake:endpoint', { isOn: true }] as const);
  const { port, token } = (switched.value as { endpoint: { port: number; token: string } })
    .endpoint;
  let saved = 0;
  for (let at = 0; at < attacks.length; at += 25) {
    const some = attacks.slice(at, at + 25);
    const [first = ''] = some;
    const words = `<p>Page ${at} that a browser handed over, with words enough for ${Math.random()}.</p>`;
    const html = `<!doctype html><title>${first}</title><article>${words.repeat(6)}${some.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const url = `https://example.org/handed/${at}?${first.slice(0, 3_000)}`;
    const answer = await fetch(`http://127.0.0.1:${port}/save`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ html, url, title: first.slice(0, 4_000) }),
    });
    if (answer.status === 200) saved += 1;
    else if (answer.status !== 422)
      faults.refused.push(`by the browser: ${answer.status} ${await answer.text()}`);
  }
  await page.evaluate(askInside, ['intake:endpoint', { isOn: false }] as const);
  return saved;
}

/** Imports what other tools wrote; answers how many rows were taken, passed over or refused. */
async function importFromTools(
  { program, page, folder, privateFile, faults }: HostileProgram,
  attacks: readonly string[],
): Promise<number> {
  const place = join(folder, 'tools');
  mkdirSync(place);
  const paths = [...exportsOfTools(attacks, privateFile)].map(([name, content]) => {
    writeFileSync(join(place, name), content);
    return join(place, name);
  });
  await answerOpenDialog(program, paths);
  type Tried = { importId: string; unknown: string[] };
  const tried = await page.evaluate(askInside, ['import:choose', null] as const);
  if (!tried.ok) faults.refused.push(`import:choose: ${tried.problem?.message}`);
  if (!tried.ok) return 0;
  const { importId, unknown } = tried.value as Tried;
  faults.refused.push(...unknown.map((name) => `${name} is no export`));
  const run = await page.evaluate(askInside, ['import:run', { importId }] as const);
  if (!run.ok) faults.refused.push(`import:run: ${run.problem?.message}`);
  const rows = (run.ok ? run.value : []) as Record<'imported' | 'skipped' | 'failed', unknown[]>[];
  return rows.reduce(
    (sum, { imported, skipped, failed }) => sum + imported.length + skipped.length + failed.length,
    0,
  );
}

/** Looks at the uppermost rows of the list, which came last. */
async function draw({ page, faults }: HostileProgram, count: number): Promise<void> {
  const rows = [0, Math.min(LOOKED_AT, count)] as const;
  const nothing = { texts: 0, originals: 0, missed: ['the rows that came another way'] };
  const drawn = await within(60_000, page.evaluate(drawRows, rows), nothing);
  faults.stuck.push(...drawn.missed);
}

/** Saves some strings twice as a page of one address, each time with other words, and looks at the difference. */
async function compareCaptures(
  { page, faults }: HostileProgram,
  attacks: readonly string[],
  done: Done,
): Promise<void> {
  const some = attacks.filter((_, at) => at % Math.ceil(attacks.length / LOOKED_AT) === 0);
  for (const [at, text] of some.entries()) {
    const url = `https://example.org/twice/${at}`;
    // Pages of the same words would be copies of one story, and each compared with all others.
    const words = `<p>Words of a page that was saved twice, enough for article ${Math.random()}.</p>`;
    for (const time of ['first', 'second']) {
      const html = `<!doctype html><title>${text}</title><article>${words.repeat(6)}<p>For the ${time} time: ${text}</p><p>The ${time} end.</p></article>`;
      const saved = await page.evaluate(askInside, ['article:paste', { html, url }] as const);
      if (!saved.ok) faults.refused.push(`article:paste: ${saved.problem?.message}`);
    }
  }
  const nothing = { compared: 0, missed: ['the captures'] };
  const drawn = await within(90_000, page.evaluate(compareRows, some.length), nothing);
  done['compared'] = drawn.compared;
  faults.stuck.push(...drawn.missed);
}
