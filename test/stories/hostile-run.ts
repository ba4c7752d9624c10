import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeRows } from '../../shared/exchange/csv-cells.ts';
import { exportAll } from './hostile-exports.ts';
import { type Faults, type HostileProgram, startHostile, within } from './hostile-program.ts';
import { comeOtherWays } from './hostile-ways.ts';
import { askInside, commonWords, drawRows, feed, searchAll } from './hostile-window.ts';
import { answerOpenDialog, doInMain } from './launch.ts';

/** What was done with a piece of the corpus, and what went wrong. */
export type HostileReport = {
  readonly done: Readonly<Record<string, number>>;
  readonly faults: Faults;
};

export type HostileOptions = {
  /** How many articles are also printed as an annotated PDF of their own. */
  readonly prints: number;
  readonly tell: (words: string) => void;
};

/** A whole piece may take so long; what is slower is told as stuck. */
const patienceMs = 15 * 60_000;

/** Starts the program, does something with it in bounded time, and answers what came of it. */
export async function watched(
  work: (hostile: HostileProgram, done: Record<string, number>) => Promise<void>,
): Promise<HostileReport> {
  const hostile = await startHostile();
  const { faults } = hostile;
  const done: Record<string, number> = {};
  const ended = work(hostile, done).then(
    () => true,
    (error: Error) => {
      faults.crashed.push(`the run broke off: ${error.message.slice(0, 500)}`);
      return true;
    },
  );
  if (!(await within(patienceMs, ended, false)))
    faults.stuck.push(`after ${JSON.stringify(done)} nothing more came`);
  await hostile.close();
  return { done, faults };
}

/**
 * Sends strings through the packaged program as page, title, byline, outlet, address, tag, note, claim,
 * event and file name: imported, drawn in every room, searched, and exported in every form.
 */
export const runStrings = (
  strings: readonly string[],
  { prints, tell }: HostileOptions,
): Promise<HostileReport> =>
  watched(async (hostile, done) => {
    const { page, faults } = hostile;
    const own = ownAttacks(hostile.privateFile);
    const attacks = [...strings, ...own];
    const ids: string[] = [];
    await runCommand(hostile, 'view:families');
    for (let at = 0; at < attacks.length; at += batch) {
      const fed = await page.evaluate(feed, attacks.slice(at, at + batch));
      ids.push(...fed.ids);
      faults.changed.push(...fed.changed);
      faults.refused.push(...fed.refused);
      // The window follows the changes of the first ones; of the others it hears at their end.
      if (at === 0) await deafen(hostile);
    }
    await undeafen(hostile);
    await importAll(hostile, attacks);
    done['strings'] = strings.length;
    done['saved'] = ids.length;
    tell(`${ids.length} saved`);
    await runCommand(hostile, 'view:library');
    await drawArticles(hostile, ids.length, done);
    tell(`${done['texts']} texts and ${done['originals']} originals drawn`);
    const { typed, passages } = await page.evaluate(searchAll, [attacks, commonWords] as const);
    Object.assign(done, { searched: typed, passages });
    await drawRooms(hostile, done);
    tell(
      `${typed} searched, ${passages} passages, ${done['events']} events and ${done['cards']} cards drawn`,
    );
    const printed = [...everyNth(ids.slice(0, -own.length), prints), ...ids.slice(-own.length)];
    done['files'] = await exportAll(hostile, ids, printed);
    done['printed'] = printed.length;
    tell(`${done['files']} files exported`);
    await runCommand(hostile, 'view:library');
    await comeOtherWays(hostile, attacks, done);
    tell(`${done['rows of tools']} rows of other tools, ${done['compared']} captures compared`);
  });

/** Runs a command as the menu does. */
const runCommand = ({ program }: HostileProgram, command: string): Promise<void> =>
  doInMain(() =>
    program.evaluate(({ BrowserWindow }, name) => {
      BrowserWindow.getAllWindows()
        .find((one) => one.isVisible())
        ?.webContents.send('parley:event', 'command:run', {
          command: name,
        });
    }, command),
  );

type Deaf = { undeafen?: () => void };

/** Keeps news of changes from the window, which draws what it shows anew for each of them. */
const deafen = ({ program }: HostileProgram): Promise<void> =>
  doInMain(() =>
    program.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows().find((one) => one.isVisible())?.webContents;
      if (!contents || (globalThis as Deaf).undeafen) return;
      const { send } = contents;
      contents.send = (wire: string, ...words: unknown[]) => {
        if (words[0] !== 'notebook:changed') send.call(contents, wire, ...words);
      };
      const undeafen = () => void Object.assign(contents, { send });
      Object.assign(globalThis, { undeafen });
    }),
  );

