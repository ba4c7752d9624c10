import { rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { errorCode } from './fs-port.ts';
import { folderKey, privateFolder } from './lock.ts';

/** Answers one request from another process of the same user. Both sides are plain JSON. */
export type RequestHandler = (request: unknown) => Promise<unknown>;

/** A line may carry a file from the command line's standard input, in base64. */
const MAX_LINE = 300_000_000;

/**
 * Lets the holder of a notebook's lock answer other processes: one line of JSON in, one line out.
 * The endpoint lies in a folder that only this user can enter. Returns what ends it.
 */
export async function answerRequests(
  dir: string,
  handler: RequestHandler,
): Promise<{ close(): Promise<void> }> {
  const endpoint = await endpointOf(dir);
  // Only the holder of the lock comes here, so a socket file that is left belongs to nobody.
  if (process.platform !== 'win32') await rm(endpoint, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    readLine(socket, (line) => void answer(socket, line, handler));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(endpoint, resolve);
  });
  server.unref();
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/**
 * Hands a request to the process that has the notebook open and waits for its answer. Fails with
 * "unavailable" where nobody answers requests and with "internal" where the holder failed.
 */
export async function askHolder(
  dir: string,
  request: unknown,
  timeoutMs = 600_000,
): Promise<Result<unknown>> {
  const endpoint = await endpointOf(dir);
  return new Promise((resolve) => {
    const nobody = fail('unavailable', 'No open window answers for this notebook.');
    const socket = connect(endpoint, () => socket.write(`${JSON.stringify(request)}\n`));
    const end = (result: Result<unknown>): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeoutMs, () => end(fail('unavailable', 'The open window did not answer.')));
    socket.on('error', () => end(nobody));
    socket.on('close', () => end(nobody));
    readLine(socket, (line) => end(readAnswer(line)));
  });
}

async function endpointOf(dir: string): Promise<string> {
  const key = await folderKey(dir);
  if (process.platform === 'win32') return `\\\\.\\pipe\\parley-ask-${key}`;
  return join(await privateFolder(), `${key}.sock`);
}

function readLine(socket: Socket, onLine: (line: string) => void): void {
  let parts: string[] = [];
  let length = 0;
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const end = chunk.indexOf('\n');
    length += chunk.length;
    if (length > MAX_LINE) socket.destroy();
    parts.push(end < 0 ? chunk : chunk.slice(0, end));
    if (end < 0) return;
    onLine(parts.join(''));
    parts = [];
    length = 0;
  });
}

async function answer(socket: Socket, line: string, handler: RequestHandler): Promise<void> {
  let reply: unknown;
  try {
    reply = { answer: (await handler(JSON.parse(line))) ?? null };
  } catch (error) {
    reply = { fault: error instanceof Error ? error.message : String(error) };
  }
  socket.end(`${JSON.stringify(reply)}\n`);
}

function readAnswer(line: string): Result<unknown> {
  const reply = parse(line);
  if (typeof reply === 'object' && reply !== null && 'answer' in reply) return ok(reply.answer);
  const why =
    typeof reply === 'object' && reply !== null && 'fault' in reply
      ? String(reply.fault)
      : 'it did not answer in a way that can be understood';
  return fail('internal', `The open window could not do it: ${why}`);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return errorCode(error);
  }
}
