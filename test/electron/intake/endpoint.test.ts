import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Endpoint, type HandedPage, openEndpoint } from '../../../electron/intake/endpoint.ts';
import { bookmarkKey } from '../../../electron/intake/receive-page.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { inEnglish, loadTranslator, type Translator } from '../../../shared/i18n/translator.ts';

const token = 'a-token-of-this-test';
let endpoint: Endpoint;
let saved: HandedPage[];
let speaker: Translator;

beforeEach(async () => {
  saved = [];
  speaker = inEnglish;
  const save = async (page: HandedPage) => {
    saved.push(page);
    return { id: 'one', message: `Saved “${page.title}”.` };
  };
  endpoint = unwrap(await openEndpoint({ port: 0, token, save, speaker: () => speaker }));
});
afterEach(() => endpoint.close());

type Sent = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
};

const send = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: endpoint.port, method, path, headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const authorization = `Bearer ${token}`;
const page = JSON.stringify({ html: '<p>Hello</p>', url: 'https://example.org/a', title: 'Hello' });

describe('the endpoint for browsers', () => {
  it('saves a page for whoever knows the token', async () => {
    const sent = await send('POST', '/save', { authorization }, page);
    expect([sent.status, JSON.parse(sent.text)]).toEqual([
      200,
      { id: 'one', message: 'Saved “Hello”.' },
    ]);
    expect(saved).toEqual([{ html: '<p>Hello</p>', url: 'https://example.org/a', title: 'Hello' }]);
    expect(sent.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    ['no token', 401, {}, page],
    ['another token', 401, { authorization: 'Bearer x' }, page],
    ['a foreign site', 403, { authorization, origin: 'https://evil.example' }, page],
    ['a sandboxed page', 403, { authorization, origin: 'null' }, page],
    ['a foreign host name', 403, { authorization, host: 'evil.example' }, page],
    ['no JSON', 400, { authorization }, 'html=1'],
    ['an address of another kind', 400, { authorization }, page.replace('https:', 'file:')],
    ['a page too large', 413, { authorization }, Buffer.alloc(20_000_001, 32)],
  ])('refuses %s', async (_name, status, headers, body) => {
    // A refusal may come while the rest of the body is still on its way.
    const sent = await send('POST', '/save', headers as Record<string, string>, body).catch(() => ({
      status: 413,
    }));
    expect(sent.status).toBe(status);
    expect(saved).toEqual([]);
  });

  it('takes pages of an extension and of its own page', async () => {
    for (const origin of ['moz-extension://1234', `http://127.0.0.1:${endpoint.port}`])
      expect((await send('POST', '/save', { authorization, origin }, page)).status).toBe(200);
    expect(saved).toHaveLength(2);
  });

  it('answers nothing else, and shows its page in no frame', async () => {
    expect((await send('GET', '/')).status).toBe(404);
    expect((await send('OPTIONS', '/save', { origin: 'https://evil.example' })).status).toBe(403);
    const shown = await send('GET', '/receive');
    expect(shown.status).toBe(200);
    expect(shown.headers['x-frame-options']).toBe('DENY');
    expect(shown.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(shown.headers['cache-control']).toBe('no-store');
  });

  it('tells neither the token nor the key of the bookmark to whoever asks on this machine', async () => {
    for (const path of ['/receive', '/', '/save']) {
      const { text, headers } = await send('GET', path);
      const told = text + JSON.stringify(headers);
      expect(told).not.toContain(token);
      expect(told).not.toContain(bookmarkKey(token));
    }
  });

  it('takes the key of the bookmark from its own page only, and tells an old bookmark what to do', async () => {
    const own = `http://127.0.0.1:${endpoint.port}`;
    const withKey = { authorization: `Bearer ${bookmarkKey(token)}` };
    const statusFrom = async (origin: Record<string, string>) =>
      (await send('POST', '/save', { ...withKey, ...origin }, page)).status;
    expect(await statusFrom({})).toBe(401);
    expect(await statusFrom({ origin: 'moz-extension://1234' })).toBe(401);
    expect(await statusFrom({ origin: 'https://example.org' })).toBe(403);
    expect(saved).toEqual([]);
    expect(await statusFrom({ origin: own })).toBe(200);
    const old = await send(
      'POST',
      '/save',
      { authorization: 'Bearer undefined', origin: own },
      page,
    );
    expect([old.status, JSON.parse(old.text)]).toEqual([
      401,
      { message: inEnglish.say('receive.oldBookmark') },
    ]);
  });

  it('speaks the language that the program speaks', async () => {
    for (const [code, direction, words] of [
      ['de', 'ltr', 'Diese Seite speichern'],
      ['ar', 'rtl', 'احفظ هذه الصفحة'],
    ] as const) {
      speaker = await loadTranslator(code);
      const { text } = await send('GET', '/receive');
      expect(text).toContain(`<html lang="${code}" dir="${direction}">`);
      expect(text).toContain(words);
    }
    const refused = await send('POST', '/save', { authorization: 'Bearer guess' }, page);
    expect(JSON.parse(refused.text)).toEqual({ message: speaker.say('receive.token') });
    expect(refused.text).not.toContain('token');
  });

  it('says which port is taken', async () => {
    const again = await openEndpoint({
      port: endpoint.port,
      token,
      save: async () => ({ message: '' }),
      speaker: () => inEnglish,
    });
    expect(again).toMatchObject({ ok: false, problem: { code: 'in-use' } });
  });

  it('is bounded in a minute', async () => {
    const seen = new Set<number>();
    for (let i = 0; i < 250; i++) seen.add((await send('GET', '/receive')).status);
    expect([...seen]).toEqual([200, 429]);
  });
});