const undeafen = ({ program }: HostileProgram): Promise<void> =>
  doInMain(() => program.evaluate(() => (globalThis as Deaf).undeafen?.()));

/** Brings the strings in as the events of a timeline and as the claims of an argument map. */
async function importAll(
  { program, page, folder, faults }: HostileProgram,
  attacks: readonly string[],
): Promise<void> {
  const head = ['title', 'when', 'place', 'actors', 'tags', 'description'];
  const events = attacks.map((text, at) => {
    const facts = Array.from({ length: 4 }, () => text);
    return [text, `19${String(at % 100).padStart(2, '0')}`, ...facts];
  });
  const nodes = attacks.map((text, at) => ({ nodeID: String(at), type: 'I', text }));
  const files = [
    ['timeline:import-files', 'Hostile events.csv', writeRows([head, ...events])],
    ['argument:import-files', 'Hostile claims.json', JSON.stringify({ nodes, edges: [] })],
  ] as const;
  for (const [channel, name, content] of files) {
    const file = join(folder, name);
    writeFileSync(file, content);
    await answerOpenDialog(program, [file]);
    const answer = await page.evaluate(askInside, [channel, null] as const);
    const { failed } = answer.value as { failed: object[] };
    for (const one of failed) faults.refused.push(`${channel}: ${JSON.stringify(one)}`);
  }
  const kept = await page.evaluate(askInside, ['timeline:list', null] as const);
  const [timeline] = kept.value as { id: string }[];
  const read = await page.evaluate(askInside, ['timeline:read', { id: timeline?.id }] as const);
  const { events: placed } = read.value as { events: { event: { title: string } }[] };
  const titles = new Set(placed.map(({ event }) => event.title));
  for (const text of attacks)
    if (text.trim() && !titles.has(text.trim())) faults.changed.push(`event: ${text}`);
}

/** So many articles are saved, or drawn, before the window is asked how it is. */
const batch = 25;

async function drawArticles(
  { page, faults }: HostileProgram,
  count: number,
  done: Record<string, number>,
): Promise<void> {
  done['texts'] = 0;
  done['originals'] = 0;
  await page.locator('.list-row').first().waitFor();
  for (let at = 0; at < count; at += batch) {
    const rows = [at, Math.min(count, at + batch)] as const;
    const nothing = { texts: 0, originals: 0, missed: [`all rows from ${at} to ${rows[1]}`] };
    const drawn = await within(60_000, page.evaluate(drawRows, rows), nothing);
    done['texts'] += drawn.texts;
    done['originals'] += drawn.originals;
    faults.stuck.push(...drawn.missed);
  }
}

/** Looks at the events on their axis and in their list, and at the claims in all five views. */
async function drawRooms({ page }: HostileProgram, done: Record<string, number>): Promise<void> {
  const patience = { timeout: 60_000 };
  const places = page.getByRole('navigation');
  await places.getByRole('button', { name: /^Hostile events/ }).click(patience);
  await page.locator('.event-row').first().waitFor(patience);
  await page.locator('.axis .mark, svg .mark').first().waitFor(patience);
  done['events'] = await page.locator('.event-row').count();
  await places.getByText('All claims').click(patience);
  for (const [name, drawn] of claimViews) {
    await page.getByRole('tab', { name, exact: true }).click(patience);
    await page.locator(drawn).first().waitFor(patience);
    if (name === 'Map') done['cards'] = await page.locator(drawn).count();
  }
}

const claimViews = [
  ['Claims', '.claim-row'],
  ['Outline', '[role="treeitem"]'],
  ['Map', '.map-card'],
  ['Who says what', '.matrix'],
  ['Checks', '#arguments-panel'],
] as const;

/** Our own attacks: they try to read a file of this machine, or to reach the window around them. */
function ownAttacks(path: string): string[] {
  const url = pathToFileURL(path).href;
  return [
    `<iframe src="${url}"></iframe>`,
    `<object data="${url}"></object><embed src="${url}">`,
    `<img src="${url}"><link rel="stylesheet" href="${url}">`,
    `<svg><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${url}"/></foreignObject></svg>`,
    `<!DOCTYPE x [<!ENTITY e SYSTEM "${url}">]><p>&e;</p>`,
    `<meta http-equiv="refresh" content="0;url=${url}">`,
    `<base href="${url}"><a href="">here</a>`,
    `<script>parent.ran.push('own script')</script><img src=x onerror="parent.ran.push('own image')">`,
    `<a href="javascript:parent.ran.push('own link')" onclick="parent.ran.push('own click')">x</a><form action="javascript:parent.ran.push('own form')"><button>x</button></form>`,
  ];
}

const everyNth = <T>(all: readonly T[], count: number): T[] =>
  all.filter((_, at) => at % Math.max(1, Math.floor(all.length / count)) === 0).slice(0, count);
