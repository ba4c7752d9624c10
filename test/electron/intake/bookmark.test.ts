import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, type HandedPage, openEndpoint } from '../../../electron/intake/endpoint.ts';
import { bookmarkletFor } from '../../../electron/intake/receive-page.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { inEnglish } from '../../../shared/i18n/translator.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath) console.warn('skipped: no Chromium is installed to try the bookmark in');

// A page of the net, whose rules let no script in but its own.
const strict = "default-src 'self'; script-src 'self'; connect-src 'none'; object-src 'none'";

describe.skipIf(!executablePath)('the bookmark, in a browser', () => {
  const handed: HandedPage[] = [];
  let endpoint: Endpoint;
  let site: Server;
  let browser: Browser;

  beforeAll(async () => {
    const save = async (page: HandedPage) => {
      handed.push(page);
      return { id: 'a1', message: `Saved “${page.title}”.` };
    };
    endpoint = unwrap(
      await openEndpoint({ port: 0, token: 'token', save, speaker: () => inEnglish }),
    );
    site = createServer((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': strict })
        .end('<title>Ferry</title><p>The ferry of the net left at seven in the morning.</p>'),
    );
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    const { port } = site.address() as AddressInfo;
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--host-resolver-rules=MAP news.example 127.0.0.1',
        // Chromium guards this machine from pages of the net: the site counts as one.
        `--ip-address-space-overrides=127.0.0.1:${port}=public`,
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await endpoint.close();
    site.close();
  });

  it('hands over the page that is shown, also from a site that lets no foreign script in', async () => {
    const { port } = site.address() as AddressInfo;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://news.example:${port}/ferry`);
    const opening = context.waitForEvent('page');
    const devtools = await context.newCDPSession(page);
    // As a bookmark is followed: by the browser, not by the page. Scripts end in no new page.
    await devtools
      .send('Page.navigate', { url: bookmarkletFor(endpoint.port) })
      .catch(() => undefined);
    const receiving = await opening;
    const button = receiving.getByRole('button', { name: 'Save this page' });
    await receiving.locator('#save:enabled').waitFor();
    expect(await receiving.locator('#address').textContent()).toContain('news.example');
    expect(handed).toEqual([]);
    await button.click();
    await receiving.getByText('Saved “Ferry”.').waitFor();
    expect(handed).toMatchObject([{ url: `http://news.example:${port}/ferry`, title: 'Ferry' }]);
    expect(handed[0]?.html).toContain('left at seven');
  }, 60_000);
});
