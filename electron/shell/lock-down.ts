import { type App, app, type Session, session, type WebContents } from 'electron';

/** The one origin that our windows may show. */
export const appOrigin = 'app://parley';

const ownSchemes = ['app:', 'data:', 'blob:', 'devtools:', 'parley-file:', 'parley-print:'];

/** Refuses everything that a window could be talked into: navigation, windows, permissions, network. */
export function lockDown(program: App = app): void {
  program.on('web-contents-created', (_event, contents) => lockContents(contents));
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
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
