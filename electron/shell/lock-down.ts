import { type App, app, type Session, session, type WebContents } from 'electron';

/** The one origin that our windows may show. */
export const appOrigin = 'app://parley';

/** The one page of that origin that a window shows. */
export const appPage = `${appOrigin}/index.html`;

const ownSchemes = ['app:', 'data:', 'blob:', 'devtools:'];

/** A proxy where nobody listens (port 1 is reserved): what asks for the network ends here. */
const nowhere = { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1' } as const;

/** Refuses everything that a window could be talked into: navigation, windows, permissions, network. */
export function lockDown(program: App = app): void {
  program.on('web-contents-created', (_event, contents) => lockContents(contents));
  // Chromium fetches dictionaries by itself, beside every other lock: a proxy saw it ask.
  program.on('session-created', (created) => {
    created.setSpellCheckerDictionaryDownloadURL('http://127.0.0.1:1/');
    created.setSpellCheckerEnabled(false);
  });
}

/** Denies permissions and cancels every request that would leave the machine, for one session. */
export function lockSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write'),
  );
  target.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  );
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !ownSchemes.includes(new URL(details.url).protocol) }),
  );
  // Not everything is a request: WebRTC and early connections ask neither policy nor webRequest.
  void target.setProxy({ ...nowhere, proxyBypassRules: '<-loopback>' });
}

/** Brings the program's page back: for about: addresses Electron asks nobody before it leaves. */
export function stayOnPage(contents: WebContents): void {
  const comeBack = (url: string) => {
    if (url !== appPage) void contents.loadURL(appPage);
  };
  contents.on('did-navigate', (_event, url) => comeBack(url));
  contents.on('did-fail-load', (_event, _code, _words, url, isMainFrame) => {
    if (isMainFrame && url.startsWith('about:')) comeBack(url);
  });
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (event.url.replace(/#.*$/s, '') !== appPage) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
