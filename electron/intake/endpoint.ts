import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { ok, type Result } from '../../shared/base/result.ts';
import type { receiveWords } from '../../shared/i18n/en/receive.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { Translator } from '../../shared/i18n/translator.ts';
import { bookmarkKey, receivePage, receivePolicy } from './receive-page.ts';

/** A page as a browser hands it over. */
export type HandedPage = { readonly html: string; readonly url: string; readonly title: string };

/** What became of a page, in words for the person at the browser. */
export type HandedAnswer = { readonly id?: string; readonly message: string };

export type EndpointOptions = {
  /** 0 = any free one. */
  readonly port: number;
  readonly token: string;
  save(page: HandedPage): Promise<HandedAnswer>;
  /** The language of the program as it is now. */
  speaker(): Translator;
};

/** An endpoint that listens; closing it ends what is under way. */
export type Endpoint = { readonly port: number; close(): Promise<void> };

const LARGEST_BODY = 20_000_000;
const AT_ONCE = 4;
const PER_MINUTE = 120;

const Handed = z.object({
  html: z.string().min(1),
  url: z
    .string()
    .max(8_000)
    .regex(/^https?:\/\//),
  title: z.string().max(4_000).default(''),
});

/**
 * Listens on this machine only. A page is saved for whoever knows the token and comes from no other
 * web site: the "Host" must be this endpoint's own (a foreign name that was made to point here is
 * refused), the "Origin" absent, its own, or a browser extension's. Nothing that is answered without the
 * token tells it, for other accounts of this machine reach this port, too.
 */
export function openEndpoint(options: EndpointOptions): Promise<Result<Endpoint>> {
  const limits = { running: 0, minute: 0, count: 0 };
  const server: Server = createServer((request, response) => {
    void answer(request, response, { ...options, port: portOf(server) }, limits);
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 30_000;
  server.maxConnections = 20;
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? refuse('in-use', 'fail.portTaken', { port: String(options.port) })
          : refuse('unavailable', 'fail.portUnusable', {
              port: String(options.port),
              code: error.code ?? '',
            }),
      ),
    );
    server.listen(options.port, '127.0.0.1', () =>
      resolve(
        ok({
          port: portOf(server),
          close: () =>
            new Promise((done) => {
              server.close(() => done());
              server.closeAllConnections();
            }),
        }),
      ),
    );
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

type Limits = { running: number; minute: number; count: number };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: EndpointOptions,
  limits: Limits,
): Promise<void> {
  const speaker = options.speaker();
  const refuseWith = (status: number, key: Refusal['key']) =>
    send(response, status, { message: speaker.say(key) });
  const refusal = turnAway(request, options) ?? overLimit(limits);
  if (refusal) return refuseWith(refusal.status, refusal.key);
  if (request.method === 'GET') return sendReceivePage(response, speaker);
  limits.running++;
  try {
    const body = await readBody(request);
    if (body === null) return refuseWith(413, 'receive.tooLarge');
    const page = Handed.safeParse(parse(body));
    if (!page.success) return refuseWith(400, 'receive.needed');
    const saved = await options.save(page.data);
    send(response, saved.id === undefined ? 422 : 200, saved);
  } catch {
    // A tab that was closed meanwhile: there is nobody left to be told.
    response.destroy();
  } finally {
    limits.running--;
  }
}

type Refusal = { readonly status: number; readonly key: keyof typeof receiveWords };

function turnAway(request: IncomingMessage, { port, token }: EndpointOptions): Refusal | null {
  const { host = '', origin, authorization = '' } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(host)) return { status: 403, key: 'receive.notHere' };
  const isOwnPage = hosts.some((one) => origin === `http://${one}`);
  if (
    origin !== undefined &&
    !isOwnPage &&
    !/^(?:chrome|moz|safari-web)-extension:\/\//.test(origin)
  )
    return { status: 403, key: 'receive.foreign' };
  if (request.method === 'GET' && request.url === '/receive') return null;
  if (request.method !== 'POST' || request.url !== '/save')
    return { status: 404, key: 'receive.nothing' };
  const isKnown =
    isSame(authorization, `Bearer ${token}`) ||
    (isOwnPage && isSame(authorization, `Bearer ${bookmarkKey(token)}`));
  if (!isKnown) return { status: 401, key: isOwnPage ? 'receive.oldBookmark' : 'receive.token' };
  return Number(request.headers['content-length'] ?? 0) > LARGEST_BODY
    ? { status: 413, key: 'receive.tooLarge' }
    : null;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function overLimit(limits: Limits): Refusal | null {
  const minute = Math.floor(Date.now() / 60_000);
  if (limits.minute !== minute) Object.assign(limits, { minute, count: 0 });
  if (++limits.count <= PER_MINUTE && limits.running < AT_ONCE) return null;
  return { status: 429, key: 'receive.many' };
}

/** The body, or null where it is too large: the rest is not read then. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const common = {
  'cache-control': 'no-store',
  // One page, one connection: what was refused unread is not waited for.
  connection: 'close',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

function send(response: ServerResponse, status: number, body: HandedAnswer): void {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...common, ...type });
  response.end(JSON.stringify(body));
}

function sendReceivePage(response: ServerResponse, speaker: Translator): void {
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    ...common,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': receivePolicy(nonce),
  });
  response.end(receivePage(nonce, speaker));
}
