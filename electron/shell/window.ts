import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { appPage, stayOnPage } from './lock-down.ts';

/** Where a window stood when it was last seen. */
export type WindowPlace = Rectangle & { readonly maximized: boolean };

/** The colours of the empty window, so that nothing flashes before the first paint. */
const backgrounds = { light: '#f7f6f3', dark: '#1b1c1e' } as const;

/** Opens the program's window: sandboxed, isolated, without Node, at its remembered place. */
export function openWindow(folder: string, place: WindowPlace | null): BrowserWindow {
  const window = new BrowserWindow({
    ...(place && isVisible(place) ? bounds(place) : { width: 1280, height: 820 }),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Parley',
    backgroundColor: backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  stayOnPage(window.webContents);
  void window.loadURL(appPage);
  return window;
}

/** The place to remember, also while the window is maximised. */
export const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
});

const bounds = ({ x, y, width, height }: WindowPlace) => ({ x, y, width, height });

/** A remembered place may lie on a screen that is no longer there. */
function isVisible(place: WindowPlace): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(place.x + place.width, workArea.x + workArea.width);
    const bottom = Math.min(place.y + place.height, workArea.y + workArea.height);
    return (
      right - Math.max(place.x, workArea.x) > 120 && bottom - Math.max(place.y, workArea.y) > 80
    );
  });
}
