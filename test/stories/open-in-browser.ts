import type { ElectronApplication } from '@playwright/test';

/** What an exported page did in a browser that allows everything. */
export type Seen = { ran: string[]; asked: string[]; links: string[] };

/** Opens a file in a window without any of our locks; links that run script count as scripts. */
export const openInBrowser = (program: ElectronApplication, path: string): Promise<Seen> =>
  program.evaluate(async ({ BrowserWindow, session }, file) => {
    const seen: Seen = { ran: [], asked: [], links: [] };
    const bare = session.fromPartition('bare', { cache: false });
    bare.webRequest.onBeforeRequest(({ url }, decide) => {
      const isItself = decodeURI(url) === `file://${file}`;
      if (!isItself && !/^(data|devtools):/.test(url)) seen.asked.push(url.slice(0, 200));
      decide({ cancel: !isItself && !url.startsWith('data:') });
    });
    const window = new BrowserWindow({ show: false, webPreferences: { session: bare } });
    // Before its first page a window has no process that an inspector could ask.
    await window.loadURL('about:blank');
    const { debugger: inspector } = window.webContents;
    inspector.attach('1.3');
    inspector.on('message', (_event, method, words) => {
      if (method !== 'Page.javascriptDialogOpening') return;
      seen.ran.push(`dialog: ${words.message}`);
      void inspector.sendCommand('Page.handleJavaScriptDialog', { accept: false });
    });
    await inspector.sendCommand('Page.enable');
    await window.loadFile(file);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const expression = `[...document.querySelectorAll('a, area')].map((a) => a.href?.baseVal ?? a.href).filter((href) => href && !/^(https?|mailto|file):/.test(href)).slice(0, 5)`;
    seen.links = await window.webContents.executeJavaScript(expression);
    window.destroy();
    return seen;
  }, path);
