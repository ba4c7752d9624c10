import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Endpoint, type HandedPage, openEndpoint } from '../../../electron/intake/endpoint.ts';
import { bookmarkletFor } from '../../../electron/intake/receive-page.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { inEnglish } from '../../../shared/i18n/translator.ts';
import { firefoxPath, startFirefox } from './firefox.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath) console.warn('skipped: no Chromium is installed to try the bookmark in');
if (!firefoxPath) console.warn('skipped: no Firefox is installed to try the bookmark in');

// A page of the net, whose rules let no script in but its own.
const strict = "default-src 'self'; script-src 'self'; connect-src 'none'; object-src 'none'";

const handed: HandedPage[] = [];
let endpoint: Endpoint;
let site: Server;
let sitePort: number;

beforeAll(async () => {
  const save = async (page: HandedPage) => {
    handed.push(page);
    return { id: 'a1', message: `Saved “${page.title}”.` };
  };
  const speaker = () => inEnglish;
  endpoint = unwrap(await openEndpoint({ port: 0, token: 'token', save, speaker }));
  site = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': strict })
      .end('<title>Ferry</title><p>The ferry of the net left at seven in the morning.</p>'),
  );
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  sitePort = (site.address() as AddressInfo).port;
});
beforeEach(() => {
  handed.length = 0;
});
afterAll(async () => {
  await endpoint.close();
  site.close();
});

function checkHanded() {
  const url = `http://news.example:${sitePort}/ferry`;
  expect(handed).toMatchObject([{ url, title: 'Ferry' }]);
  expect(handed[0]?.html).toContain('left at seven');
}

describe.skipIf(!executablePath)('the bookmark, in Chromium', () => {
  it('hands over the page that is shown, also from a site that lets no foreign script in', async () => {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--host-resolver-rules=MAP news.example 127.0.0.1',
        // Chromium guards this machine from pages of the net: the site counts as one.
        `--ip-address-space-overrides=127.0.0.1:${sitePort}=public`,
      ],
    });
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`http://news.example:${sitePort}/ferry`);
      const opening = context.waitForEvent('page');
      const devtools = await context.newCDPSession(page);
      // As a bookmark is followed: by the browser, not by the page. Scripts end in no new page.
      await devtools
        .send('Page.navigate', { url: bookmarkletFor(endpoint.port, 'token') })
        .catch(() => undefined);
      const receiving = await opening;
      const button = receiving.getByRole('button', { name: 'Save this page' });
      await receiving.locator('#save:enabled').waitFor();
      expect(await receiving.locator('#address').textContent()).toContain('news.example');
      expect(handed).toEqual([]);
      await button.click();
      await receiving.getByText('Saved “Ferry”.').waitFor();
      checkHanded();
    } finally {
      await browser.close();
    }
  }, 120_000);
});

type Found = Readonly<Record<string, string>>;

describe.skipIf(!firefoxPath)('the bookmark, in Firefox', () => {
  it('hands over the page that is shown, also from a site that lets no foreign script in', async () => {
    const { ask, close } = await startFirefox(firefoxPath ?? '', {
      'browser.toolbars.bookmarks.visibility': 'always',
      'network.dns.localDomains': 'news.example',
      // Firefox, too, guards this machine from pages of the net.
      'network.lna.address_space.public.override': `127.0.0.1:${sitePort}`,
    });
    try {
      await ask('WebDriver:SetTimeouts', { implicit: 30_000 });
      await ask('WebDriver:Navigate', { url: `http://news.example:${sitePort}/ferry` });
      await ask('Marionette:SetContext', { value: 'chrome' });
      await ask('WebDriver:ExecuteAsyncScript', {
        script: `const [url, done] = arguments;
          const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs');
          const parentGuid = PlacesUtils.bookmarks.toolbarGuid;
          PlacesUtils.bookmarks.insert({ parentGuid, url, title: 'Parley' }).then(() => done());`,
        args: [bookmarkletFor(endpoint.port, 'token')],
      });
      const find = async (value: string) => {
        const using = 'css selector';
        const { value: found } = await ask<{ value: Found }>('WebDriver:FindElement', {
          using,
          value,
        });
        return Object.values(found)[0];
      };
      const click = async (selector: string) =>
        ask('WebDriver:ElementClick', { id: await find(selector) });
      await click('#PlacesToolbarItems .bookmark-item[label="Parley"]');
      await ask('Marionette:SetContext', { value: 'content' });
      await expect
        .poll(async () => (await ask<string[]>('WebDriver:GetWindowHandles')).length, {
          timeout: 30_000,
        })
        .toBe(2);
      const [, handle] = await ask<string[]>('WebDriver:GetWindowHandles');
      await ask('WebDriver:SwitchToWindow', { handle });
      await find('#save:enabled');
      expect(handed).toEqual([]);
      await click('#save:enabled');
      await expect.poll(() => handed.length, { timeout: 30_000 }).toBe(1);
      checkHanded();
    } finally {
      await close();
    }
  }, 120_000);
});
