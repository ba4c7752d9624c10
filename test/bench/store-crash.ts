import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareNotebook, runWriter, type Verdict, verify } from './store-writer.ts';

/**
 * Kills and power cuts while a writer saves. `kill N` ends the process with SIGKILL N times;
 * `ext4 N` and `xfs N` cut the power of a loop device N times (FS_IOC_SHUTDOWN without flushing the
 * log, then unmount, mount, journal replay); these need root. Exits with 1 where an acknowledged
 * save was lost, a file torn, or an action of several documents half done.
 */
export async function main([what = 'kill', count = '60', ...rest]: string[]): Promise<void> {
  if (what === 'writer') return runWriter(count, rest[0] ?? '');
  const totals = await crashTest(what as 'kill' | 'ext4' | 'xfs', Number(count));
  if (typeof totals === 'string') {
    console.log(`${what}: not run: ${totals}`);
    return;
  }
  console.log(`${what}: ${JSON.stringify(totals)}`);
  // A writer that acknowledged nothing proves nothing.
  const isVoid = totals.acknowledged === 0;
  if (totals.lost + totals.torn + totals.halfGroups > 0 || isVoid) process.exitCode = 1;
}

/** Runs the crashes of one kind; a text says why that is not possible here. */
export async function crashTest(
  what: 'kill' | 'ext4' | 'xfs',
  rounds: number,
): Promise<Totals | string> {
  if (what === 'kill') return killLoop(rounds);
  return whyNoPowerCut(what) ?? powerCuts(what, rounds);
}

type Totals = Verdict & { readonly rounds: number };

const none: Totals = { rounds: 0, acknowledged: 0, lost: 0, torn: 0, halfGroups: 0, refused: 0 };

const add = (a: Totals, b: Verdict): Totals => ({
  rounds: a.rounds + 1,
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  torn: a.torn + b.torn,
  halfGroups: a.halfGroups + b.halfGroups,
  refused: a.refused + b.refused,
});

async function killLoop(rounds: number): Promise<Totals> {
  const top = mkdtempSync(join(tmpdir(), 'parley-kill-'));
  let totals = none;
  try {
    for (let round = 0; round < rounds; round++) {
      const dir = join(top, `n${Math.floor(round / 50)}`);
      const acks = join(top, 'acks');
      if (!existsSync(dir)) await prepareNotebook(dir);
      writeFileSync(acks, '');
      const writer = startWriter(dir, acks);
      await firstAck(acks);
      await sleep(Math.random() * 300);
      writer.kill('SIGKILL');
      await ended(writer);
      totals = add(totals, await verify(dir, acks, Number.POSITIVE_INFINITY));
      report(totals);
    }
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
  return totals;
}

async function powerCuts(type: 'ext4' | 'xfs', rounds: number): Promise<Totals> {
  const top = mkdtempSync(join(tmpdir(), 'parley-cut-'));
  const [image, mount, acks] = ['disk', 'mount', 'acks'].map((name) => join(top, name)) as [
    string,
    string,
    string,
  ];
  execFileSync('truncate', ['-s', '400M', image]);
  execFileSync('mkdir', [mount]);
  execFileSync(`mkfs.${type}`, type === 'ext4' ? ['-q', '-F', image] : ['-q', '-f', image]);
  let totals = none;
  try {
    for (let round = 0; round < rounds; round++) {
      execFileSync('mount', ['-o', 'loop', image, mount]);
      const dir = join(mount, `n${round}`);
      execFileSync('sh', ['-c', `rm -rf ${mount}/n*; sync -f ${mount}`]);
      await prepareNotebook(dir);
      writeFileSync(acks, '');
      const writer = startWriter(dir, acks);
      await firstAck(acks);
      await sleep(Math.random() * 400);
      const until = Date.now();
      cutPower(mount);
      writer.kill('SIGKILL');
      await ended(writer);
      execFileSync('umount', [mount]);
      execFileSync('mount', ['-o', 'loop', image, mount]);
      totals = add(totals, await verify(dir, acks, until));
      execFileSync('umount', [mount]);
      report(totals);
    }
  } finally {
    try {
      execFileSync('umount', [mount], { stdio: 'ignore' });
    } catch {
      // Not mounted: the last round ended well.
    }
    rmSync(top, { recursive: true, force: true });
  }
  return totals;
}

/** FS_IOC_SHUTDOWN, _IOR('X', 125, __u32), with FSOP_GOING_FLAGS_NOLOGFLUSH (2). */
function cutPower(mount: string): void {
  const script =
    'import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1], 0), 0x8004587D, struct.pack("I", 2))';
  execFileSync('python3', ['-c', script, mount]);
}

function whyNoPowerCut(type: string): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root, to mount a loop device';
  if (!existsSync('/dev/loop-control')) return 'needs loop devices';
  for (const tool of [`mkfs.${type}`, 'python3']) {
    try {
      execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' });
    } catch {
      return `needs ${tool}`;
    }
  }
  return null;
}

function startWriter(dir: string, acks: string): ChildProcess {
  const script = `import(${JSON.stringify(import.meta.url)}).then((m) => m.main(${JSON.stringify(['writer', dir, acks])}))`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

async function firstAck(acks: string): Promise<void> {
  for (let left = 500; left > 0 && statSync(acks).size === 0; left--) await sleep(10);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function report(totals: Totals): void {
  if (totals.rounds % 20 === 0) console.log(`  after ${totals.rounds}: ${JSON.stringify(totals)}`);
}
