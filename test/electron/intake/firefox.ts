import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where Firefox lies on this machine; undefined where it is not installed. */
export const firefoxPath = ['/usr/bin/firefox', '/usr/bin/firefox-esr'].find(existsSync);

/** A Firefox that is driven by its own protocol, Marionette. */
export type Firefox = {
  /** Asks for a WebDriver command and answers its value. */
  ask<T>(command: string, words?: object): Promise<T>;
  close(): Promise<void>;
};

/** Starts Firefox without a window, with a profile of its own that is thrown away. */
export async function startFirefox(
  executable: string,
  preferences: Readonly<Record<string, string | number | boolean>>,
): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'parley-firefox-'));
  const all = { 'marionette.port': 0, 'browser.aboutwelcome.enabled': false, ...preferences };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const words = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote'];
  const program = spawn(executable, [...words, '--profile', profile, 'about:blank'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const socket = createConnection(await portOf(profile, program), '127.0.0.1');
  const ask = speakTo(socket);
  await ask('WebDriver:NewSession', {});
  return {
    ask,
    async close() {
      socket.destroy();
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox writes the port that it has chosen into its profile. */
async function portOf(profile: string, program: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    if (program.exitCode !== null) throw new Error(`Firefox ended with ${program.exitCode}`);
    await pause(200);
  }
  return Number(readFileSync(file, 'utf8'));
}

/** https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html: length, colon, JSON. */
function speakTo(socket: Socket): Firefox['ask'] {
  const waiting = new Map<number, (error: unknown, value: unknown) => void>();
  let heard = Buffer.alloc(0);
  socket.on('data', (data) => {
    heard = Buffer.concat([heard, data]);
    for (let colon = heard.indexOf(':'); colon >= 0; colon = heard.indexOf(':')) {
      const end = colon + 1 + Number(heard.subarray(0, colon).toString());
      if (heard.length < end) return;
      const message = JSON.parse(heard.subarray(colon + 1, end).toString()) as unknown;
      heard = heard.subarray(end);
      if (Array.isArray(message)) waiting.get(message[1] as number)?.(message[2], message[3]);
    }
  });
  let count = 0;
  return (command, words = {}) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, (error, value) => {
        if (error) reject(new Error(JSON.stringify(error)));
        else resolve(value as never);
      });
      const text = JSON.stringify([0, id, command, words]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
