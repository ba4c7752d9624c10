import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentPolicy, serveApp } from '../../../electron/shell/app-protocol.ts';

type Answer = { statusCode?: number; data: Buffer; headers?: Record<string, string> };
type Handler = (request: { url: string }, answer: (given: Answer) => void) => void;

const registered = vi.hoisted(() => ({ handler: null as Handler | null }));

vi.mock('electron', () => ({
  protocol: {
    registerBufferProtocol(_scheme: string, handler: Handler) {
      registered.handler = handler;
    },
  },
}));

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-app-'));
  for (const name of ['window', 'fonts', 'electron']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'window', 'index.html'), '<p>window');
  writeFileSync(join(folder, 'window', 'notes.txt'), 'no kind of ours');
  writeFileSync(join(folder, 'fonts', 'text.css'), 'font');
  writeFileSync(join(folder, 'electron', 'main.js'), 'secret');
  serveApp(join(folder, 'window'), join(folder, 'fonts'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const askFor = (url: string) =>
  new Promise<Answer>((resolve) => registered.handler?.({ url }, resolve));

test('a file of the window comes with the policy under which it runs', async () => {
  const { data, headers } = await askFor('app://parley/index.html');
  expect(data.toString()).toBe('<p>window');
  expect(headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
  });
  expect((await askFor('app://parley/fonts/text.css')).data.toString()).toBe('font');
});

// An address that is never answered would leave whoever asks waiting.
test.each([
  'app://parley/none.html',
  'app://parley/notes.txt',
  'app://parley/..%2felectron%2fmain.js',
  'app://parley/fonts/..%2f..%2felectron%2fmain.js',
  'app://parley/index.html%00.js',
  'app://parley/%',
  'app://parley/%ff%fe',
  'app://parley/.',
  'app://elsewhere/index.html',
])('%s is answered with "not found"', async (url) => {
  expect(await askFor(url)).toEqual({ statusCode: 404, data: Buffer.from('Not found') });
});
