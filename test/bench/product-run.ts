import { type ChildProcess, spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';

/** One start of a program and what it cost. */
export type Run = {
  /** From the start of the process to the paint that was waited for, in milliseconds. */
  readonly start: number;
  /** Of one core, while nobody did anything; 0 where this was not measured. */
  readonly cpu: number;
  /** Megabytes of all processes of the program, shared pages divided among them. */
  readonly memory: number;
};

export type RunOptions = {
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds to watch the program do nothing; 0 = not at all. */
  readonly idle: number;
  /** Which paint ends the start: of the first row of the list, or of anything at all. */
  readonly paint: 'first-row' | 'first-paint';
};

/**
 * Starts a program as a person does, without a driver that would slow it down, and asks the window
 * afterwards when it had painted: the moment is read from the browser's own clock.
 */
export async function runOnce(
  executable: string,
  words: readonly string[],
  { environment, idle, paint }: RunOptions,
): Promise<Run> {
  const began = Date.now();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = spawn(executable, [...asRoot, '--remote-debugging-port=0', ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const port = await debuggerPort(program);
  // Not asked while it starts: that would slow it down, and a half-built page does not answer.
  await pause(4_000);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const [page] = browser.contexts().flatMap((one) => one.pages());
    if (!page) throw new Error('The program shows no window.');
    const painted = await page.evaluate(paintedAt, paint);
    const pid = program.pid ?? 0;
    const before = idle > 0 ? await settle(pid) : 0;
    await pause(idle * 1000);
    const cpu = idle > 0 ? (cpuSeconds(pid) - before) / idle : 0;
    return { start: painted - began, cpu, memory: idle > 0 ? memoryMegabytes(pid) : 0 };
  } finally {
    program.kill();
    await ended;
  }
}

/** Waits until what a start leaves behind is done, then answers the CPU time so far. */
async function settle(pid: number): Promise<number> {
  await pause(10_000);
  return cpuSeconds(pid);
}

/** When the paint happened, on the clock of the machine. Runs in the window. */
async function paintedAt(paint: RunOptions['paint']): Promise<number> {
  const sought = paint === 'first-row' ? 'element' : 'paint';
  const name = paint === 'first-row' ? 'first-row' : 'first-contentful-paint';
  const moment = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        identifier?: string;
        renderTime?: number;
      })[])
        if (entry.identifier === name || entry.name === name)
          resolve(entry.renderTime || entry.startTime);
    }).observe({ type: sought, buffered: true });
  });
  return performance.timeOrigin + moment;
}

function debuggerPort(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
    program.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    });
  });
}

/** The processes of a program: the one that was started and all that come from it. */
function family(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = Number(statOf(Number(name))?.[1] ?? -1);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all = [pid];
  for (const one of all) all.push(...(children.get(one) ?? []));
  return all;
}

/** The fields of /proc/PID/stat from the state on; null when the process is gone. */
function statOf(pid: number): string[] | null {
  const text = readProc(pid, 'stat');
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : null;
}

function cpuSeconds(pid: number): number {
  const ticks = family(pid).map((one) => {
    const fields = statOf(one);
    return Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

function memoryMegabytes(pid: number): number {
  const kilobytes = family(pid).map((one) =>
    Number(/^Pss:\s+(\d+)/m.exec(readProc(one, 'smaps_rollup') ?? '')?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

function readProc(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // Processes end while they are counted.
    return null;
  }
}

/** What the files of a folder take, in megabytes of a million bytes. */
export function folderMegabytes(folder: string): number {
  let bytes = 0;
  const walk = (place: string) => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(place, entry.name));
      else bytes += lstatSync(join(place, entry.name)).size;
    }
  };
  walk(folder);
  return bytes / 1e6;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
