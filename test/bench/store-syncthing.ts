import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NotebookFolder } from '../../electron/disk/notebook-folder.ts';
import { createNotebook, openNotebook } from '../../electron/disk/open-notebook.ts';
import { unwrap } from '../../shared/base/result.ts';
import { makeAnnotation, makeArticle } from '../electron/disk/sample-documents.ts';

type Peer = {
  readonly home: string;
  readonly gui: number;
  readonly listen: number;
  id: string;
  process?: ChildProcess;
};

/**
 * Two real Syncthing instances on loopback: both sides type over the same note while they are
 * apart, then meet; everything typed on either side must be there on both. Bounded to 90 s.
 */
export async function main(): Promise<void> {
  try {
    execFileSync('syncthing', ['--version'], { stdio: 'ignore' });
  } catch {
    console.log('syncthing: not run: the program syncthing is not installed');
    return;
  }
  const top = mkdtempSync(join(tmpdir(), 'parley-syncthing-'));
  const peers = await Promise.all(['a', 'b'].map((name) => makePeer(join(top, name))));
  try {
    await play(top, peers as [Peer, Peer]);
  } finally {
    for (const peer of peers) await stop(peer);
    rmSync(top, { recursive: true, force: true });
  }
}

async function play(top: string, [a, b]: [Peer, Peer]): Promise<void> {
  const [dirA, dirB] = [join(top, 'here'), join(top, 'there')];
  const here = unwrap(await createNotebook(dirA, 'Shared', { deviceId: 'here' }));
  const articles = Array.from({ length: 50 }, (_, n) => makeArticle(`Article ${n}`));
  const article = articles[0] ?? makeArticle('none');
  const note = makeAnnotation(article, 'the first thought');
  const writes = articles.map((one) => ({ type: 'article' as const, data: one }));
  unwrap(await here.write(writes, 'Saved'));
  const noted = { ...article, annotations: { [note.id]: note } };
  unwrap(await here.write([{ type: 'article', data: noted }], 'Noted'));
  mkdirSync(dirB);
  configure(a, dirA, [a, b]);
  configure(b, dirB, [a, b]);
  const start = Date.now();
  for (const peer of [a, b]) run(peer);
  const there = await openWhenThere(dirB, articles.length);
  console.log(`first sync of ${articles.length} articles: ${Date.now() - start} ms`);
  for (const peer of [a, b]) await stop(peer);
  await retype(here, article.id, 'typed here');
  await retype(there, article.id, 'typed there');
  const meeting = Date.now();
  for (const peer of [a, b]) run(peer);
  const wanted = 'typed here, typed there';
  await until(
    async () =>
      (await notesOn(here, article.id)) === wanted && (await notesOn(there, article.id)) === wanted,
    60_000,
  );
  const [mine, theirs] = [await notesOn(here, article.id), await notesOn(there, article.id)];
  console.log(`after ${Date.now() - meeting} ms: here "${mine}", there "${theirs}"`);
  if (mine !== wanted || theirs !== wanted) process.exitCode = 1;
  await here.close();
  await there.close();
}

async function openWhenThere(dir: string, count: number): Promise<NotebookFolder> {
  let opened: NotebookFolder | null = null;
  await until(async () => {
    const result = await openNotebook(dir, { deviceId: 'there' });
    if (!result.ok) return false;
    if (unwrap(await result.value.ids('article')).length === count) opened = result.value;
    else await result.value.close();
    return opened !== null;
  }, 40_000);
  if (opened === null) throw new Error('The first sync did not end');
  return opened;
}

async function retype(notebook: NotebookFolder, id: string, note: string): Promise<void> {
  const article = unwrap(await notebook.read('article', id));
  const [annotation] = Object.values(article?.annotations ?? {});
  if (article === null || annotation === undefined) throw new Error('The note is missing');
  const modified = new Date().toISOString();
  const annotations = { [annotation.id]: { ...annotation, note, modified } };
  unwrap(
    await notebook.write(
      [{ type: 'article', data: { ...article, modified, annotations } }],
      'Noted',
    ),
  );
}

async function notesOn(notebook: NotebookFolder, id: string): Promise<string> {
  const read = await notebook.read('article', id);
  const notes = Object.values((read.ok ? read.value?.annotations : undefined) ?? {});
  return notes
    .flatMap(({ note, rivals }) => [
      note,
      ...(rivals?.note ?? []).map(({ value }) => String(value)),
    ])
    .sort()
    .join(', ');
}

async function makePeer(home: string): Promise<Peer> {
  execFileSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder'], {
    stdio: 'ignore',
  });
  const id = /<device id="([A-Z0-9-]+)"/.exec(readFileSync(join(home, 'config.xml'), 'utf8'))?.[1];
  return { home, gui: await freePort(), listen: await freePort(), id: id ?? '' };
}

function configure(own: Peer, folder: string, peers: readonly Peer[]): void {
  const devices = peers.map(
    ({ id, listen }) =>
      `<device id="${id}" name="p"><address>tcp://127.0.0.1:${listen}</address></device>`,
  );
  const members = peers.map(({ id }) => `<device id="${id}"></device>`).join('');
  writeFileSync(
    join(own.home, 'config.xml'),
    `<configuration version="36">
<folder id="notebook" path="${folder}" type="sendreceive" rescanIntervalS="5" fsWatcherEnabled="true" fsWatcherDelayS="1">
<filesystemType>basic</filesystemType>${members}<maxConflicts>10</maxConflicts></folder>
${devices.join('\n')}
<gui enabled="true" tls="false"><address>127.0.0.1:${own.gui}</address><apikey>bench</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:${own.listen}</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>
<localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>
<startBrowser>false</startBrowser><urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
<crashReportingEnabled>false</crashReportingEnabled><reconnectionIntervalS>1</reconnectionIntervalS></options>
</configuration>`,
  );
  mkdirSync(join(folder, '.stfolder'), { recursive: true });
}

function run(peer: Peer): void {
  const words = ['serve', `--home=${peer.home}`, '--no-browser', '--no-restart', '--no-upgrade'];
  peer.process = spawn('syncthing', words, { stdio: 'ignore' });
}

async function stop(peer: Peer): Promise<void> {
  const running = peer.process;
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 8000))]);
  running.kill('SIGKILL');
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });

async function until(isTrue: () => Promise<boolean>, limitMs: number): Promise<void> {
  for (const end = Date.now() + limitMs; Date.now() < end; ) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
